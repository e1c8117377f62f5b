package mingbai.compare;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.compare.Entries.Entry;
import mingbai.language.LocalizedText;
import mingbai.problem.Problem;

/**
 * What changes for readers when one edition takes the place of another.
 *
 * @param old      the edition that was; absent: there was none, and all is new
 * @param now      the edition that takes its place
 * @param records  records that were added, removed or changed: by kind, in the order of the new edition, then what was removed
 * @param pages    pages that differ, by path
 * @param files    other files that differ, by path
 * @param vanished a problem for each address that has gone and that no redirect replaces
 * @param names    what the editions call topics and kinds, by the records that have them and by their ids; an edition of an earlier
 *                 program does not say it
 * @param several  whether either edition has a translation, so that fields have to say in which language they are
 */
public record Comparison(Optional<EditionSummary> old, EditionSummary now, List<RecordChange> records, List<Page> pages, List<File> files,
                         List<Problem> vanished, Map<RecordKind, Map<String, LocalizedText>> names, boolean several) {
    public Comparison {
        names = Map.copyOf(names);
        records = List.copyOf(records);
        pages = List.copyOf(pages);
        files = List.copyOf(files);
        vanished = List.copyOf(vanished);
    }

    /**
     * A record that differs.
     *
     * @param id       its id; of a removed one the old id
     * @param number   the number of an item as published; absent: it has none
     * @param title    what readers call it
     * @param page     the Chinese page, of a removed one the old page; absent: a record that nothing lists has none
     * @param formerly the id that it had; absent: the same
     * @param fields   those that differ; of an added or removed record all
     */
    public record RecordChange(RecordKind kind, State state, String id, Optional<String> number, LocalizedText title,
                               Optional<String> page, Optional<String> formerly, List<FieldChange> fields) {
        public RecordChange {
            fields = List.copyOf(fields);
        }

        /**
         * The same, its fields called as their columns are.
         *
         * @param heads by the columns' ids
         */
        private RecordChange called(Map<String, LocalizedText> heads) {
            return new RecordChange(kind, state, id, number, title, page, formerly, fields.stream().map(change ->
                    new FieldChange(change.field(), Optional.ofNullable(heads.get(change.field().id())), change.runs())).toList());
        }
    }

    /**
     * A field that differs, with what was deleted and inserted.
     *
     * @param head what the source calls the field, which is one of its columns; absent: the program has a name for it
     * @param runs in the order of the text
     */
    public record FieldChange(DataField field, Optional<LocalizedText> head, List<Run> runs) {
        public FieldChange {
            runs = List.copyOf(runs);
        }
    }

    /**
     * A page that differs.
     *
     * @param title  its title element
     * @param main   false: only header, footer or dates differ
     * @param target where it leads; absent: nowhere else
     */
    public record Page(String path, String title, State state, boolean main, Optional<String> target) {}

    /** A file that is no page and differs. */
    public record File(String path, State state) {}

    /** What became of something. */
    public enum State {
        ADDED,
        REMOVED,
        CHANGED,
        /** What was there is elsewhere now, and the old address leads on. */
        MOVED
    }

    public static Comparison of(Snapshot old, Snapshot now) {
        Entries before = old.entries();
        Entries after = now.entries();
        Map<String, LocalizedText> heads = new HashMap<>(before.heads());
        heads.putAll(after.heads());
        List<RecordChange> records = records(kind -> changes(kind, before.of(kind), after.of(kind), old, now), heads);
        Set<String> moved = now.pages().entrySet().stream().filter(page -> page.getValue().target().isPresent())
                .map(Map.Entry::getKey).collect(Collectors.toSet());
        return new Comparison(Optional.of(old.edition()), now.edition(), records, pages(old, now), files(old, now),
                Addresses.vanished(old.files().keySet(), now.files().keySet(), moved,
                        path -> old.pages().containsKey(path) && old.pages().get(path).part()), names(before, after),
                before.languages().size() > 1 || after.languages().size() > 1);
    }

    /** What a first edition says, all of which is new. */
    public static Comparison first(Snapshot now) {
        Snapshot none = new Snapshot();
        Entries entries = now.entries();
        return new Comparison(Optional.empty(), now.edition(),
                records(kind -> changes(kind, List.of(), entries.of(kind), none, now), entries.heads()), pages(none, now), files(none, now),
                List.of(), names(entries, entries), entries.languages().size() > 1);
    }

    /**
     * Those of all kinds.
     *
     * @param heads of the columns of items, by id
     */
    private static List<RecordChange> records(Function<RecordKind, List<RecordChange>> changes, Map<String, LocalizedText> heads) {
        return Stream.of(RecordKind.values()).flatMap(kind -> changes.apply(kind).stream()
                .map(change -> change.called(kind == RecordKind.ITEM ? heads : Map.of()))).toList();
    }

    private static Map<RecordKind, Map<String, LocalizedText>> names(Entries before, Entries after) {
        Map<RecordKind, Map<String, LocalizedText>> names = new TreeMap<>();
        for (RecordKind kind : List.of(RecordKind.ITEM, RecordKind.UNIT, RecordKind.REGION)) {
            Map<String, LocalizedText> called = new TreeMap<>(before.names(kind));
            called.putAll(after.names(kind));
            names.put(kind, called);
        }
        names.put(RecordKind.CONCEPT, names.get(RecordKind.ITEM));
        return names;
    }

    /** Whether both editions are the same, byte for byte. */
    public boolean same() {
        return old.filter(edition -> edition.digest().equals(now.digest())).isPresent();
    }

    /** Whether the text of the source differs, with which the records were compared. */
    public boolean sourceDiffers() {
        return old.isPresent() && records.stream().filter(change -> change.kind() == RecordKind.PUBLICATION)
                .flatMap(change -> change.fields().stream()).anyMatch(change -> change.field().equals(DataField.of(DataField.Name.SOURCE)));
    }

    /** When the old edition was changed, where a published one differs from it and does not say that it was changed later. */
    public Optional<LocalDateTime> stale() {
        return same() ? Optional.empty() : Published.stale(old.flatMap(EditionSummary::modified), now.modified());
    }

    /** How many records of a kind are in a state. */
    public long count(RecordKind kind, State state) {
        return records.stream().filter(change -> change.kind() == kind && change.state() == state).count();
    }

    /**
     * The pages in a state.
     *
     * @param main false: those of which only the frame differs
     */
    public List<Page> pages(State state, boolean main) {
        return pages.stream().filter(page -> page.state() == state && page.main() == main).toList();
    }

    private static List<RecordChange> changes(RecordKind kind, List<Entry> before, List<Entry> after, Snapshot last, Snapshot now) {
        Map<String, Entry> old = new LinkedHashMap<>();
        before.forEach(entry -> old.put(entry.id(), entry));
        Set<String> kept = after.stream().map(Entry::id).collect(Collectors.toSet());
        Map<String, Entry> renamed = new LinkedHashMap<>();
        old.values().stream().filter(entry -> !kept.contains(entry.id())).forEach(entry ->
                Optional.ofNullable(now.pages().get(kind.page(entry.id()))).flatMap(PageDigest::target)
                        .ifPresent(target -> renamed.putIfAbsent(target, entry)));
        List<RecordChange> changes = new ArrayList<>();
        for (Entry entry : after) {
            Optional<Entry> former = Optional.ofNullable(old.remove(entry.id()))
                    .or(() -> Optional.ofNullable(renamed.get(kind.page(entry.id()))).map(from -> old.remove(from.id())));
            change(former, entry, now).ifPresent(changes::add);
        }
        old.values().forEach(entry ->
                changes.add(change(State.REMOVED, entry, last, Optional.empty(), fields(entry.values(), Map.of()))));
        return changes;
    }

    private static Optional<RecordChange> change(Optional<Entry> former, Entry entry, Snapshot now) {
        Optional<String> id = former.map(Entry::id).filter(old -> !old.equals(entry.id()));
        List<FieldChange> fields = fields(former.map(Entry::values).orElse(Map.of()), entry.values());
        if (fields.isEmpty() && id.isEmpty()) return Optional.empty();
        return Optional.of(change(former.isPresent() ? State.CHANGED : State.ADDED, entry, now, id, fields));
    }

    private static RecordChange change(State state, Entry entry, Snapshot in, Optional<String> formerly, List<FieldChange> fields) {
        Optional<String> page = Optional.of(entry.kind().page(entry.id())).filter(in.pages()::containsKey);
        return new RecordChange(entry.kind(), state, entry.id(), entry.number(), entry.title(), page, formerly, fields);
    }

    private static List<FieldChange> fields(Map<DataField, List<String>> old, Map<DataField, List<String>> now) {
        Set<DataField> all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        return all.stream().filter(field -> !old.getOrDefault(field, List.of()).equals(now.getOrDefault(field, List.of())))
                .filter(field -> field.name().filter(DataField.Name::recent).isEmpty() || old.isEmpty()
                        || old.containsKey(field) && now.containsKey(field))
                .map(field -> new FieldChange(field, Optional.empty(),
                        Runs.between(old.getOrDefault(field, List.of()), now.getOrDefault(field, List.of()))))
                .toList();
    }

    private static List<Page> pages(Snapshot old, Snapshot now) {
        Set<String> paths = new TreeSet<>(old.pages().keySet());
        paths.addAll(now.pages().keySet());
        return paths.stream().filter(path -> !Optional.ofNullable(old.files().get(path)).equals(Optional.ofNullable(now.files().get(path))))
                .map(path -> page(path, Optional.ofNullable(old.pages().get(path)), Optional.ofNullable(now.pages().get(path)))).toList();
    }

    private static Page page(String path, Optional<PageDigest> old, Optional<PageDigest> now) {
        if (now.isEmpty()) return new Page(path, old.orElseThrow().title(), State.REMOVED, true, Optional.empty());
        PageDigest page = now.get();
        if (old.isEmpty()) return new Page(path, page.title(), State.ADDED, true, page.target());
        boolean moved = page.target().isPresent() && old.get().target().isEmpty();
        if (moved) return new Page(path, old.get().title(), State.MOVED, true, page.target());
        return new Page(path, page.title(), State.CHANGED, !page.main().equals(old.get().main()), page.target());
    }

    private static List<File> files(Snapshot old, Snapshot now) {
        return Stream.of(old, now).flatMap(snapshot -> snapshot.files().keySet().stream()).distinct().sorted()
                .filter(path -> !path.endsWith(".html"))
                .filter(path -> !Optional.ofNullable(old.files().get(path)).equals(Optional.ofNullable(now.files().get(path))))
                .map(path -> new File(path, !now.files().containsKey(path) ? State.REMOVED
                        : old.files().containsKey(path) ? State.CHANGED : State.ADDED)).toList();
    }
}
