package mingbai.render.template;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A colour, a font or a measure that has a name has its value in one place of the theme gazette. */
class TokensTest {
    private static final Path THEME = Path.of("themes/gazette");
    private static final Path TOKENS = THEME.resolve("styles/tokens.css");
    private static final Pattern SET = Pattern.compile("(--[a-z0-9-]+): *([^;}]+)");
    private static final Pattern LITERAL = Pattern.compile("([a-z-]+): ([^;{}]*#[0-9a-f]{3,8}\\b[^;{}]*);( *[a-z-]+: [^;{}]*;)?");
    private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)\\)");

    @Test
    void standInOneFile() {
        assertEquals(List.of(), others().flatMap(file -> SET.matcher(text(file)).results().map(set -> file + " " + set.group()))
                .toList());
    }

    /** By the reader's button, and by the system's setting. */
    @Test
    void areTheSameInBothWaysToMoreContrast() {
        String tokens = text(TOKENS).replaceAll("\\s+", " ");
        assertEquals(block(tokens, "@media screen and (prefers-contrast: more) { :root { "),
                block(tokens, "@media screen { :root[data-contrast] { "));
        assertEquals(block(tokens, "@media screen and (prefers-contrast: more) and (prefers-color-scheme: dark) { :root { "),
                block(tokens, "@media screen and (prefers-color-scheme: dark) { :root[data-contrast] { "));
    }

    private static String block(String css, String head) {
        int start = css.indexOf(head) + head.length();
        return css.substring(start, css.indexOf('}', start));
    }

    /**
     * Browsers that know no tokens take the colour before; it is the one of the light scheme. Paper and codes for phones
     * have their own.
     */
    @Test
    void areSpelledOutForOldBrowsersAlone() {
        String light = text(TOKENS).replaceFirst("(?s)\\}.*", "");
        Map<String, String> values = SET.matcher(light).results()
                .collect(Collectors.toMap(set -> set.group(1), set -> set.group(2).strip()));
        assertEquals(List.of(), others().filter(file -> !file.endsWith("paper.css") && !file.endsWith("qr.css"))
                .flatMap(file -> LITERAL.matcher(text(file)).results().filter(literal -> !spelledOut(literal, values))
                .map(literal -> file + " " + literal.group())).toList());
    }

    private static boolean spelledOut(MatchResult literal, Map<String, String> values) {
        String next = literal.group(3) == null ? "" : literal.group(3);
        return USED.matcher(next).results().map(used -> values.getOrDefault(used.group(1), "")).anyMatch(literal.group(2)::contains);
    }

    private static Stream<Path> others() {
        try (Stream<Path> files = Files.walk(THEME)) {
            return files.filter(file -> file.toString().endsWith(".css") && !file.equals(TOKENS)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
