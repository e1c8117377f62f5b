package mingbai.relate;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.GivenItems;
import mingbai.check.Check;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.model.Unit;
import mingbai.read.Reader;
import mingbai.text.Bitexts;

/** Small publications of records that a test names. */
final class Given {
    private static final Publication NONE =
            new Check("content", false).content(Reader.folder(Path.of("src/test/resources/sites/minimal/content"))).publication()
                    .orElseThrow();

    private Given() {}

    static Relations of(List<Item> items, List<Unit> units, List<Region> regions, List<Kind> topics, List<Concept> concepts) {
        Publication publication = new Publication(NONE.head(), groups(items), items, units, regions, topics, concepts, List.of(),
                List.of());
        return Relations.of(publication, Bitexts.of(concepts));
    }

    /** The headings that items stand under, in their order. */
    private static List<SourceText.Group> groups(List<Item> items) {
        return items.stream().flatMap(item -> Stream.iterate(item.group(), Optional::isPresent, group -> group.get().within()))
                .map(Optional::get).distinct().sorted(Comparator.comparingInt(SourceText.Group::position)).toList();
    }

    static LocalizedText text(String zh, String en) {
        return new LocalizedText(zh, Map.of(Language.EN, en));
    }

    static Kind kind(String id, int position) {
        return new Kind(id, text(id, id), position);
    }

    static Unit unit(String id, Kind kind) {
        return new Unit(id, text(id, id), Optional.empty(), List.of(), kind, Optional.empty(), Optional.empty(), List.of());
    }

    static Item item(int number, Unit... units) {
        return item(number, Optional.empty(), units);
    }

    static Item item(int number, Optional<Cell.Scope> scope, Unit... units) {
        return GivenItems.item("item-" + number, number, text("事项" + number, "Item " + number), text("内容。", "Text."),
                Stream.of(units).map(unit -> new Cell.Responsibility(unit, unit.id(), Optional.empty())).toList(), scope, List.of(),
                        Optional.empty(),
                        List.of(), List.of());
    }

    static Concept concept(String id, Kind topic, List<String> related, List<String> broader, Concept.Term zh, String en) {
        Concept.Term english = new Concept.Term(en, Concept.Type.FULL, Concept.Status.PROPOSED, Optional.empty(), Optional.empty(),
                Optional.empty());
        return new Concept(id, topic, text("定义。", "Definition."), Map.of(), Optional.empty(), related, broader,
                Map.of(Language.ZH, List.of(zh), Language.EN, List.of(english)), List.of());
    }

    static Concept.Term term(String zh, String pinyin) {
        return new Concept.Term(zh, Concept.Type.FULL, Concept.Status.PREFERRED, Optional.of(pinyin), Optional.empty(), Optional.empty());
    }

    static List<String> ids(List<Item> items) {
        return items.stream().map(item -> String.valueOf(item.position())).toList();
    }
}
