package mingbai.relate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import mingbai.model.Kind;

/**
 * Members under their heading.
 *
 * @param kind    the heading
 * @param members never empty
 */
public record Group<T>(Kind kind, List<T> members) {
    /** Groups in the order of the kinds, their members as they came. */
    static <T> List<Group<T>> by(Function<T, Kind> kind, List<T> members) {
        Map<Kind, List<T>> byKind = new TreeMap<>(Comparator.comparingInt(Kind::position));
        members.forEach(member -> byKind.computeIfAbsent(kind.apply(member), key -> new ArrayList<>()).add(member));
        return byKind.entrySet().stream().map(entry -> new Group<>(entry.getKey(), entry.getValue())).toList();
    }
}
