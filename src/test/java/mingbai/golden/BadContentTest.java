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
import mingbai.language.Language;
import mingbai.problem.Rule;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Bad content and bad themes, each a {@link BadCase}. */
@Execution(ExecutionMode.CONCURRENT)
class BadContentTest {
    private static final Pattern RULE = Pattern.compile("(?m)^(?:\\S.*?:\\d+:\\d+|batch\\..*?) (?:.*? )??([a-z0-9-]+)"
            + "(?: \\(warning\\)|（提醒）| \\(guess\\)|（推测）)?(?: \\[[AG0-9, ]+])?(?:: |：)");

    /** Less than a thousand million nodes take, and more than any machine needs to say no. */
    private static final Duration GROWN = Duration.ofSeconds(20);

    @TempDir
    private static Path good;
    private static Workplace published;

    @TempDir
    private Path folder;

    static List<String> cases() {
        return BadCase.names();
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
        BadCase bad = BadCase.of(name);
        Workplace work = bad.on(folder);
        Optional<Workplace> own = bad.last(folder.resolve("last"));
        own.ifPresent(last -> assertEquals(0, last.build().code()));
        own.ifPresent(last -> Folders.copy(last.site(), work.site()));
        assertTold(bad, work, Language.EN, reported(bad, work, Language.EN));
        if (own.isEmpty()) Folders.copy(published.site(), work.site());
        Folders.write(work.zip(), Folders.read(published.zip()));
        List<String> before = Stamps.of(folder);
        assertTold(bad, work, Language.ZH, reported(bad, work, Language.ZH));
        if (!bad.warns()) assertEquals(before, Stamps.of(folder), name);
    }

    /**
     * English by {@code check}, Chinese by {@code build}; what shows only beside the last edition, by {@code diff}; what is wrong with
     * a file that is imported, by {@code import}.
     */
    private static Command reported(BadCase bad, Workplace work, Language language) {
        if (bad.imported().isPresent()) {
            Command command = bad.check(work, "--lang", language.code());
            return new Command(command.code(), "", command.err());
        }
        if (bad.compares()) {
            Command command = work.diff(published.site().toString(), "--lang", language.code());
            return new Command(command.code(), "", command.err());
        }
        if (language == Language.EN) return bad.check(work, "--lang", "en");
        return bad.build(work);
    }

    private static void assertTold(BadCase bad, Workplace work, Language language, Command command) {
        String printed = work.masked(command.printed());
        Expected.printed(bad, language, printed);
        assertEquals(bad.rules(), rules(printed), bad.file().toString());
        assertEquals(bad.warns() ? 0 : 1, command.code(), bad.file().toString());
    }

    @Test
    void everyRuleHasACaseAndEveryCaseARule() {
        Set<String> rules = Arrays.stream(Rule.values()).map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> covered = cases().stream().map(name -> name.split("--")[0])
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(rules, covered);
    }

    @Test
    void manyMistakesInManyFilesAreToldInOneRun() {
        BadCase bad = BadCase.together();
        Workplace work = bad.on(folder);
        Command command = work.check("--lang", "en");
        Expected.printed(bad, Language.EN, work.masked(command.printed()));
        assertEquals(bad.rules(), rules(command.printed()));
    }

    @Test
    void aSmallFileThatWouldGrowIsRefusedAtOnce() {
        Workplace work = BadCase.of("yaml-alias--billion-laughs").on(folder);
        assertTimeout(GROWN, () -> assertEquals(1, work.check().code()));
    }

    private static Set<String> rules(String printed) {
        return RULE.matcher(printed).results().map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
