package mingbai.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.LocalizedText;

/**
 * An entry of the glossary: one concept with its terms in each language, after TBX (ISO 30042).
 *
 * @param id               permanent
 * @param topic            the subject field
 * @param definition       for a reader who is no specialist
 * @param definitionSource where the definition comes from, by language; where one is absent, the editors wrote it
 * @param note             on usage, such as clashing renderings; absent: none
 * @param related          ids of related concepts
 * @param broader          ids of broader concepts
 * @param terms            in each language of the publication, the preferred or proposed full term first
 * @param search           words by which readers look for it; shown to nobody
 */
public record Concept(String id, Kind topic, LocalizedText definition, Map<Language, Reference> definitionSource,
                      Optional<LocalizedText> note, List<String> related, List<String> broader,
                      Map<Language, List<Term>> terms, List<String> search) implements Subject {
    public Concept {
        related = List.copyOf(related);
        broader = List.copyOf(broader);
        definitionSource = Map.copyOf(definitionSource);
        terms = Map.copyOf(terms);
        search = List.copyOf(search);
        if (terms.getOrDefault(Language.AUTHORITATIVE, List.of()).isEmpty()) throw new IllegalArgumentException("no term: " + id);
    }

    /** By its id alone: two of a publication never share it, and what it says is long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The terms of a language, the main one first; empty: it is not one of the publication's. */
    public List<Term> terms(Language language) {
        return terms.getOrDefault(language, List.of());
    }

    /** Where the definition in a language comes from; absent: the editors wrote it. */
    public Optional<Reference> source(Language language) {
        return Optional.ofNullable(definitionSource.get(language));
    }

    /** The main term of a language; absent: it is not one of the publication's. */
    public Optional<Term> main(Language language) {
        return terms(language).stream().findFirst();
    }

    /** Whether a term of any language has a status, as templates ask by its constant. */
    public boolean shows(String status) {
        return terms.values().stream().flatMap(List::stream).anyMatch(term -> term.status().name().equals(status));
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.given(language -> main(language).map(Term::term)).orElseThrow();
    }

    /**
     * A term in one language.
     *
     * @param term      the term itself
     * @param type      full, short form, …
     * @param status    preferred, proposed, …
     * @param pinyin    with tone marks, for Chinese; absent: not given
     * @param source    where the term is; absent: none is known, and an English term is then proposed
     * @param usageNote when to use it; absent: none
     */
    public record Term(String term, Type type, Status status, Optional<String> pinyin, Optional<Reference> source,
                       Optional<LocalizedText> usageNote) {
        /** False for what texts should no longer say. */
        public boolean accepted() {
            return status != Status.DEPRECATED && status != Status.OBSOLETE;
        }

        public boolean main() {
            return type == Type.FULL && (status == Status.PREFERRED || status == Status.PROPOSED);
        }
    }

    /** TBX: termType. */
    public enum Type { FULL, SHORT_FORM, ABBREVIATION, PHRASE }

    /** TBX: administrativeStatus, and proposed for what has no source. */
    public enum Status { PREFERRED, ADMITTED, DEPRECATED, OBSOLETE, PROPOSED }
}
