package mingbai.check.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.check.form.Fields;
import mingbai.check.vocabulary.Named;
import mingbai.check.vocabulary.Units;
import mingbai.format.YamlScalar;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Kind;
import mingbai.model.SourceText.Column;
import mingbai.model.Unit;
import mingbai.text.Phrases;
import mingbai.text.RoleWords;

/**
 * How a record holds a cell of units, ready to copy: the cell as published, and the units whose names are in it.
 *
 * <pre>{zh: 省商务厅、省交通厅, are: [commerce, transport]}</pre>
 *
 * @param languages of the publication
 * @param column    of the source
 */
record UnitsDeclaration(Languages languages, Column column, Roles roles, Named<Unit> units) {
    /** What the editor has to fill in. */
    private static final String OPEN = "…";
    /** Between the names of a list, each on a line. */
    private static final Pattern WHITE = Pattern.compile("\\s*");
    /** How many letters the word of a role has at most. */
    private static final int WORD = 6;

    /** A name in a text, from and to, with what it says. */
    record Stretch(int start, int end, Cell.Responsibility says) {
        private Stretch until(String text, int other) {
            return new Stretch(start, other, new Cell.Responsibility(says.unit(), text.substring(start, other), says.role()));
        }
    }

    /** Of a cell as the source has it, with its key. Absent where most of it is no name of a unit. */
    Optional<String> of(String text) {
        List<Stretch> names = names(text, 0, text.length());
        int unknown = gaps(text, names).stream().flatMap(gap -> roles.between().splitAsStream(text.substring(gap[0], gap[1])))
                .mapToInt(String::length).sum();
        return 2 * unknown > text.length() ? Optional.empty() : naming(text);
    }

    /** The same of a cell that is one of units, with all that may be one left open. Absent where none of them is known. */
    Optional<String> naming(String text) {
        List<Stretch> names = names(text, 0, text.length());
        if (names.isEmpty()) return Optional.empty();
        boolean listed = gaps(text, names).stream().allMatch(gap -> WHITE.matcher(text).region(gap[0], gap[1]).matches());
        return Optional.of(column.id() + ": " + (!listed ? of(LocalizedText.of(text), names) : names.stream()
                .map(name -> entry(name.says(), List.of(name.says().unit().name().official())))
                .collect(Collectors.joining(", ", "[", "]"))));
    }

    /**
     * Of a cell in a record.
     *
     * @param known the names that the record says are in it, in their order
     */
    String of(LocalizedText text, List<Stretch> known) {
        String official = text.official();
        List<Stretch> names = new ArrayList<>();
        int from = 0;
        for (Stretch name : known) {
            names.addAll(names(official, from, name.start()));
            names.add(name);
            from = name.end();
        }
        names.addAll(names(official, from, official.length()));
        names = whole(official, names);
        String translations = text.translated().stream().map(language -> ", " + language.code() + ": " + YamlScalar.flow(text.or(language)))
                .collect(Collectors.joining());
        return "{" + Fields.textKey(languages) + ": " + YamlScalar.flow(official) + translations + ", are: ["
                + String.join(", ", entries(official, names)) + "]}";
    }

    /**
     * Of a word directly behind a name, or behind a bracket there, as a role of the publication; absent where it is none.
     *
     * @param names those of the cell
     */
    Optional<String> role(String text, int[] gap, String word, List<Stretch> names) {
        boolean role = ofName(text, gap) && word.length() <= WORD && isRole(text, word, names);
        return role ? Optional.of("roles: [{id: " + OPEN + ", name: " + name(word) + "}]") : Optional.empty();
    }

    /** Whether what stands behind a name is a word for what units do, or stands behind several of them. */
    private static boolean isRole(String text, String word, List<Stretch> names) {
        return RoleWords.begin(word)
                || names.stream().filter(name -> text.startsWith(word, Roles.behindBracket(text, name.end()))).count() > 1;
    }

    private String name(String word) {
        String written = YamlScalar.flow(word);
        return !languages.several() ? written : languages.all().stream().map(language -> language.code() + ": "
                + (language == Language.AUTHORITATIVE ? written : OPEN)).collect(Collectors.joining(", ", "{", "}"));
    }

    /** Names with the brackets behind them that belong to them: 省商务厅（自贸办）. */
    private List<Stretch> whole(String text, List<Stretch> names) {
        List<int[]> gaps = gaps(text, names);
        List<Stretch> whole = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Stretch name = names.get(i);
            int inside = Roles.behindBracket(text, name.end());
            int end = gaps.get(i + 1)[1];
            int close = Roles.closing(text, inside, end);
            boolean more = inside > name.end() && close < end && roles.behindMarks(text, inside, close) < close
                    && !isRole(text, text.substring(inside, close), names) && roles.behind(text, name.end()).isEmpty();
            whole.add(more ? name.until(text, close + 1) : name);
        }
        return whole;
    }

    /** The units in their order; open where a text between them may be the name of one. */
    private List<String> entries(String text, List<Stretch> names) {
        List<int[]> gaps = gaps(text, names);
        List<String> entries = new ArrayList<>();
        for (int i = 0; i <= names.size(); i++) {
            int[] gap = gaps.get(i);
            if (behindMarks(text, gap) < gap[1] && !ofName(text, gap)) entries.add(OPEN);
            if (i < names.size()) {
                Unit unit = names.get(i).says().unit();
                entries.add(entry(names.get(i).says(), Units.names(unit.name(), unit.aliases())));
            }
        }
        return entries;
    }

    /** @param known names that need not be said */
    private String entry(Cell.Responsibility says, List<String> known) {
        String role = says.role().filter(is -> column.role().filter(is::equals).isEmpty()).map(is -> ", role: " + is.id()).orElse("");
        String name = says.asPublished();
        String published = known.contains(name) ? "" : ", as-published: " + YamlScalar.flow(name);
        String id = says.unit().id();
        return role.isEmpty() && published.isEmpty() ? id : "{id: " + id + role + published + "}";
    }

    /** The names of units in a part of a text. */
    private List<Stretch> names(String text, int from, int to) {
        List<Stretch> names = new ArrayList<>();
        for (Phrases.Hit<Unit> hit : units.names().in(text.substring(from, to))) {
            int end = from + hit.end();
            int start = from + hit.start();
            Optional<Kind> role = roles.behind(text, end).or(column::role);
            names.add(new Stretch(start, end, new Cell.Responsibility(hit.value(), text.substring(start, end), role)));
        }
        return names;
    }

    /** From and to, before each name and behind the last. */
    private static List<int[]> gaps(String text, List<Stretch> names) {
        List<int[]> gaps = new ArrayList<>();
        int from = 0;
        for (Stretch name : names) {
            gaps.add(new int[] {from, name.start()});
            from = name.end();
        }
        gaps.add(new int[] {from, text.length()});
        return gaps;
    }

    private int behindMarks(String text, int[] gap) {
        return roles.behindMarks(text, gap[0], gap[1]);
    }

    /** Whether what is in a gap belongs to the name before it. */
    private boolean ofName(String text, int[] gap) {
        return gap[0] > 0 && behindMarks(text, gap) == Roles.behindBracket(text, gap[0]);
    }
}
