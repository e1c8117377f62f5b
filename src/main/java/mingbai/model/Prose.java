package mingbai.model;

import java.util.List;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.problem.Place;

/**
 * A page of prose, such as the about page.
 *
 * @param id    the file's name without language and ending
 * @param title the text of its first heading
 * @param body  safe HTML of what follows that heading
 * @param links relative links in either language; where they lead is known when all addresses are
 */
public record Prose(String id, LocalizedText title, LocalizedText body, List<Link> links) implements Subject {
    public Prose {
        links = List.copyOf(links);
    }

    /** By its id alone: two of a publication never share it, and what it says is long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /**
     * A relative link.
     *
     * @param language of the page that it is on
     * @param address  as written
     * @param text     what it says
     * @param place    in the page's file
     * @param excerpt  the line there
     */
    public record Link(Language language, String address, String text, Place place, String excerpt) {}
}
