package mingbai.render.data;

import java.util.List;
import java.util.Map;
import mingbai.format.Json;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.model.Concept;
import mingbai.model.Notice;
import mingbai.model.Reference;
import mingbai.model.Region;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.plan.Output;

/** What records are as open data: keys that are called as in the records, in order. What the source does not state is a word. */
final class RecordData {
    static final String NOT_STATED = "not-stated";

    private RecordData() {}

    static Map<String, Object> notice(Notice notice) {
        Map<String, Object> record = Json.object("status", Word.of(notice.status()), "date", notice.date().toString(),
                "reason", Json.both(notice.reason()));
        notice.successor().ifPresent(successor -> record.put("successor", reference(successor)));
        return record;
    }

    static Map<String, Object> unit(Unit unit) {
        Map<String, Object> record = named(unit, unit.name(), unit.aliases());
        unit.nameSource().ifPresent(source -> record.put("name-source", reference(source)));
        record.put("kind", unit.kind().id());
        record.put("contact", unit.contact().orElse(NOT_STATED));
        unit.today().ifPresent(today -> record.put("today", today(today)));
        return record;
    }

    private static Map<String, Object> today(Unit.Today today) {
        Map<String, Object> record = Json.both(today.name());
        today.since().ifPresent(since -> record.put("since", since));
        today.source().ifPresent(source -> record.put("source", reference(source)));
        return record;
    }

    static Map<String, Object> region(Region region) {
        Map<String, Object> record = named(region, region.name(), region.aliases());
        record.put("kind", region.kind().id());
        record.put("within", region.within());
        record.put("places", region.placesStated() ? "" : NOT_STATED);
        region.tile().ifPresent(tile -> record.put("tile", Json.object("column", tile.column(), "row", tile.row())));
        return record;
    }

    private static Map<String, Object> named(Subject subject, LocalizedText name, List<String> aliases) {
        return Json.object("id", subject.id(), "name", Json.both(name), "aliases", aliases);
    }

    /**
     * @param items     what the items whose text has it are called in the data
     * @param languages of the publication
     */
    static Map<String, Object> concept(Concept concept, List<Object> items, Languages languages) {
        return Json.object("id", concept.id(), "topic", concept.topic().id(), "definition", Json.both(concept.definition()),
                "definition-source", Json.each(languages, language -> concept.source(language)
                        .<Object>map(RecordData::reference).orElse("")),
                "note", concept.note().<Object>map(Json::both).orElse(""), "related", concept.related(), "broader", concept.broader(),
                "terms", Json.each(languages, language -> concept.terms(language).stream().map(RecordData::term).toList()),
                "items", items, "page", page(concept, languages));
    }

    private static Map<String, Object> term(Concept.Term term) {
        return Json.object("term", term.term(), "type", Word.of(term.type()), "status", Word.of(term.status()),
                "pinyin", term.pinyin().orElse(""), "source", term.source().<Object>map(RecordData::reference).orElse(""),
                "usage-note", term.usageNote().<Object>map(Json::both).orElse(""));
    }

    private static Map<String, Object> reference(Reference reference) {
        Map<String, Object> record = Json.object("title", reference.title());
        reference.issuer().ifPresent(issuer -> record.put("issuer", issuer));
        reference.number().ifPresent(number -> record.put("number", number));
        reference.address().ifPresent(address -> record.put("address", address));
        return record;
    }

    static Map<String, Object> page(Subject subject, Languages languages) {
        return Json.each(languages, language -> Output.Page.of(subject, language).path());
    }
}
