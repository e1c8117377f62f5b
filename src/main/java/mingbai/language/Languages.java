package mingbai.language;

import java.util.List;
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

    /** All but one, in order. */
    public List<Language> others(Language than) {
        return all.stream().filter(language -> language != than).toList();
    }

    /** The languages that are shown beside that of a page: all translations of the authoritative one, which is beside each of them. */
    public List<Language> beside(Language page) {
        return page == all.get(0) ? translations() : all.subList(0, 1);
    }

    /** The translations that a page of a language shows: all, or its own. */
    public List<Language> translations(Language page) {
        return page == all.get(0) ? translations() : List.of(page);
    }
}
