package mingbai.check.wording;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.problem.Rule;
import org.junit.jupiter.api.Test;

/** Who looks for a rule about texts finds it by its name. */
class TextRulesTest {
    private static final Path ROOM = Path.of("src/main/java/mingbai/check/wording");
    private static final Set<String> NO_RULES = Set.of("TextRule", "TextRules", "TextPassage", "package-info");

    @Test
    void eachRuleStandsInTheFileOfItsName() throws IOException {
        try (Stream<Path> files = Files.list(ROOM)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                if (NO_RULES.contains(name)) continue;
                String rule = Rule.valueOf(name.replaceAll("(?<=.)(?=[A-Z])", "_").toUpperCase(Locale.ROOT)).name();
                assertEquals(Set.of(rule), reported(file), name);
            }
        }
    }

    /** The rules by which a file says something. */
    private static Set<String> reported(Path file) throws IOException {
        String source = Files.readString(file);
        assertTrue(source.contains("Rule."), file::toString);
        return Stream.of(Rule.values()).map(Rule::name).filter(rule -> source.matches("(?s).*\\bRule\\." + rule + "\\b.*"))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
