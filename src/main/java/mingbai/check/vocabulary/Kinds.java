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
import mingbai.language.LocalizedText;
import mingbai.model.Kind;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** The headings under which units, regions or concepts are grouped, by id. */
public final class Kinds {
    private final Found found;
    private final Rule unknown;
    private final Map<String, Kind> byId = new LinkedHashMap<>();
    /** The ids of names. */
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Suggestion.Known suggestions = new Suggestion.Known(byId.keySet(), names);
    /** True: the file may be left out, so that nothing else says that it has no such kind. */
    private final boolean absent;

    private Kinds(Found found, Rule unknown, boolean absent) {
        this.found = found;
        this.unknown = unknown;
        this.absent = absent;
    }

    static Kinds topics(Content content, Found found) {
        boolean needed = !content.glossary().isEmpty();
        Kinds topics = new Kinds(found, Rule.UNKNOWN_TOPIC, !needed);
        content.record(found, "topics.yaml", ListForms.TOPICS_FILE, needed).ifPresent(fields -> topics.addAll(fields, ListForms.TOPICS));
        return topics;
    }

    /** @param key of a list of kinds, or of the roles of units, which publication.yaml has */
    public static Kinds of(Found found, Fields fields, Key<List<Fields>> key) {
        Kinds kinds = new Kinds(found, Rule.UNKNOWN_KIND, false);
        kinds.addAll(fields, key);
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
        if (kind == null && (!byId.isEmpty() || absent)) {
            Joined.unknown(fields, id, unknown, suggestions,
                    byId.values().stream().map(one -> Said.say("field.named", one.name(), one.id())).toList());
        }
        return kind != null ? kind : none(id.value());
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
            else names.putIfAbsent(kind.name().official(), kind.id());
            byId.putIfAbsent(kind.id(), kind);
        }
    }
}
