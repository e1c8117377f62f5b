package mingbai.render.theme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * Style sheets that lie beside what they style, and those of the edition into which they are joined, in the order of theme.yaml:
 *
 * <pre>
 * sheets:
 *   assets/gazette.css:
 *     - styles/tokens.css
 *     - components/header/style.css
 * </pre>
 */
final class Sheets {
    private static final Pattern BESIDE = Pattern.compile("(?:styles|layouts|components)/.+\\.css");
    private static final Pattern SHEET = Pattern.compile("assets/[A-Za-z0-9._/-]{1,60}\\.css");

    private final SortedMap<String, Style> styles = new TreeMap<>();
    private final SortedMap<String, List<Named>> sheets = new TreeMap<>();

    private record Style(RawFile file, Path path) {}

    /** A file as theme.yaml names it. */
    private record Named(RawFile about, Raw.Scalar name) {}

    /** Takes a file of a theme; of two themes that have it, the one that extends the other comes last. */
    void file(RawFile file, Path path) {
        if (BESIDE.matcher(file.name()).matches()) styles.put(file.name(), new Style(file, path));
        sheets.remove(file.name());
    }

    /** Takes what a theme says below {@code sheets}. @param about its theme.yaml */
    void declare(RawFile about, Raw.Entry entry, List<Problem> problems) {
        if (!(entry.value() instanceof Raw.Mapping mapping)) {
            problems.add(about.problem(Rule.TYPE_WRONG, entry.place(), Said.say("field.unknown", entry.key()),
                    Said.say("type.keys"), Said.say("theme.do")));
            return;
        }
        for (Raw.Entry sheet : mapping.entries()) {
            if (!SHEET.matcher(sheet.key()).matches()) {
                problems.add(about.problem(Rule.FILE_UNEXPECTED, sheet.place(), sheet.key(), Said.say("unexpected.of-theme")));
            } else if (sheet.value() instanceof Raw.Sequence list && list.elements().stream().allMatch(Raw.Scalar.class::isInstance)) {
                sheets.put(sheet.key(), list.elements().stream().map(name -> new Named(about, (Raw.Scalar) name)).toList());
            } else {
                problems.add(about.problem(Rule.TYPE_WRONG, sheet.place(), Said.say("field.unknown", sheet.key()),
                        Said.say("type.list"), Said.say("theme.do")));
            }
        }
    }

    /** The files of each style sheet, in order, by its path in the edition. Reports files that are missing, or in none. */
    Map<String, List<Path>> joined(List<Problem> problems) {
        Map<String, List<Path>> joined = new TreeMap<>();
        TreeSet<String> unused = new TreeSet<>(styles.keySet());
        sheets.forEach((sheet, named) -> {
            List<Path> paths = new ArrayList<>();
            for (Named one : named) {
                String name = one.name().value();
                unused.remove(name);
                if (styles.containsKey(name)) paths.add(styles.get(name).path());
                else problems.add(one.about().problem(Rule.FILE_MISSING, one.name().place(), name, Said.say("missing.of-theme")));
            }
            joined.put(sheet, paths);
        });
        unused.forEach(name -> problems.add(Problem.of(Rule.STYLE_UNUSED, styles.get(name).file().path(), name)));
        return joined;
    }
}
