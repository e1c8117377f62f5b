package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.model.Language;
import mingbai.model.Level;
import mingbai.model.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Bad content and bad themes, one folder a case: {@code bad/<rule>} or {@code bad/<rule>--<case>}. A folder is laid over
 * the minimal site and the bare theme; {@code remove.txt} lists what is then deleted, {@code grow.txt} a file and the
 * size to which it grows, {@code arguments.txt} what the commands are given besides,
 * {@code diff.txt} says that the mistake shows only beside the last edition, and
 * {@code also.txt} rules that the same mistake breaks as well.
 */
class BadContentTest {
    private static final Path BAD = Folders.RESOURCES.resolve("bad");
    private static final Pattern RULE = Pattern.compile("(?m)^\\S.*:\\d+:\\d+ ([a-z0-9-]+)(?: \\(warning\\)|（提醒）)?(?: \\[[AG0-9, ]+])?: ");

    @TempDir
    private static Path good;
    private static Workplace published;

    @TempDir
    private Path folder;

    static List<String> cases() {
        return Folders.names(BAD);
    }

    @BeforeAll
    static void publish() {
        published = Workplace.of(good, "minimal");
        assertEquals(0, published.build().code());
    }

    /**
     * English by {@code check}; Chinese by {@code build}, which must not touch what it would have replaced. Warnings alone
     * stop neither.
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isToldAndLeavesTheLastEditionAsItWas(String name) {
        Overlay overlay = new Overlay(BAD.resolve(name));
        Workplace work = overlay.on(folder);
        assertTold(overlay, work, Language.EN, overlay.check(work));
        List<String> before = Stamps.of(published.folder());
        assertTold(overlay, work, Language.ZH, overlay.warns() ? overlay.build(work, work) : overlay.build(work, published));
        assertEquals(before, Stamps.of(published.folder()), name);
    }

    private static void assertTold(Overlay overlay, Workplace work, Language language, Command command) {
        String printed = work.masked(command.printed());
        Expected.text(overlay.folder().resolve("printed." + language.code() + ".txt"), printed);
        assertEquals(overlay.rules(), rules(printed), overlay.folder().toString());
        assertEquals(overlay.warns() ? 0 : 1, command.code(), overlay.folder().toString());
    }

    @Test
    void everyRuleHasAFolderAndEveryFolderARule() {
        Set<String> rules = Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> covered = cases().stream().map(name -> name.split("--")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, covered);
    }

    @Test
    void manyMistakesInManyFilesAreToldInOneRun() {
        Overlay overlay = new Overlay(Folders.RESOURCES.resolve("bad-together"));
        Workplace work = overlay.on(folder);
        Command command = work.check("--lang", "en");
        Expected.text(overlay.folder().resolve("printed.en.txt"), work.masked(command.printed()));
        assertEquals(overlay.rules(), rules(command.printed()));
    }

    @Test
    void aSmallFileThatWouldGrowIsRefusedAtOnce() {
        Workplace work = new Overlay(BAD.resolve("yaml-alias--billion-laughs")).on(folder);
        work.check();
        assertTimeout(Duration.ofSeconds(1), () -> assertEquals(1, work.check().code()));
    }

    private static Set<String> rules(String printed) {
        return RULE.matcher(printed).results().map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * What one case lays over the minimal site and the bare theme.
     *
     * @param folder the case
     */
    private record Overlay(Path folder) {
        Workplace on(Path temporary) {
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

        Command check(Workplace work) {
            if (compares()) return beside(work, Language.EN);
            return work.check(arguments("en"));
        }

        Command build(Workplace work, Workplace published) {
            if (compares()) return beside(work, Language.ZH);
            return work.buildInto(published.site(), published.zip(), arguments("zh"));
        }

        private boolean compares() {
            return Files.exists(folder.resolve("diff.txt"));
        }

        /** What is told of the last edition; what differs is read elsewhere. */
        private Command beside(Workplace work, Language language) {
            Command command = work.diff(published.site().toString(), "--lang", language.code());
            return new Command(command.code(), "", command.err());
        }

        private String[] arguments(String language) {
            return Stream.concat(Stream.of("--lang", language), Folders.lines(folder.resolve("arguments.txt")).stream())
                    .toArray(String[]::new);
        }

        /** Whether the case breaks rules that only warn. */
        boolean warns() {
            return Arrays.stream(Rule.values()).filter(rule -> rules().contains(rule.id()))
                    .allMatch(rule -> rule.level() == Level.WARNING);
        }

        /** The rule after which the folder is called, and those of {@code also.txt}. */
        Set<String> rules() {
            String own = folder.getFileName().toString().split("--")[0];
            Stream<String> named = own.equals("bad-together") ? Stream.of() : Stream.of(own);
            return Stream.concat(named, Folders.lines(folder.resolve("also.txt")).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
