package mingbai.model;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.LocalizedText;

/**
 * An entry of the glossary: one concept with its terms in both languages, after TBX (ISO 30042).
 *
 * @param id               permanent
 * @param topic            the subject field
 * @param definition       for a reader who is no specialist
 * @param definitionSource where the definition comes from
 * @param note             on usage, such as clashing renderings; absent: none
 * @param related          ids of related concepts
 * @param broader          ids of broader concepts
 * @param zh               Chinese terms, the preferred or proposed full term first
 * @param en               English terms, the preferred or proposed full term first
 * @param search           words by which readers look for it; shown to nobody
 */
public record Concept(String id, Kind topic, LocalizedText definition, References definitionSource, Optional<LocalizedText> note,
                      List<String> related, List<String> broader, List<Term> zh, List<Term> en, List<String> search) implements Subject {
    public Concept {
        related = List.copyOf(related);
        broader = List.copyOf(broader);
        zh = List.copyOf(zh);
        en = List.copyOf(en);
        search = List.copyOf(search);
        if (zh.isEmpty() || en.isEmpty()) throw new IllegalArgumentException("concept without a term: " + id);
    }

    /** By its id alone: two of a publication never share it, and what it says is long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The terms of a language, the main one first. */
    public List<Term> terms(Language language) {
        return language.of(zh, en);
    }

    /** Whether a term of either language has a status, as templates ask by its constant. */
    public boolean shows(String status) {
        return Stream.of(zh, en).flatMap(List::stream).anyMatch(term -> term.status().name().equals(status));
    }

    @Override
    public LocalizedText title() {
        return LocalizedText.of(zh.get(0).term(), Optional.of(en.get(0).term()));
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

    /**
     * Where a definition comes from, in each language.
     *
     * @param zh absent: the editors wrote it
     * @param en absent: the editors wrote it
     */
    public record References(Optional<Reference> zh, Optional<Reference> en) {
        public Optional<Reference> in(Language language) {
            return language.of(zh, en);
        }

        /** False where the editors wrote the definition in both languages. */
        public boolean given() {
            return zh.isPresent() || en.isPresent();
        }
    }

    /** TBX: termType. */
    public enum Type { FULL, SHORT_FORM, ABBREVIATION, PHRASE }

    /** TBX: administrativeStatus, and proposed for what has no source. */
    public enum Status { PREFERRED, ADMITTED, DEPRECATED, OBSOLETE, PROPOSED }
}
