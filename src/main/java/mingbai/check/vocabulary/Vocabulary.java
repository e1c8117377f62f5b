package mingbai.check.vocabulary;

import java.util.List;
import java.util.function.Predicate;
import mingbai.check.form.Found;
import mingbai.check.record.Content;
import mingbai.model.Concept;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Redirect;
import mingbai.model.Region;
import mingbai.model.SourceText.Is;
import mingbai.model.Unit;
import mingbai.read.RawFile;
import mingbai.text.Phrases;

/**
 * The controlled vocabulary that items draw on: topics, units, regions and concepts.
 *
 * @param files       the records
 * @param found       what is wrong with their form, and their texts
 * @param regionNames every name of every region
 */
public record Vocabulary(List<RawFile> files, Found found, Groups groups, Kinds topics, Named<Unit> units, Named<Region> regions,
                  List<Concept> concepts, Phrases<Region> regionNames) {
    /**
     * @param found nothing so far
     * @param has   whether the items of any source have such a column
     */
    public static Vocabulary parse(Content content, Found found, Predicate<Is> has) {
        Kinds topics = Kinds.topics(content, found);
        Named<Unit> units = Units.parse(content, found, has.test(Is.UNITS));
        Named<Region> regions = Regions.parse(content, found, has.test(Is.SCOPE));
        List<Concept> concepts = Concepts.parse(content, found, topics);
        return new Vocabulary(content.vocabulary(), found, Groups.parse(content, found), topics, units, regions, concepts,
                Phrases.exact(regions.byName()));
    }

    /**
     * Whether the records are still the same, and read in the same languages.
     *
     * @param nothing of the content now
     */
    public boolean of(Content now, Found nothing) {
        if (!found.languages().equals(nothing.languages())) return false;
        List<RawFile> other = now.vocabulary();
        if (other.size() != files.size()) return false;
        for (int i = 0; i < files.size(); i++) if (other.get(i) != files.get(i)) return false;
        return true;
    }

    public Publication publication(Head head, List<Item> items, List<Prose> pages, List<Redirect> redirects) {
        return new Publication(head, groups.all(), items, units.all(), regions.all(), topics.all(), concepts, pages, redirects);
    }
}
