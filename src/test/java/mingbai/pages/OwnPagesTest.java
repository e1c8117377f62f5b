package mingbai.pages;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.Language;
import org.junit.jupiter.api.Test;

/** Each page says in each language what it has to say, and nothing of what it shows becomes markup. */
class OwnPagesTest {
    private static final List<String> STEPS = List.of("editor", "first", "second", "final", "secrecy");
    private static final Pattern KEY = Pattern.compile("\"((?:components|sign-off|preview)\\.(?!html|css|js)[a-z-]+|colon|comma)\"");

    @Test
    void everyLanguageHasTheWordsThatAreAskedForAndNoOthers() throws IOException {
        TreeSet<String> asked = new TreeSet<>();
        for (String folder : List.of("src/main/resources/mingbai/pages", "src/main/java/mingbai/cli/output",
                "src/main/java/mingbai/serve", "src/main/java/mingbai")) {
            try (Stream<Path> files = Files.list(Path.of(folder)).filter(Files::isRegularFile)) {
                for (Path file : files.toList()) asked.addAll(found(KEY, Files.readString(file), 1));
            }
        }
        STEPS.forEach(step -> asked.addAll(List.of("sign-off.step." + step, "sign-off.step." + step + ".decision")));
        for (Language language : Language.ALL) {
            TreeSet<String> there = words(language).stringPropertyNames().stream().map(key -> key.replaceFirst("\\.one$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertEquals(asked, there, language.code());
        }
    }

    @Test
    void whatIsShownIsNoMarkup() {
        String html = new OwnPages(Language.EN).html("preview.html", Map.of("lists", List.of(Map.of("where", "preview.here", "open", true,
                "errors", 2, "warnings", 1, "more", 3, "shown",
                List.of(Map.of("level", "error", "page", "\"><b>", "place", "<&>", "id", "i", "rule", "r",
                        "message", "m", "excerpt", List.of(), "remedy", "", "why", "")))), "style", "", "script", ""));
        assertTrue(html.contains("<a href=\"/&quot;&gt;&lt;b&gt;\">&lt;&amp;&gt;</a> <a href=\"/.preview/rules/i\">r</a></p>"), html);
        assertTrue(html.contains("<summary>This page: 2 errors, 1 warning</summary>"), html);
        assertTrue(html.contains("<p>3 more; mingbai check shows them all.</p>"), html);
    }

    @Test
    void whatNothingNamesIsABug() {
        assertThrows(IllegalStateException.class, () -> new OwnPages(Language.ZH).html("preview.html", Map.of()));
        assertThrows(IllegalStateException.class, () -> OwnPages.file("nowhere.css"));
    }

    private static TreeSet<String> found(Pattern pattern, String text, int group) {
        return pattern.matcher(text).results().map((MatchResult match) -> match.group(group))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties words(Language language) throws IOException {
        Properties words = new Properties();
        words.load(Files.newBufferedReader(Path.of("src/main/resources/mingbai/words/" + language.code() + "/pages.properties")));
        return words;
    }
}
