package mingbai.render.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Folders;
import org.junit.jupiter.api.Test;

/** What no template and no script uses is not kept: classes and attributes that sheets name, and interface texts. */
class UnusedTest {
    private static final Path THEME = Path.of("themes/gazette");
    private static final Pattern CLASSES = Pattern.compile("class=\\\\?\"((?:\\{\\{.*?}}|\\{%.*?%}|[^\"\\\\])*)", Pattern.DOTALL);
    private static final Pattern PRINTED = Pattern.compile("\\{\\{.*?}}", Pattern.DOTALL);
    private static final Pattern TAG = Pattern.compile("\\{%.*?%}", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'([^'\n]*)'|\"([^\"\n]*)\"");
    private static final Pattern SELECTED = Pattern.compile("\\.([A-Za-z][\\w-]*)|\\[(data-[\\w-]+)");
    /** Words of the records' values, which templates print as classes. */
    private static final Set<String> OF_VALUES = Set.of("deprecated", "obsolete", "zh", "en");
    /** The program asks for these, or templates by a key of publication.yaml. */
    private static final Pattern ASKED = Pattern.compile("(title|description|column-type|word|site|footer|document)\\..*");
    private static final Pattern FORM = Pattern.compile("\\.(alone|one|many|none|two|same|bare|why)$");

    private final String templates = texts(name -> name.endsWith(".html")) + texts(name -> name.endsWith("component.yaml"));
    private final String scripts = texts(name -> name.endsWith(".js"));
    private final String program = Folders.files(Path.of("src/main/java/mingbai/render/page")).stream()
            .map(file -> text(Path.of("src/main/java/mingbai/render/page").resolve(file))).collect(Collectors.joining("\n"));

    private static String texts(Predicate<String> which) {
        return Folders.files(THEME).stream().filter(which).map(file -> text(THEME.resolve(file))).collect(Collectors.joining("\n"));
    }

    private static String text(Path file) {
        return new String(Folders.read(file), StandardCharsets.UTF_8);
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            for (int group = 1; group <= matcher.groupCount(); group++) if (matcher.group(group) != null) found.add(matcher.group(group));
        }
        return found;
    }

    @Test
    void everyClassAndAttributeOfASheetIsSomewhere() {
        Set<String> used = new HashSet<>(OF_VALUES);
        Set<Pattern> begun = new HashSet<>();
        for (String classes : found(CLASSES, templates + program)) {
            found(QUOTED, classes).forEach(words -> used.addAll(List.of(words.strip().split("\\s+"))));
            for (String word : PRINTED.matcher(TAG.matcher(classes).replaceAll(" ")).replaceAll("\0").split("\\s+")) {
                if (word.indexOf('\0') < 0) used.add(word);
                else if (word.length() > 1) begun.add(Pattern.compile(Pattern.quote(word).replace("\0", "\\E.+\\Q")));
            }
        }
        found(QUOTED, scripts).forEach(words -> used.addAll(Arrays.asList(words.split("[^\\w-]+"))));
        Set<String> unused = new TreeSet<>();
        Folders.files(THEME).stream().filter(file -> file.endsWith(".css")).forEach(file -> {
            String selectors = text(THEME.resolve(file)).replaceAll("(?s)/\\*.*?\\*/|\\{[^{}]*}|\"[^\"]*\"", " ");
            found(SELECTED, selectors).stream().filter(name -> name.startsWith("data-") ? !attribute(name)
                    : !used.contains(name) && begun.stream().noneMatch(pattern -> pattern.matcher(name).matches()))
                    .forEach(name -> unused.add(file + " " + name));
        });
        assertEquals(Set.of(), unused);
    }

    /** The scripts set some by their names alone. */
    private boolean attribute(String name) {
        return templates.contains(name) || scripts.contains(name) || scripts.contains("'" + name.substring("data-".length()) + "'");
    }

    @Test
    void everyInterfaceTextIsAskedFor() {
        String all = templates + scripts + program;
        Predicate<String> quoted = key -> all.contains("'" + key + "'") || all.contains('"' + key + '"');
        Set<String> begun = found(Pattern.compile("'([\\w.-]+)'\\s*~"), templates).stream().collect(Collectors.toSet());
        List<String> keys = Stream.of("zh", "en").map(language -> text(THEME.resolve("i18n/" + language + ".yaml")))
                .flatMap(texts -> found(Pattern.compile("(?m)^([\\w.-]+):"), texts).stream()).distinct().toList();
        assertTrue(keys.size() > 500, keys.toString());
        assertEquals(List.of(), keys.stream().filter(key -> !ASKED.matcher(key).matches() && begun.stream().noneMatch(key::startsWith))
                .filter(key -> !quoted.test(key) && !quoted.test(FORM.matcher(key).replaceAll(""))).toList());
    }
}
