package mingbai.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The languages of a publication.
 *
 * @param all each once, the authoritative one first
 */
public record Languages(List<Language> all) {
    /** All that there are. */
    public static final Languages ALL = new Languages(Language.ALL);

    public Languages {
        all = List.copyOf(all);
        if (all.isEmpty() || all.get(0) != Language.AUTHORITATIVE) throw new IllegalArgumentException("not authoritative: " + all);
    }

    /** Their codes, as publication.yaml lists them: {@code zh, en}. */
    public String codes() {
        return all.stream().map(Language::code).collect(Collectors.joining(", "));
    }

    public boolean has(Language language) {
        return all.contains(language);
    }

    /** False: nothing is translated, and a text of a record is a plain text. */
    public boolean several() {
        return all.size() > 1;
    }

    /** Those into which the authoritative one is translated. */
    public List<Language> translations() {
        return all.subList(1, all.size());
    }

    /** The language that is shown beside that of a page: the authoritative one beside a translation of it; absent: there is no other. */
    public Optional<Language> beside(Language page) {
        return page == all.get(0) ? translations().stream().findFirst() : Optional.of(all.get(0));
    }
}
