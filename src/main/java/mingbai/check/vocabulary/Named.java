package mingbai.check.vocabulary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.Joined;
import mingbai.check.form.SafeName;
import mingbai.check.form.Suggestion;
import mingbai.check.record.ListForms;
import mingbai.model.Kind;
import mingbai.model.Subject;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.text.Phrases;

/** Subjects with ids, found by id; each id and each name belongs to one of them. */
public final class Named<T extends Subject> {
    private final Found found;
    private final Rule unknown;
    private final Map<String, T> byId = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Fields> described = new LinkedHashMap<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    /** Whether the id of one could not be read: it may be any that is not there. */
    private boolean incomplete;
    private List<Kind> kinds = List.of();
    private final Suggestion.Known suggestions = new Suggestion.Known(byId.keySet(), owners);
    private Phrases<T> names;

    /** @param unknown what is said about an id that does not exist */
    Named(Found found, Rule unknown) {
        this.found = found;
        this.unknown = unknown;
    }

    public List<T> all() {
        return new ArrayList<>(byId.values());
    }

    /** The headings under which they are grouped, in the order of the record. */
    public List<Kind> kinds() {
        return kinds;
    }

    void groupedBy(Kinds headings) {
        kinds = headings.all();
    }

    /** Adds a subject unless its id is empty or taken. */
    void add(Fields fields, T subject, List<String> names) {
        String id = subject.id();
        Place place = fields.place(ListForms.ID);
        if (id.isEmpty()) {
            incomplete = true;
            return;
        }
        SafeName.ask(found, fields.file(), place, id);
        if (byId.containsKey(id)) {
            fields.report(Rule.ID_DUPLICATE, place, id, places.get(id).within());
            return;
        }
        byId.put(id, subject);
        places.put(id, place);
        described.put(id, fields);
        for (String name : names) {
            String owner = name.isEmpty() ? null : owners.putIfAbsent(name, id);
            if (owner != null) fields.report(Rule.NAME_TAKEN, place, name, named(byId.get(owner)), places.get(owner).within());
        }
    }

    /**
     * The subject of an id; absent, and reported with a suggestion, where there is none. A name in place of an id suggests
     * the id. Where there are no subjects at all, or one whose id cannot be read, that has been reported.
     */
    public Optional<T> find(Fields fields, Raw.Scalar id) {
        T subject = byId.get(id.value());
        if (subject == null && !byId.isEmpty() && !incomplete) {
            Joined.unknown(fields, id, unknown, suggestions, byId.values().stream().map(Named::named).toList());
        }
        return Optional.ofNullable(subject);
    }

    /** A subject as sentences name it. */
    static Said named(Subject subject) {
        return Said.say("field.named", subject.title(), subject.id());
    }

    /** A problem of what a subject is called, in the record that describes it. */
    public void reportName(Found told, T subject, Rule rule, Optional<Problem.Meant> meant, Object... arguments) {
        Fields fields = described.get(subject.id());
        told.add(fields.file().problem(rule, fields.place(ListForms.NAME), meant, arguments));
    }

    /** Finds their names in a text. Made where it is first needed; all subjects are there by then. */
    public synchronized Phrases<T> names() {
        if (names == null) names = Phrases.exact(byName());
        return names;
    }

    /** Whether a name belongs to one of them. */
    public boolean called(String name) {
        return owners.containsKey(name);
    }

    /** By every name that belongs to one of them. */
    public Map<String, T> byName() {
        Map<String, T> subjects = new LinkedHashMap<>();
        owners.forEach((name, id) -> subjects.put(name, byId.get(id)));
        return subjects;
    }
}
