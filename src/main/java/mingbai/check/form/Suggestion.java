package mingbai.check.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.TextResource;
import mingbai.problem.Problem.Meant;
import mingbai.text.Likeness;

/** What was probably meant by an unknown word: the nearest id, the id of what is so called, or the key of that Chinese name. */
public final class Suggestion {
    private Suggestion() {}

    /** The nearest word. */
    public static Optional<Meant> near(String word, Collection<String> known) {
        return Likeness.nearest(word, known).map(Meant::of);
    }

    /** Ids and the names of what they are of, for any number of unknown words; all of them are there when the first is asked for. */
    public static final class Known {
        private final Collection<String> ids;
        private final Map<String, String> owners;
        private Likeness likeness;

        /** @param owners the ids of names */
        public Known(Collection<String> ids, Map<String, String> owners) {
            this.ids = ids;
            this.owners = owners;
        }

        /** The id that is nearest, or whose name is. */
        public Optional<Meant> named(String word) {
            if (owners.containsKey(word)) return Optional.of(new Meant(owners.get(word), Optional.of(word)));
            return likeness().nearest(word).map(nearest -> ids.contains(nearest) ? Meant.of(nearest)
                    : new Meant(owners.get(nearest), Optional.of(nearest)));
        }

        private synchronized Likeness likeness() {
            if (likeness == null) likeness = new Likeness(Stream.concat(ids.stream(), owners.keySet().stream()).toList());
            return likeness;
        }
    }

    /** Of unknown keys, the key that is nearest, or that has the nearest Chinese name. */
    static Function<String, Optional<Meant>> keys(List<String> known) {
        Map<String, String> owners = new TreeMap<>();
        Names.KEYS.forEach((name, keys) -> keys.stream().filter(known::contains).findFirst().ifPresent(key -> owners.put(name, key)));
        Known all = new Known(known, owners);
        return word -> all.named(word).map(meant -> Meant.of(meant.word()));
    }

    /** What people call keys who have the table in front of them, each with the keys that it can be. Read when a key is unknown. */
    private static final class Names {
        static final Map<String, List<String>> KEYS = TextResource.lines(Suggestion.class, "names.txt").map(line -> line.split(" = "))
                .collect(Collectors.toMap(parts -> parts[0], parts -> List.of(parts[1].split(", "))));
    }
}
