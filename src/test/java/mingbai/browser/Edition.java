package mingbai.browser;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.Folders;

/** The real publication, as a reader has it who has unpacked its zip, or with more. */
final class Edition {
    private static final Pattern KIND = Pattern.compile("<body class=\"page-([a-z-]+)");

    private static Edition unpacked;
    private static Edition furnished;

    private final Path folder;

    private Edition(Path folder) {
        this.folder = folder;
    }

    /**
     * The one that all tests read, below a path with Chinese, spaces, a hash and brackets: the files that are checked in, which
     * {@link mingbai.EditionTest} proves to be those of the zip.
     */
    static synchronized Edition unpacked() {
        if (unpacked == null) {
            Path scratch = Path.of("target/browser").toAbsolutePath();
            Folders.delete(scratch);
            unpacked = new Edition(scratch.resolve("下载 的文件 #1 [新]/shandong-ftz-6"));
            Folders.copy(Path.of("site"), unpacked.folder);
        }
        return unpacked;
    }

    /** The same with what other publications have, for tests of how pages look: {@link Furnished}. */
    static synchronized Edition furnished() {
        if (furnished == null) {
            Path scratch = Path.of("target/furnished").toAbsolutePath();
            Folders.delete(scratch);
            furnished = new Edition(scratch.resolve("网站 #2/site"));
            Furnished.build(scratch.resolve("content"), furnished.folder);
        }
        return furnished;
    }

    Path folder() {
        return folder;
    }

    /** One page of every kind in both languages, and an item of which the source does not state all. */
    List<String> kinds() {
        Map<String, String> kinds = new TreeMap<>();
        for (String page : pages()) {
            Matcher kind = KIND.matcher(new String(Folders.read(folder.resolve(page)), StandardCharsets.UTF_8));
            if (!kind.find()) throw new IllegalStateException("no kind: " + page);
            kinds.putIfAbsent((page.startsWith("en/") ? "en " : "zh ") + kind.group(1), page);
        }
        List<String> chosen = new ArrayList<>(kinds.values());
        chosen.addAll(List.of("items/05.html", "en/items/05.html", "items/13.html", "en/items/13.html", "regions/qingdao.html",
                "en/units/qingdao-customs.html"));
        return chosen;
    }

    /** The edition in another folder as it would be without some files, or with others in their place. */
    Edition changed(Path target, Change change) {
        for (String file : Folders.files(folder)) {
            change.of(file, Folders.read(folder.resolve(file))).ifPresent(content -> Folders.write(target.resolve(file), content));
        }
        return new Edition(target);
    }

    /** What a file holds afterwards; nothing where it is to be missing. */
    interface Change {
        Optional<byte[]> of(String path, byte[] content);
    }

    /** Every page, from the root. */
    List<String> pages() {
        return Folders.files(folder).stream().filter(file -> file.endsWith(".html")).toList();
    }
}
