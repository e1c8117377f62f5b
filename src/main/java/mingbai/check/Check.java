package mingbai.check;

import java.util.List;
import java.util.Optional;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Problem;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.read.Reader;

/** Raw records become a publication, or problems. */
public final class Check {
    private Check() {}

    /**
     * The outcome.
     *
     * @param publication absent exactly when there are errors
     * @param problems    in the order of files and lines
     */
    public record Checked(Optional<Publication> publication, List<Problem> problems) {
        public Checked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Checks everything that content says.
     *
     * @param read    what was read of the content folder
     * @param folder  the content folder as a person would type it, for places
     * @param release true: what is still to be configured is a problem
     */
    public static Checked content(Reader.Read read, String folder, boolean release) {
        Records records = new Records(folder, read, release);
        records.layout();

        Optional<PublicationRecord.Head> head = PublicationRecord.parse(records);
        Kinds topics = Kinds.topics(records);
        Named<Unit> units = Units.parse(records);
        Named<Region> regions = Regions.parse(records);
        List<Concept> concepts = Glossary.parse(records, topics);
        List<Items.Row> rows = Items.parse(records, topics, units, regions);
        List<Prose> pages = ProsePages.parse(records);
        head.ifPresent(known -> Fidelity.compare(records, known, rows));

        Translations.check(records);
        Marks.check(records);
        BlockedWording.check(records);
        Terminology.check(records, concepts, units.all());
        List<Problem> problems = Intended.excuse(records).stream().sorted().distinct().toList();
        if (problems.stream().anyMatch(Problem::error)) return new Checked(Optional.empty(), problems);
        List<Item> items = rows.stream().map(Items.Row::item).toList();
        return new Checked(Optional.of(head.orElseThrow().publication(items, units.all(), regions.all(), topics.all(), concepts,
                pages)), problems);
    }
}
