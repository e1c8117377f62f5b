package mingbai.compare;

import java.util.Optional;
import mingbai.language.Language;
import mingbai.language.Word;

/**
 * What a record says of something, in one language or, for numbers and ids, in none.
 *
 * @param id       the key in the open data: a column's id, or the word of a {@link Name}
 * @param language absent: the value is the same in both
 */
public record DataField(String id, Optional<Language> language) {
    static DataField of(Name name) {
        return new DataField(Word.of(name), Optional.empty());
    }

    /** What the program calls it; absent: it is a column with a name of its own. */
    public Optional<Name> name() {
        return Word.find(Name.class, id);
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
        /** The sum of all that the source says. */
        SOURCE,
        MODIFIED,
        /** The heads of the source's columns. */
        COLUMNS,
        /** The headings that the source itself sets over its items. */
        GROUPS,
        /** What the source says above and below its items. */
        AROUND,
        /** What each page is called, with the title of the home page. */
        SHORT_TITLE,
        SUMMARY,
        KEYWORDS,
        /** What the head of each page leads to. */
        NAVIGATION,
        TOPIC_NAMES,
        UNIT_KINDS,
        REGION_KINDS,
        DOCUMENT_TITLE,
        INDEX_NUMBER,
        SUBJECT,
        ISSUER,
        DATE_OF_WRITING,
        DOCUMENT_NUMBER,
        DATE_OF_PUBLICATION,
        DOCUMENT_KEYWORDS,
        VALIDITY,
        SITE_NAME,
        DOMAIN,
        IDENTITY_CODE,
        SITE_ADDRESS,
        PUBLISHED,
        CONTENT_SOURCE,
        ZIP,
        ARCHIVED,
        SPONSOR,
        FOOTER_CONTACT,
        ICP_FILING,
        POLICE_FILING,
        PARTY_GOVERNMENT_MARK,
        REPORT_ERRORS;

        /** Editions of an earlier program do not say it: it is compared where both do. */
        boolean recent() {
            return this == SOURCE || this == TOPIC_NAMES || this == UNIT_KINDS || this == REGION_KINDS;
        }
    }
}
