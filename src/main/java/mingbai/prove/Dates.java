package mingbai.prove;

import java.util.Set;
import mingbai.model.Publication;
import mingbai.model.Rule;

/** Every date on a page stands in the records (rule G05): one that they do not hold comes from a clock, or was made up. */
final class Dates {
    private final Publication publication;
    private final String stated;
    private final Set<String> first;
    private Set<String> all;

    Dates(Publication publication) {
        this.publication = publication;
        stated = publication.site() + " " + publication.document();
        first = Days.in(stated);
    }

    /** Tells of days that no record holds, and of time elements that do not repeat what is said of site or source document. */
    void prove(Judged page) {
        for (PageFacts.Said said : page.facts().said()) {
            boolean known = switch (said.kind()) {
                case DAY -> known(said.text());
                case TIME -> stated.contains(said.text());
                default -> true;
            };
            if (!known) page.tell(Rule.PAGE_DATE, said.node(), said.text());
        }
    }

    /** Most dates are those of site and source document; all texts are looked through for the first that is not. */
    private boolean known(String day) {
        return first.contains(day) || all().contains(day);
    }

    /** The string of a record holds those of all its components, so that of a publication holds all its texts. */
    private synchronized Set<String> all() {
        if (all == null) all = Days.in(publication.toString());
        return all;
    }
}
