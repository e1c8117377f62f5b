package mingbai.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.TextResource;

/** Words for what units do to a task: 牵头, 配合; and who is no unit though it stands as one: 各有关部门. */
public final class RoleWords {
    private static final Map<String, String> ALL = read();
    private static final String NOBODY = TextResource.lines(RoleWords.class, "nobody.txt").collect(Collectors.joining("|"));

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

    private static Map<String, String> read() {
        Map<String, String> all = new LinkedHashMap<>();
        TextResource.lines(RoleWords.class, "roles.txt").map(line -> line.split(" "))
                .forEach(line -> Stream.of(line).skip(1).forEach(word -> all.put(word, line[0])));
        return Collections.unmodifiableMap(all);
    }
}
