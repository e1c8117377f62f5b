package mingbai.compare;

import java.util.Optional;
import mingbai.language.Language;

/**
 * What a record says of something, in one language or, for numbers and ids, in none.
 *
 * @param name     what it is called
 * @param language absent: the value is the same in both
 */
public record Field(Name name, Optional<Language> language) {
    static Field of(Name name) {
        return new Field(name, Optional.empty());
    }

    static Field of(Name name, Language language) {
        return new Field(name, Optional.of(language));
    }

    /** The fields that are compared. */
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
        MODIFIED
    }
}
