package mingbai.check.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.Joined;
import mingbai.check.form.Key;
import mingbai.check.form.SafeName;
import mingbai.check.form.Suggestion;
import mingbai.check.record.Content;
import mingbai.check.record.ListForms;
import mingbai.check.record.PublicationForm;
import mingbai.language.LocalizedText;
import mingbai.model.Kind;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.read.Raw;

/** The headings under which units, regions or concepts are grouped, by id. */
public final class Kinds {
    private final Found found;
    private final Rule unknown;
    private final Map<String, Kind> byId = new LinkedHashMap<>();
    private Suggestion.Known suggestions;
    /** True: the file may be left out, so that nothing else says that it has no such kind. */
    private boolean absent;

    private Kinds(Found found, Rule unknown) {
        this.found = found;
        this.unknown = unknown;
    }

    static Kinds topics(Content content, Found found) {
        Kinds topics = new Kinds(found, Rule.UNKNOWN_TOPIC);
        boolean glossary = !content.glossary().isEmpty();
        topics.absent = !glossary;
        (glossary ? content.record(found, "topics.yaml", ListForms.TOPICS_FILE)
                : content.optionalRecord(found, "topics.yaml", ListForms.TOPICS_FILE)).ifPresent(fields -> topics.addAll(fields,
                        ListForms.TOPICS));
        return topics;
    }

    /** What units are to items, as publication.yaml says. */
    public static Kinds roles(Found found, Fields publication) {
        Kinds roles = new Kinds(found, Rule.UNKNOWN_KIND);
        roles.addAll(publication, PublicationForm.ROLES);
        return roles;
    }

    static Kinds of(Found found, Fields fields) {
        Kinds kinds = new Kinds(found, Rule.UNKNOWN_KIND);
        kinds.addAll(fields, ListForms.KINDS);
        return kinds;
    }

    public List<Kind> all() {
        return new ArrayList<>(byId.values());
    }

    /** The kind that a key names; absent, and reported with a suggestion, where there is none. */
    Kind find(Fields fields, Key<Optional<Raw.Scalar>> key) {
        return fields.read(key).map(id -> find(fields, id))
                .orElseGet(() -> none(""));
    }

    /** The kind that an id names; reported with a suggestion where there is none. */
    public Kind find(Fields fields, Raw.Scalar id) {
        Kind kind = byId.get(id.value());
        if (kind == null && (!byId.isEmpty() || absent) && !Joined.ids(fields, id)) {
            fields.report(fields.file().slipBelow(id).orElseGet(() ->
                    fields.file().problem(unknown, id.place(), fields.nearest(id.value(), () -> suggestions().named(id.value())),
                            id.value())));
        }
        return kind != null ? kind : none(id.value());
    }

    /** Made where the first is needed; all kinds are there by then. */
    private synchronized Suggestion.Known suggestions() {
        if (suggestions == null) suggestions = new Suggestion.Known(byId.keySet(), names());
        return suggestions;
    }

    /** The ids of names. */
    private Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        byId.values().forEach(kind -> names.putIfAbsent(kind.name().official(), kind.id()));
        return names;
    }

    private static Kind none(String word) {
        return new Kind(word, LocalizedText.of(word), 0);
    }

    private void addAll(Fields fields, Key<List<Fields>> key) {
        Map<String, Place> places = new LinkedHashMap<>();
        for (Fields entry : fields.read(key)) {
            Kind kind = new Kind(entry.read(ListForms.ID), entry.read(ListForms.NAME), byId.size() + 1);
            Place place = entry.place(ListForms.ID);
            if (kind.id().isEmpty()) continue;
            SafeName.ask(found, fields.file(), place, kind.id());
            Place taken = places.putIfAbsent(kind.id(), place);
            if (taken != null) fields.report(Rule.ID_DUPLICATE, place, kind.id(), taken.within());
            byId.putIfAbsent(kind.id(), kind);
        }
    }
}
