package mingbai.fuzz;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mingbai.problem.Problem;

/** Where problems are reported to be. */
final class Places {
    private Places() {}

    /** Those of a file are at lines and columns that it has, or right behind its end. */
    static void assertWithin(List<Problem> problems, String file, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8).replace("\r\n", "\n").replace('\r', '\n');
        String[] lines = (text.startsWith("\uFEFF") ? text.substring(1) : text).split("\n", -1);
        for (Problem problem : problems) {
            if (!problem.place().file().equals(file)) continue;
            int line = problem.place().line();
            int column = problem.place().column();
            assertTrue(line >= 1 && line <= lines.length, problem::toString);
            String there = lines[line - 1];
            assertTrue(column >= 1 && column <= there.codePointCount(0, there.length()) + 1, problem::toString);
        }
    }
}
