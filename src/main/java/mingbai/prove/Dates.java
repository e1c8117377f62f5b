package mingbai.prove;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Publication;
import mingbai.model.Rule;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Every date on a page stands in the records (rule G05): one that they do not hold comes from a clock, or was made up. A
 * day is the same day in either way of writing, {@code 2024-05-06} and {@code 2024年5月6日}.
 */
final class Dates {
    private static final Pattern DATE = Pattern.compile(
            "(?<![\\d-])(\\d{4})-(\\d{1,2})-(\\d{1,2})(?![\\d-])|(?<!\\d)(\\d{4})\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*日");

    private final Publication publication;
    private final String stated;
    private final Set<String> first;
    private Set<String> all;

    Dates(Publication publication) {
        this.publication = publication;
        stated = publication.site() + " " + publication.document();
        first = days(stated);
    }

    /** Most dates are those of site and source document; all texts are looked through for the first that is not. */
    private boolean known(String day) {
        return first.contains(day) || all().contains(day);
    }

    /** The string of a record holds those of all its components, so that of a publication holds all its texts. */
    private synchronized Set<String> all() {
        if (all == null) all = days(publication.toString());
        return all;
    }

    /** Tells of dates in a text of the page that no record holds. */
    void prove(PageText page, Node node, String text) {
        for (String day : days(text)) {
            if (!known(day)) page.tell(Rule.PAGE_DATE, node, day);
        }
    }

    /** A time element that names no whole day repeats what is said of site or source document. */
    void time(PageText page, Element time) {
        for (String said : List.of(time.text().strip(), time.attr("datetime").strip())) {
            if (days(said).isEmpty() && !stated.contains(said)) page.tell(Rule.PAGE_DATE, time, said);
        }
        prove(page, time, time.attr("datetime"));
    }

    private static Set<String> days(String text) {
        Set<String> days = new LinkedHashSet<>();
        Matcher found = DATE.matcher(text);
        while (found.find()) {
            int group = found.group(1) == null ? 4 : 1;
            days.add(found.group(group) + "-" + two(found.group(group + 1)) + "-" + two(found.group(group + 2)));
        }
        return days;
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }
}
