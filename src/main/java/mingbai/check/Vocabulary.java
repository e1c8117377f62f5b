package mingbai.check;

import java.util.List;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Redirect;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.problem.Problem;
import mingbai.read.RawFile;
import mingbai.text.Bitext;
import mingbai.text.Phrases;

/**
 * What items speak of: topics, units, regions and concepts, and the rules about texts that follow from them.
 *
 * @param files       the records
 * @param found       what is wrong with their form, and their texts
 * @param regionNames every name of every region
 * @param said        what is wrong with their texts
 */
record Vocabulary(List<RawFile> files, Found found, Kinds topics, Named<Unit> units, Named<Region> regions,
                  List<Concept> concepts, Phrases<Region> regionNames, Terminology terminology, List<Problem> said) {
    /** @param found nothing so far */
    static Vocabulary parse(Content content, Found found) {
        Kinds topics = Kinds.topics(content, found);
        Named<Unit> units = Units.parse(content, found);
        Named<Region> regions = Regions.parse(content, found);
        List<Concept> concepts = Glossary.parse(content, found, topics);
        Terminology terminology = new Terminology(concepts, units.all());
        return new Vocabulary(content.vocabulary(), found, topics, units, regions, concepts,
                Phrases.exact(regions.byName()), terminology, proofread(found, terminology).problems());
    }

    /** Whether the records are still the same. */
    boolean of(Content now) {
        List<RawFile> other = now.vocabulary();
        if (other.size() != files.size()) return false;
        for (int i = 0; i < files.size(); i++) if (other.get(i) != files.get(i)) return false;
        return true;
    }

    /** Looks at the texts of a part. */
    Proofread proofread(Found part) {
        return proofread(part, terminology);
    }

    /**
     * Texts that were looked at.
     *
     * @param problems what is wrong with them
     */
    record Proofread(List<Passage> passages, List<Problem> problems) {}

    private static Proofread proofread(Found part, Terminology terminology) {
        Found said = part.apart();
        part.texts().forEach(said::add);
        List<Passage> passages = part.texts().stream().map(written -> new Passage(written, new Bitext(written.text(), terminology.terms()))).toList();
        Translations.check(said, passages);
        Marks.check(said);
        BlockedWording.check(said);
        terminology.check(said, passages);
        return new Proofread(passages, List.copyOf(said.problems()));
    }

    Publication publication(PublicationRecord.Head head, List<Item> items, List<Prose> pages,
                            List<Redirect> redirects) {
        return head.publication(items, units.all(), regions.all(), topics.all(), concepts, pages, redirects);
    }
}
