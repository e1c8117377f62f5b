package mingbai;

import java.nio.file.Path;
import java.util.stream.Stream;
import mingbai.cli.Command;

/**
 * Content and a theme in a temporary folder, and commands that run on them.
 *
 * @param folder holds {@code content}, {@code theme} and what a build makes: {@code site} and {@code site.zip}
 */
public record Workplace(Path folder) {
    private static final Path BARE = Folders.RESOURCES.resolve("themes/bare");

    /** A copy of some content, and of the bare theme. */
    public static Workplace of(Path folder, Path content) {
        Workplace work = new Workplace(folder);
        Folders.copy(content, work.content());
        Folders.copy(BARE, work.theme());
        return work;
    }

    /** A copy of a small site of {@code sites/}, and of the bare theme. */
    public static Workplace of(Path folder, String site) {
        return of(folder, SmallSites.content(site));
    }

    public Path content() {
        return folder.resolve("content");
    }

    public Path theme() {
        return folder.resolve("theme");
    }

    public Path site() {
        return folder.resolve("site");
    }

    public Path zip() {
        return folder.resolve("site.zip");
    }

    public Command check(String... more) {
        return run(Stream.of("check"), Stream.of(more));
    }

    /** Compares with an edition or a revision. */
    public Command diff(String old, String... more) {
        return run(Stream.of("diff", old), Stream.of(more));
    }

    public Command build(String... more) {
        return buildInto(site(), zip(), more);
    }

    /** Builds into another place. */
    public Command buildInto(Path site, Path zip, String... more) {
        return run(Stream.of("build", "--out", site.toString(), "--zip", zip.toString()), Stream.of(more));
    }

    private Command run(Stream<String> command, Stream<String> more) {
        Stream<String> folders = Stream.of("--content", content().toString(), "--theme", theme().toString());
        return Command.run(Stream.of(command, folders, more).flatMap(words -> words).toList());
    }

    /** What was printed, without what differs from run to run: where the folder lies, sizes and seconds. */
    public String masked(String printed) {
        return printed.replace(folder.toString().replace('\\', '/') + "/", "").replace(Path.of("").toAbsolutePath().toString(), "#")
                .replaceAll("[0-9.]+ (B|KB|MB)\\b", "# $1")
                .replaceAll("(?m)[0-9.]+ (s$|秒)", "# $1");
    }
}
