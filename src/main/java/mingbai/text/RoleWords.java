package mingbai.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.TextResource;

/** Words for what units do to a task: 牵头, 配合; who has a part without being named: 各有关部门; and what says that there is none: 无. */
public final class RoleWords {
    private static final Map<String, String> ALL = read("roles.txt");
    private static final Map<String, String> NONE = read("none.txt");
    private static final String UNNAMED = TextResource.lines(RoleWords.class, "unnamed.txt").collect(Collectors.joining("|"));
    private static final String NOBODY = Stream.concat(Stream.of(UNNAMED), TextResource.lines(RoleWords.class, "nobody.txt"))
            .collect(Collectors.joining("|"));

    private RoleWords() {}

    /** With the usual id of the role of each: {@code lead}. */
    public static Map<String, String> all() {
        return ALL;
    }

    /** Whether a text begins with one. */
    public static boolean begin(String text) {
        return ALL.keySet().stream().anyMatch(text::startsWith);
    }

    /** Patterns of what names no unit among names of units, each an alternative: 各有关部门, 列第一位者为牵头单位, 下同. */
    public static String nobody() {
        return NOBODY;
    }

    /** Of these, the patterns of who has a part in a task without being named: 各有关部门, 等. */
    public static String unnamed() {
        return UNNAMED;
    }

    /** A pattern of the words of a cell that has nothing to say: 原文未列明. */
    public static String nothing() {
        return none("nothing");
    }

    /** A pattern of the words of a cell that says that there is none: 无. */
    public static String none() {
        return none("none");
    }

    /** A pattern of the words of a cell that says what the one above it says: 同上, 〃. */
    public static String above() {
        return none("above");
    }

    private static String none(String says) {
        return NONE.entrySet().stream().filter(word -> word.getValue().equals(says)).map(word -> Pattern.quote(word.getKey()))
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    private static Map<String, String> read(String file) {
        Map<String, String> all = new LinkedHashMap<>();
        TextResource.lines(RoleWords.class, file).map(line -> line.split(" "))
                .forEach(line -> Stream.of(line).skip(1).forEach(word -> all.put(word, line[0])));
        return Collections.unmodifiableMap(all);
    }
}
