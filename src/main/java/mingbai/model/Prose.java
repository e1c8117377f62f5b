package mingbai.model;

/**
 * A page of prose, such as the about page.
 *
 * @param id    the file's name without language and ending
 * @param title the text of its first heading
 * @param zh    safe HTML of what stands below that heading
 * @param en    safe HTML of what stands below that heading
 */
public record Prose(String id, Bilingual title, String zh, String en) implements Subject {
    /** Safe HTML in a language. */
    public String body(Language language) {
        return language == Language.ZH ? zh : en;
    }
}
