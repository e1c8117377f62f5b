package mingbai.check.form;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.format.OfficialText;
import mingbai.language.Languages;
import mingbai.problem.Problem;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * How lines with keys were mistyped, so that YAML reads them otherwise than they were meant: nothing else can be said of them.
 *
 * @param values what is behind the keys that were read
 */
record Mistyped(RawFile file, Form form, Languages languages, Map<String, Raw> values) {
    private static final List<String> NULL = List.of("~", "null", "Null", "NULL");

    /** A key that is missing because an unquoted text of several lines took it in. */
    Optional<Problem> takenIn() {
        List<Raw.Scalar> wrapped = values.values().stream().flatMap(value -> value.scalar().stream())
                .filter(scalar -> scalar.plain() && scalar.last() > scalar.place().line()).toList();
        if (wrapped.isEmpty()) return Optional.empty();
        Set<String> missing = form.names(languages).stream().filter(name -> !values.containsKey(name)).collect(Collectors.toSet());
        return wrapped.stream().map(scalar -> file.takenIn(scalar, missing)).flatMap(Optional::stream).findFirst();
    }

    /**
     * How a key that nobody knows comes of it.
     *
     * @param above the mapping that this one is in; absent: none
     */
    Optional<Problem> unknown(Raw.Entry entry, Optional<Mistyped> above) {
        return file.slip(entry).or(() -> misplaced(entry)).or(() -> above.flatMap(keys -> keys.tooDeep(entry)));
    }

    /** A key that belongs below the one before it, which has nothing below it. */
    private Optional<Problem> misplaced(Raw.Entry entry) {
        return form.keys(languages).stream().filter(key -> values.get(key.name()) instanceof Raw.Scalar scalar && nothing(scalar))
                .filter(key -> Shape.below(key.shape(), languages)
                        .filter(below -> below.names(languages).contains(entry.key())).isPresent()).findFirst()
                .map(key -> file.mistyped(entry.place(), Said.say("yaml.belongs", entry.key(), key.name())));
    }

    /** A key of this mapping that is below one of its keys. */
    private Optional<Problem> tooDeep(Raw.Entry entry) {
        if (!form.names(languages).contains(entry.key()) || values.containsKey(entry.key())) return Optional.empty();
        return Optional.of(file.mistyped(entry.place(), Said.say("yaml.too-far", entry.key())));
    }

    /** What was mistyped in a text that should be keys or a list. */
    static Optional<Problem> slip(RawFile file, Raw node) {
        return node.scalar().flatMap(file::slip);
    }

    /** Whether nothing was typed. */
    static boolean nothing(Raw.Scalar scalar) {
        return scalar.plain() && NULL.contains(scalar.value()) || OfficialText.blank(scalar.value());
    }
}
