package mingbai.compare;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.compare.Run.Mark;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is marked in a text does not depend on how long it is. */
class RunsTest {
    private static String text(int lines, String year) {
        return IntStream.range(0, lines).mapToObj(line -> "推进第" + line + "项工作，" + (line % 7 == 0 ? year : "2025") + "年底前完成。\n")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @ValueSource(ints = {20, 2_000})
    void marksWordsHoweverLongTheTextIs(int lines) {
        Set<Run> marked = Runs.between(text(lines, "2025"), text(lines, "2026")).stream().filter(run -> run.mark() != Mark.SAME)
                .collect(Collectors.toSet());
        assertEquals(Set.of(new Run(Mark.DELETED, "2025"), new Run(Mark.INSERTED, "2026")), marked);
    }
}
