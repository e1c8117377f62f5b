package mingbai.check.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import mingbai.language.Languages;
import mingbai.problem.Problem;
import mingbai.problem.Problem.Meant;
import mingbai.problem.Said;
import mingbai.read.RawFile;
import mingbai.read.Reader;

/**
 * A record of a few lines, read by a few keys, and what is reported about it.
 *
 * @param fields absent: the record is no mapping of these keys
 * @param found  what was found so far
 */
public record Typed(Optional<Fields> fields, Found found) {
    /**
     * @param name of the file, below the content folder
     * @param keys that the record can have
     */
    public static Typed of(String name, String yaml, Key<?>... keys) {
        return of(new Found(false, Languages.ALL), name, yaml, keys);
    }

    static Typed of(Found found, String name, String yaml, Key<?>... keys) {
        Reader.Read none = new Reader.Read(new TreeMap<>(), List.of());
        RawFile file = Reader.together(none, "content", new TreeMap<>(Map.of(name, yaml))).files().get(name);
        return new Typed(Fields.of(found, file, file.root().orElseThrow(), Form.of("", keys)), found);
    }

    /** The value of a key. */
    public <T> T read(Key<T> key) {
        return fields.orElseThrow().read(key);
    }

    /** Each problem in a line: where, the rule, what it names, and what was probably meant. */
    public List<String> reported() {
        return reported(found.problems());
    }

    public static List<String> reported(List<Problem> problems) {
        return problems.stream().map(problem -> problem.place().line() + ":" + problem.place().column() + " " + problem.rule().id()
                + problem.arguments().stream().findFirst().map(first -> " " + named(first)).orElse("")
                + problem.suggestion().map(Meant::word).map(word -> " → " + word).orElse("")).toList();
    }

    /** A field by its keys, all else as it is. */
    private static String named(Said first) {
        return first instanceof Said.Sentence field && field.key().startsWith("field.") ? field.arguments().get(0).toString()
                : first.toString();
    }
}
