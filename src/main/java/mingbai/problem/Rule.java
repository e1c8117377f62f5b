package mingbai.problem;

import mingbai.language.Word;

/**
 * Every rule that content, a theme, a page or a file that is imported can break. Problems at one place are told in this order.
 *
 * <p>The id is the constant's name in lower case with hyphens; what is said of a rule lies under its id in each language's
 * {@code problems.properties}. To add a rule:
 *
 * <table>
 * <caption>What changes</caption>
 * <tr><th>file</th><th>change</th><th>why</th></tr>
 * <tr><td>this file</td><td>a constant; with its level, and whether a record can call it intended, where
 * it is not an error that none can</td><td>its id</td></tr>
 * <tr><td>{@code words/<language>/problems.properties}</td><td>{@code <id>}: what is wrong, {@code <id>.name}: its name,
 * {@code <id>.do}: what to do, where that names something {@code <id>.card}: the same of any problem, {@code <id>.why}: which harm it
 * prevents</td>
 * <td>its words</td></tr>
 * <tr><td>{@code check/} (records), {@code prove/} (pages) or {@code intake/} (files that are imported)</td>
 * <td>report it at its place</td><td>the rule itself</td></tr>
 * <tr><td>{@code src/test/resources/bad/<id>.txt}</td><td>the smallest content, theme or file that breaks it, and what is
 * printed</td><td>a rule without one fails the build</td></tr>
 * </table>
 */
public enum Rule {
    // Files and YAML
    NOT_UTF8,
    FILE_TOO_LARGE,
    FILE_MISSING,
    FILE_UNEXPECTED,
    FILE_UNUSED(Level.WARNING, true),
    ATTACHMENT_DAMAGED,
    FOLDER_EMPTY,
    NAME_UNSAFE,
    YAML_SYNTAX,
    YAML_ALIAS,
    TEXT_CUT,
    CHARACTER_INVISIBLE,
    CHARACTER_DOUBTFUL(Level.ERROR, true),
    YAML_TOO_DEEP,
    YAML_TOO_MANY,
    /** The last of those about files and YAML, see {@link #ofReading}. */
    KEY_DUPLICATE,

    // Records
    KEY_UNKNOWN,
    KEY_MISSING,
    TYPE_WRONG,
    TEXT_EMPTY,
    TEXT_TOO_LONG,
    VALUE_WRONG,
    TEXT_LANGUAGES,
    ID_DUPLICATE,
    NAME_GAP,
    NAME_TAKEN,
    NAME_UNEVEN,
    UNKNOWN_UNIT,
    UNKNOWN_REGION,
    UNKNOWN_TOPIC,
    UNKNOWN_CONCEPT,
    UNKNOWN_KIND,
    UNKNOWN_NAME,
    UNKNOWN_GROUP,
    GROUP_DIFFERS,
    UNIT_NOT_IN_TEXT,
    UNIT_NOT_LISTED,
    UNIT_NOT_IN_SOURCE,
    REGION_LOOP,
    REGION_DEEP,
    TILE_TAKEN,
    SCOPE_NOT_IN_TEXT,
    SCOPE_NOT_LISTED,
    LIMIT_DIFFERS(Level.WARNING, true),
    DOCUMENT_DIFFERS(Level.WARNING, true),
    TERM_MAIN,
    TERM_SOURCE(Level.ERROR, true),
    CONCEPT_LOOP,
    CONCEPT_RELATED,

    // Terminology: each can be intended, and the record says so under the key intended
    TERM_TAKEN(Level.ERROR, true),
    PINYIN_WRONG(Level.ERROR, true),
    TERM_DEPRECATED(Level.ERROR, true),
    TERM_NOT_RENDERED(Level.WARNING, true),
    RENDERING_DIFFERS(Level.WARNING, true),
    LIST_CLOSED(Level.WARNING, true),
    CONCEPT_UNUSED(Level.WARNING, true),
    UNTRANSLATED(Level.WARNING, true),
    PARAGRAPHS_DIFFER,
    SENTENCES_DIFFER(Level.WARNING, true),
    NUMBER_DIFFERS(Level.ERROR, true),
    UNIT_NAME_DIFFERS(Level.ERROR, true),
    WIDTH_WRONG(Level.ERROR, true),
    MARK_UNPAIRED(Level.ERROR, true),
    WORDING_BLOCKED(Level.ERROR, true),
    CELL_FORMULA(Level.WARNING, true),
    INTENDED_IDLE(Level.WARNING),

    PAGE_LANGUAGE,
    PAGE_HEADING,
    PAGE_MARK(Level.WARNING, true),
    PAGE_ADDRESS,
    SOURCE_DIFFERS,
    SOURCE_COLUMN,
    CHANGE_OUTSIDE,
    REDIRECT_TWICE,
    REDIRECT_CHAIN,
    REDIRECT_TAKEN,
    REDIRECT_BROKEN,
    EXAMPLE_LEFT(Level.ERROR, true),
    NOT_CONFIGURED,

    // Themes
    THEME_LOOP,
    TEMPLATE_BROKEN,
    STYLE_UNUSED,
    COMPONENT_CONTRACT,
    COMPONENT_INTERNAL(Level.WARNING, false),
    INTERFACE_TEXT,

    XML_BROKEN,

    // Pages, proven as they were rendered
    PAGE_LANG,
    PAGE_TITLE,
    PAGE_HEADINGS,
    PAGE_ID,
    META_SITE,
    META_COLUMN,
    META_ARTICLE,
    META_TWICE,
    PAGE_POLICY,
    PAGE_SKIP_LINK,
    PAGE_DRAFT,
    PAGE_FRAME,
    PAGE_RUN,
    PAGE_ALT,
    PAGE_TABLE,
    PAGE_EXTERNAL,
    PAGE_REQUEST,
    PAGE_DATE,
    PAGE_SCOPE,
    PAGE_EMPTY,
    PAGE_HEAVY,
    PAGE_LARGE,
    PAGE_FOOTER,
    PAGE_FACT,
    PAGE_CATALOGUE,
    PAGE_ARCHIVED,
    PAGE_INTRUDES,
    PAGE_REDIRECT,
    PAGE_UNLINKED,
    LINK_BARE,
    LINK_BROKEN,
    LINK_ROOTED,
    TEXT_DIFFERS,

    // Editions, compared
    ADDRESS_VANISHED,
    MODIFIED_STALE,

    // Style sheets
    THEME_HUES,
    THEME_CONTRAST,
    THEME_PAPER,

    // Files that are imported
    IMPORT_FILE_MISSING,
    IMPORT_FILE_LARGE,
    IMPORT_FILE_OLD,
    IMPORT_FILE_KIND,
    IMPORT_FILE_BROKEN,
    IMPORT_ENCODING_UNKNOWN,
    IMPORT_ENCODING(Level.NOTE),
    IMPORT_SEPARATOR(Level.NOTE),
    IMPORT_CHANGES(Level.NOTE),

    // What a reader does not see, or sees and is no text
    IMPORT_CHARACTER(Level.NOTE),
    IMPORT_HIDDEN(Level.NOTE),
    IMPORT_DELETED(Level.NOTE),
    IMPORT_STRUCK(Level.NOTE),
    IMPORT_RAISED(Level.NOTE),
    IMPORT_LEFT_OUT(Level.NOTE),
    IMPORT_OUTSIDE(Level.NOTE),
    IMPORT_COLUMNS_MANY(Level.NOTE),
    IMPORT_NUMBERING(Level.NOTE),
    IMPORT_CELL_ERROR,
    IMPORT_FORMULA_EMPTY,
    IMPORT_FORMULA_STALE(Level.NOTE),

    // Tables that are imported
    IMPORT_TABLE_NONE,
    IMPORT_TABLE_NUMBER,
    IMPORT_TABLE_IGNORED(Level.NOTE),
    IMPORT_TABLE_CONTINUED(Level.NOTE),
    IMPORT_TABLE_EMPTY,
    IMPORT_TITLE_NONE,
    IMPORT_TITLE_FIRST(Level.NOTE),
    IMPORT_HEAD_INCOMPLETE,
    IMPORT_COLUMN_IGNORED(Level.NOTE),
    IMPORT_ROW_SKIPPED(Level.NOTE),
    IMPORT_ROW_LONG,
    IMPORT_ROW_CONTINUED(Level.NOTE),
    IMPORT_ROW_FURTHER(Level.NOTE),
    IMPORT_ROW_HEADING(Level.NOTE),
    IMPORT_HEADING_DOUBTFUL(Level.NOTE),
    IMPORT_HEAD_UNKNOWN(Level.NOTE),
    IMPORT_LIMIT_READ(Level.NOTE),
    IMPORT_CELL_MERGED(Level.NOTE),
    IMPORT_CELL_SHARED(Level.NOTE),

    // What their cells say
    IMPORT_NUMBER_UNREADABLE,
    IMPORT_NUMBER_GAP,
    IMPORT_CELL_EMPTY,
    IMPORT_NOT_STATED(Level.NOTE),
    IMPORT_LINES_JOINED(Level.NOTE),
    IMPORT_LINES_SPLIT(Level.NOTE),
    IMPORT_UNIT_UNKNOWN(Level.NOTE),
    IMPORT_UNIT_JOINED(Level.NOTE),
    IMPORT_UNIT_WIDTH(Level.NOTE),
    IMPORT_UNIT_ALIAS(Level.NOTE),
    IMPORT_UNIT_SPLIT(Level.NOTE),
    IMPORT_UNIT_UNNAMED(Level.NOTE),
    IMPORT_ID_NUMBERED(Level.NOTE),
    IMPORT_SCOPE_UNKNOWN(Level.NOTE),
    IMPORT_SCOPE_UNREAD(Level.NOTE),
    IMPORT_OPEN_ENDED(Level.NOTE),
    IMPORT_SOURCE_UNLIKE,
    IMPORT_RECORD_TAKEN;

    private final Level level;
    private final boolean intendable;

    Rule() {
        this(Level.ERROR);
    }

    Rule(Level level) {
        this(level, false);
    }

    /** @param intendable whether what breaks it can be meant as it stands, and a record can say so under {@code intended} */
    Rule(Level level, boolean intendable) {
        this.level = level;
        this.intendable = intendable;
    }

    /** Permanent name, as printed and as the test folders are called: {@code unknown-unit}. */
    public String id() {
        return Word.of(this);
    }

    public Level level() {
        return level;
    }

    /** Whether it is about how a file is read, so that problems elsewhere may come of it. */
    public boolean ofReading() {
        return compareTo(KEY_DUPLICATE) <= 0;
    }

    /** Whether a record can say of a problem with this rule that it is intended; its first argument names which. */
    public boolean intendable() {
        return intendable;
    }
}
