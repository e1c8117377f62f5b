package mingbai.check.form;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.language.Language;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;

/**
 * What a record writes as publications of other languages do: a text by language where the publication has one, a text alone where it
 * has several. It is reported with the right way to write it.
 */
record OtherLanguages(Found found, RawFile file) {
    /** Of a text, what is shown of it. */
    private static final int SHOWN = 40;
    private static final String REST = "…";
    /** What a text without quotes cannot have within brackets. */
    private static final String SYNTAX = ",:[]{}#&*!|>'\"%@`";

    /**
     * A key that is there in a publication of other languages.
     *
     * @param named how sentences name it
     * @param there the keys that are there
     */
    void key(Raw.Entry entry, Said named, Set<String> there) {
        boolean several = found.languages().several();
        String right = several ? Language.AUTHORITATIVE.code() : Form.TEXT;
        boolean official = several || entry.key().equals(Language.AUTHORITATIVE.code());
        report(named, entry.place(), official && !there.contains(right) ? right + ": " + text(entry.value()) : "");
    }

    /** Whether there is a text alone where several languages are asked for, which is reported. */
    boolean alone(Key<?> key, Said named, Raw node) {
        if (!(node instanceof Raw.Scalar scalar) || Mistyped.nothing(scalar) || file.slip(scalar).isPresent()) return false;
        report(named, node.place(), key.name() + ": " + each(text(node), REST));
        return true;
    }

    /** Whether there is a text by language where there is one language, which is reported. */
    boolean several(Key<?> key, Said named, Raw node) {
        if (!(node instanceof Raw.Mapping mapping) || !byLanguage(mapping)) return false;
        report(named, node.place(), key.name() + ": " + official(node).map(OtherLanguages::text).orElse(REST));
        return true;
    }

    /** Whether something that is there for each language is there in the other way, which is reported. */
    boolean other(Key<?> key, Said named, Raw node, Shape.ByLanguage by) {
        if (!found.languages().several()) return several(key, named, node);
        boolean list = by.form().each() instanceof Shape.ListOf;
        boolean alone = list ? node instanceof Raw.Sequence : node instanceof Raw.Mapping mapping && !byLanguage(mapping);
        if (alone) report(named, node.place(), key.name() + ": " + each(text(node), list ? "[" + REST + "]" : "{" + REST + "}"));
        return alone;
    }

    private void report(Said named, Place place, String right) {
        found.add(file.problem(Rule.TEXT_LANGUAGES, place, named, found.languages().codes(),
                right.isEmpty() ? Said.say("languages.delete") : Said.say("languages.write", right),
                found.languages().several() ? Said.say("languages.or-one", Language.AUTHORITATIVE.code())
                        : Form.OR_SEVERAL));
    }

    private static boolean byLanguage(Raw.Mapping mapping) {
        return mapping.entries().stream().anyMatch(entry -> Language.of(entry.key()).isPresent());
    }

    /** The text of a node in the authoritative language, in whatever languages it is written. */
    static Optional<Raw.Scalar> official(Raw node) {
        if (!(node instanceof Raw.Mapping)) return node.scalar();
        return node.value(Language.AUTHORITATIVE.code()).or(() -> node.value(Form.TEXT)).flatMap(Raw::scalar);
    }

    private String each(String official, String translation) {
        return found.languages().all().stream().map(language -> language.code() + ": "
                + (language == Language.AUTHORITATIVE ? official : translation)).collect(Collectors.joining(", ", "{", "}"));
    }

    /** A value as a record can write it on one line, cut where it is long. */
    private static String text(Raw node) {
        if (node instanceof Raw.Sequence list) {
            return list.elements().stream().limit(SHOWN / 10).map(OtherLanguages::text).collect(Collectors.joining(", ", "[", "]"));
        }
        if (!(node instanceof Raw.Scalar scalar)) return "{" + REST + "}";
        String value = scalar.value().strip();
        String line = value.lines().findFirst().orElse("");
        boolean whole = line.length() <= SHOWN && line.length() == value.length();
        String shown = whole ? line : line.substring(0, Math.min(SHOWN, line.length())) + REST;
        boolean plain = shown.chars().noneMatch(c -> SYNTAX.indexOf(c) >= 0);
        return plain ? shown : "\"" + shown.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
