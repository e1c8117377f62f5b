package mingbai.browser;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import mingbai.Build;
import mingbai.Folders;

/** The real publication, built once and unpacked from its zip as a reader would do it. */
final class Edition {
    private static final Pattern KIND = Pattern.compile("<body class=\"page-([a-z-]+)");

    private static Edition unpacked;

    private final Path folder;

    private Edition(Path folder) {
        this.folder = folder;
    }

    /** The one that all tests read, built when the first of them asks, below a path with Chinese, spaces, a hash and brackets. */
    static synchronized Edition unpacked() throws IOException {
        if (unpacked == null) {
            Path scratch = Path.of("target/browser").toAbsolutePath();
            Folders.delete(scratch);
            unpacked = unpack(Files.createDirectories(scratch));
        }
        return unpacked;
    }

    private static Edition unpack(Path scratch) throws IOException {
        Path zip = scratch.resolve("edition.zip");
        Build.Outcome built = new Build(Path.of("content"), Path.of("themes/gazette"), false, (outputs, of) -> { })
                .publish(scratch.resolve("site"), Optional.of(zip));
        if (!built.problems().isEmpty()) throw new IllegalStateException(built.problems().toString());
        Path target = scratch.resolve("下载 的文件 #1 [新]");
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (Enumeration<? extends ZipEntry> entries = file.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                Path path = target.resolve(entry.getName());
                Files.createDirectories(path.getParent());
                try (InputStream in = file.getInputStream(entry)) {
                    Files.copy(in, path);
                }
            }
        }
        try (Stream<Path> below = Files.list(target)) {
            return new Edition(below.findFirst().orElseThrow());
        }
    }

    Path folder() {
        return folder;
    }

    /** One page of every kind in both languages, and an item of which the source does not state all. */
    List<String> kinds() throws IOException {
        Map<String, String> kinds = new TreeMap<>();
        for (String page : pages()) {
            Matcher kind = KIND.matcher(Files.readString(folder.resolve(page)));
            if (!kind.find()) throw new IllegalStateException("no kind: " + page);
            kinds.putIfAbsent((page.startsWith("en/") ? "en " : "zh ") + kind.group(1), page);
        }
        List<String> chosen = new ArrayList<>(kinds.values());
        chosen.addAll(List.of("items/05.html", "en/items/05.html", "items/13.html", "en/items/13.html", "regions/qingdao.html",
                "en/units/qingdao-customs.html"));
        return chosen;
    }

    /** The edition in another folder as it would be without some files, or with others in their place. */
    Edition changed(Path target, Change change) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path from : walk.filter(Files::isRegularFile).toList()) {
                Path path = folder.relativize(from);
                Optional<byte[]> content = change.of(path.toString(), Files.readAllBytes(from));
                if (content.isEmpty()) continue;
                Files.createDirectories(target.resolve(path).getParent());
                Files.write(target.resolve(path), content.get());
            }
        }
        return new Edition(target);
    }

    /** What a file holds afterwards; nothing where it is to be missing. */
    interface Change {
        Optional<byte[]> of(String path, byte[] content);
    }

    /** Every page, from the root. */
    List<String> pages() throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.map(path -> folder.relativize(path).toString()).filter(path -> path.endsWith(".html")).sorted()
                    .toList();
        }
    }
}
