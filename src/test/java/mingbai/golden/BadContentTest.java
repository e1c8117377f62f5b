package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.model.Language;
import mingbai.model.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad content and bad themes, one {@link Overlay} a case: {@code bad/<rule>} or {@code bad/<rule>--<case>}. */
@Execution(ExecutionMode.CONCURRENT)
class BadContentTest {
    private static final Pattern RULE = Pattern.compile("(?m)^\\S.*:\\d+:\\d+ ([a-z0-9-]+)(?: \\(warning\\)|（提醒）)?(?: \\[[AG0-9, ]+])?: ");

    /** Less than a thousand million nodes take, and more than any machine needs to say no. */
    private static final Duration GROWN = Duration.ofSeconds(20);

    @TempDir
    private static Path good;
    private static Workplace published;

    @TempDir
    private Path folder;

    static List<String> cases() {
        return Folders.names(Overlay.BAD);
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
        Overlay overlay = new Overlay(Overlay.BAD.resolve(name));
        Workplace work = overlay.on(folder);
        Optional<Workplace> own = overlay.last(folder.resolve("last"));
        own.ifPresent(last -> assertEquals(0, last.build().code()));
        own.ifPresent(last -> Folders.copy(last.site(), work.site()));
        assertTold(overlay, work, Language.EN, told(overlay, work, Language.EN));
        if (own.isEmpty()) Folders.copy(published.site(), work.site());
        Folders.write(work.zip(), Folders.read(published.zip()));
        List<String> before = Stamps.of(folder);
        assertTold(overlay, work, Language.ZH, told(overlay, work, Language.ZH));
        if (!overlay.warns()) assertEquals(before, Stamps.of(folder), name);
    }

    /** English by {@code check}, Chinese by {@code build}; what shows only beside the last edition, by {@code diff}. */
    private static Command told(Overlay overlay, Workplace work, Language language) {
        if (overlay.compares()) {
            Command command = work.diff(published.site().toString(), "--lang", language.code());
            return new Command(command.code(), "", command.err());
        }
        if (language == Language.EN) return overlay.check(work, "--lang", "en");
        return overlay.build(work);
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
        Workplace work = new Overlay(Overlay.BAD.resolve("yaml-alias--billion-laughs")).on(folder);
        assertTimeout(GROWN, () -> assertEquals(1, work.check().code()));
    }

    private static Set<String> rules(String printed) {
        return RULE.matcher(printed).results().map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
