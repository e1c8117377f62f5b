package mingbai.compare;

import java.util.Optional;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.Word;

/**
 * What a record says of something, in one language or, for numbers and ids, in none.
 *
 * @param id       the key in the open data: a column's id, or the word of a {@link Name}
 * @param language absent: the value is the same in both
 */
public record Field(String id, Optional<Language> language) {
    static Field of(Name name) {
        return new Field(Word.of(name), Optional.empty());
    }

    /** What the program calls it; absent: it is a column with a name of its own. */
    public Optional<Name> name() {
        return Stream.of(Name.values()).filter(name -> Word.of(name).equals(id)).findFirst();
    }

    /** The fields that are compared and have a name of the program's; columns are called by their heads where the edition has them. */
    public enum Name {
        NUMBER,
        TITLE,
        NAME,
        TEXT,
        UNITS,
        SCOPE,
        REGIONS,
        OPEN_ENDED,
        TOPICS,
        NOTICE,
        CHANGES,
        ALIASES,
        KIND,
        CONTACT,
        TODAY,
        NAME_SOURCE,
        WITHIN,
        PLACES,
        TILE,
        TERMS,
        DEFINITION,
        DEFINITION_SOURCE,
        NOTE,
        RELATED,
        BROADER,
        ATTACHMENTS,
        STATUS,
        MODIFIED,
        /** The heads of the source's columns. */
        COLUMNS,
        /** The headings that the source itself sets over its items. */
        GROUPS,
        /** What the source says above and below its items. */
        AROUND
    }
}
