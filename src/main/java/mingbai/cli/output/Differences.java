package mingbai.cli.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.compare.Comparison;
import mingbai.compare.DataField;
import mingbai.compare.EditionSummary;
import mingbai.compare.RecordKind;
import mingbai.compare.Run;
import mingbai.language.Language;
import mingbai.problem.Said;
import mingbai.words.Messages;

/**
 * A comparison and the language in which it is shown: as text, as JSON or as a page to be signed off. It says nothing of the machine or the
 * hour: the same two editions give the same bytes.
 *
 * @param comparison what differs
 * @param old        what the old edition is called: a folder or a revision; empty: there is none
 * @param now        the folder of content
 * @param language   of the words; records are shown in all languages
 */
public record Differences(Comparison comparison, String old, String now, Language language) {
    /** What is between two ids. */
    private static final String BETWEEN = ", ";
    /** So much of a sum tells two texts apart for people. */
    private static final int SUM = 8;
    /** Words of the data for what nobody says. */
    private static final Set<String> ABSENT = Set.of("not-stated", "to-be-configured");

    /**
     * What a run says to readers: names in place of ids, and words of the data as readers know them.
     *
     * @param kind of the record
     */
    String said(RecordKind kind, Comparison.FieldChange change, Run run) {
        DataField.Name name = change.field().name().filter(known -> change.head().isEmpty()).orElse(DataField.Name.TEXT);
        return switch (name) {
            case TOPICS, KIND -> Stream.of(run.text().split(BETWEEN, -1)).map(id -> named(kind, id))
                    .collect(Collectors.joining(words().sentence("differences.separator")));
            case STATUS -> words().say(run.text().equals("draft") ? "differences.draft" : "differences.published");
            case SOURCE -> words().say("differences.sum", run.text().substring(0, Math.min(SUM, run.text().length())));
            case PLACES -> words().sentence("choice.not-stated");
            case OPEN_ENDED -> words().sentence("differences.yes");
            case TILE -> tile(run.text());
            default -> ABSENT.contains(run.text()) ? words().sentence("edition." + run.text()) : run.text();
        };
    }

    private String tile(String place) {
        String[] parts = place.split(" · ", 2);
        return parts.length < 2 ? place : words().say("differences.place", parts[0], parts[1]);
    }

    private String named(RecordKind kind, String id) {
        return Optional.ofNullable(comparison.names().get(kind)).map(names -> names.get(id)).map(name -> name.or(language)).orElse(id);
    }

    Messages words() {
        return Messages.in(language);
    }

    /** The word for an edition's status. */
    String status(EditionSummary edition) {
        return words().say(edition.status().equals("draft") ? "differences.draft" : "differences.published");
    }

    /** {@code 主要内容（英文）}: a column's head, or the program's word; the language is not named where there is but one. */
    String label(Comparison.FieldChange change) {
        String name = change.head().map(head -> head.or(language))
                .or(() -> change.field().name().map(known -> words().name("differences.field", known))).orElse(change.field().id());
        return change.field().language().filter(of -> comparison.several())
                .map(of -> words().say("differences.in-language", name, Said.of("language", of))).orElse(name);
    }

    String kind(RecordKind kind) {
        return words().name("differences.kind", kind);
    }

    String state(Comparison.State state) {
        return words().name("differences.state", state);
    }

    /** The number of an item and its title. */
    String title(Comparison.RecordChange change) {
        return change.number().map(number -> number + " ").orElse("") + change.title().or(language);
    }

    /** How many records of a kind were added, removed, changed; empty where none were. */
    String counts(RecordKind kind) {
        return counts(Stream.of(Comparison.State.ADDED, Comparison.State.REMOVED, Comparison.State.CHANGED)
                .map(state -> counted(state, comparison.count(kind, state))));
    }

    /** All that is counted, a line each. */
    List<String> summary() {
        List<String> lines = new ArrayList<>();
        if (comparison.same()) lines.add(words().say("differences.none"));
        if (comparison.sourceDiffers()) lines.add(words().say("differences.source"));
        for (RecordKind kind : RecordKind.values()) counted(kind(kind), counts(kind)).ifPresent(lines::add);
        counted(words().say("differences.pages"), pageCounts()).ifPresent(lines::add);
        counted(words().say("differences.files"), fileCounts()).ifPresent(lines::add);
        return lines;
    }

    /** The same in one line. */
    public String line() {
        return String.join(words().sentence("differences.between"), summary());
    }

    private Optional<String> counted(String of, String counts) {
        return counts.isEmpty() ? Optional.empty() : Optional.of(words().say("differences.entry", of, counts));
    }

    /** How many pages differ, and how. */
    String pageCounts() {
        Stream<String> whole = Stream.of(Comparison.State.ADDED, Comparison.State.REMOVED, Comparison.State.MOVED, Comparison.State.CHANGED)
                .map(state -> counted(state, comparison.pages(state, true).size()));
        int frame = comparison.pages(Comparison.State.CHANGED, false).size();
        return counts(Stream.concat(whole, Stream.of(frame == 0 ? "" : words().say("differences.frame", frame))));
    }

    /** How many other files differ. */
    String fileCounts() {
        return counts(Stream.of(Comparison.State.ADDED, Comparison.State.REMOVED, Comparison.State.CHANGED).map(state ->
                counted(state, comparison.files().stream().filter(file -> file.state() == state).count())));
    }

    private String counts(Stream<String> counted) {
        return counted.filter(said -> !said.isEmpty()).collect(Collectors.joining(words().sentence("commands.comma")));
    }

    private String counted(Comparison.State state, long count) {
        return count == 0 ? "" : words().say("differences.count", count, state(state));
    }

    /** Pages that readers will find different in what they say. */
    List<Comparison.Page> pages() {
        return comparison.pages().stream().filter(Comparison.Page::main).toList();
    }
}
