package mingbai.model;

import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.problem.Place;

/**
 * An address at which the edition once had a page, and the page that replaces it now. Both languages follow it.
 *
 * @param from the former address
 * @param to   the page to which it leads
 */
public record Redirect(End from, End to) implements Subject {
    /**
     * One of the two addresses.
     *
     * @param path    of the Chinese page, from the edition's root: {@code items/03.html}
     * @param place   where it is written
     * @param excerpt the line there
     */
    public record End(String path, Place place, String excerpt) {}

    /** The former address without {@code .html}. */
    @Override
    public String id() {
        return from.path().substring(0, from.path().length() - ".html".length());
    }

    /** The former address: what was there has no other name any more. */
    @Override
    public LocalizedText title() {
        return LocalizedText.of(language -> from.path());
    }

    /** Where the page of a language leads, from the edition's root. */
    public String to(Language language) {
        return language.folder() + to.path();
    }
}
