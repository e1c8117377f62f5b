package mingbai.cli.tell;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.compare.ChangeState;
import mingbai.compare.Comparison;
import mingbai.compare.EditionSummary;
import mingbai.compare.Field;
import mingbai.compare.RecordKind;
import mingbai.language.Language;

/**
 * A comparison, and the words that it is told in, as text, as JSON or as a page to be signed off. It says nothing of the machine or the
 * hour: the same two editions give the same bytes.
 *
 * @param comparison what differs
 * @param old        what the old edition is called: a folder or a revision
 * @param now        the folder of content
 * @param language   of the words; records are shown in both
 */
public record Differences(Comparison comparison, String old, String now, Language language) {
    String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }

    /** The word for an edition's status. */
    String status(EditionSummary edition) {
        return edition.status().equals("draft") ? say("草稿", "draft") : say("正式版", "published");
    }

    /** {@code 主要内容（英文）}; the language is not named where there is but one. */
    String label(Field field) {
        Optional<String> of = field.language().map(given -> given == Language.ZH ? say("中文", "Chinese") : say("英文", "English"));
        return field.name().in(language) + of.map(given -> say("（" + given + "）", " (" + given + ")")).orElse("");
    }

    /** The number of an item and its title. */
    String title(Comparison.Change change) {
        return change.number().map(number -> number + " ").orElse("") + change.title().or(language);
    }

    /** How many records of a kind were added, removed, changed; empty where none were. */
    String counts(RecordKind kind) {
        return counts(Stream.of(ChangeState.ADDED, ChangeState.REMOVED, ChangeState.CHANGED)
                .map(state -> counted(state, comparison.count(kind, state))));
    }

    /** How many pages differ, and how. */
    String pageCounts() {
        Stream<String> whole = Stream.of(ChangeState.ADDED, ChangeState.REMOVED, ChangeState.MOVED, ChangeState.CHANGED)
                .map(state -> counted(state, comparison.pages(state, true).size()));
        int frame = comparison.pages(ChangeState.CHANGED, false).size();
        return counts(Stream.concat(whole, Stream.of(frame == 0 ? ""
                : say("只有页眉、页脚或日期不同 " + frame, frame + " in header, footer or dates alone"))));
    }

    /** How many other files differ. */
    String fileCounts() {
        return counts(Stream.of(ChangeState.ADDED, ChangeState.REMOVED, ChangeState.CHANGED).map(state ->
                counted(state, comparison.files().stream().filter(file -> file.state() == state).count())));
    }

    private String counts(Stream<String> counted) {
        return counted.filter(said -> !said.isEmpty()).collect(Collectors.joining(say("，", ", ")));
    }

    private String counted(ChangeState state, long count) {
        return count == 0 ? "" : say(state.in(language) + " " + count, count + " " + state.in(language));
    }

    /** Whether both editions are the same, byte for byte. */
    boolean none() {
        return comparison.old().digest().equals(comparison.now().digest());
    }

    /** Pages that readers will find different in what they say. */
    List<Comparison.Page> pages() {
        return comparison.pages().stream().filter(Comparison.Page::main).toList();
    }
}
