package mingbai.golden;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.model.Level;
import mingbai.model.Rule;

/**
 * What one case of {@code bad/} lays over the minimal site and the bare theme. Then {@code remove.txt} lists what is
 * deleted, {@code grow.txt} a file and the size to which it grows, {@code arguments.txt} what the commands are given
 * besides, {@code last/} the content of the edition that lies there already, {@code diff.txt} says that the mistake shows only beside the last edition, and {@code also.txt} names rules that the
 * same mistake breaks as well.
 *
 * @param folder the case
 */
public record Overlay(Path folder) {
    public static final Path BAD = Folders.RESOURCES.resolve("bad");

    public Workplace on(Path temporary) {
        Workplace work = Workplace.of(temporary, "minimal");
        Folders.copy(folder.resolve("content"), work.content());
        Folders.copy(folder.resolve("theme"), work.theme());
        Folders.lines(folder.resolve("remove.txt")).forEach(file -> Folders.delete(temporary.resolve(file)));
        Folders.lines(folder.resolve("grow.txt")).forEach(line -> {
            String[] words = line.split(" ");
            Folders.write(temporary.resolve(words[0]), " ".repeat(Integer.parseInt(words[1])).getBytes());
        });
        return work;
    }

    /** The edition that lies there already, built from {@code last/}; absent: any does. */
    Optional<Workplace> last(Path temporary) {
        Path content = folder.resolve("last");
        if (!Files.isDirectory(content)) return Optional.empty();
        Workplace last = Workplace.of(temporary, "minimal");
        Folders.copy(content, last.content());
        return Optional.of(last);
    }

    public Command check(Workplace work, String... more) {
        return work.check(arguments(Stream.concat(Stream.of("--out", work.site().toString()), Stream.of(more)).toArray(String[]::new)));
    }

    Command build(Workplace work) {
        return work.build(arguments("--lang", "zh"));
    }

    private String[] arguments(String... more) {
        return Stream.concat(Stream.of(more), Folders.lines(folder.resolve("arguments.txt")).stream()).toArray(String[]::new);
    }

    boolean compares() {
        return Files.exists(folder.resolve("diff.txt"));
    }

    /** Whether the case breaks rules that only warn. */
    boolean warns() {
        return Arrays.stream(Rule.values()).filter(rule -> rules().contains(rule.id()))
                .allMatch(rule -> rule.level() == Level.WARNING);
    }

    /** The rule after which the folder is called, and those of {@code also.txt}. */
    public Set<String> rules() {
        String own = folder.getFileName().toString().split("--")[0];
        Stream<String> named = own.equals("bad-together") ? Stream.of() : Stream.of(own);
        return Stream.concat(named, Folders.lines(folder.resolve("also.txt")).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
