package mingbai.cli.output;

import static java.util.Map.entry;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.compare.Comparison;
import mingbai.compare.EditionSummary;
import mingbai.compare.RecordKind;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.pages.OwnPages;
import mingbai.problem.Problem;
import mingbai.words.Messages;

/**
 * A comparison as one page that needs no other file and no script: to be read, printed on A4 and signed. What was deleted is struck
 * through and what was inserted underlined, so that nothing depends on colours; of a first edition, where all is new, nothing is marked.
 * The page is {@code sign-off.html}; here is what it shows, and what is absent is empty.
 */
public final class SignOff {
    private final Differences differences;
    private final Comparison comparison;
    private final Language language;
    private final boolean notFirst;
    private final List<Problem> unfit;
    private final List<Problem> warnings;

    /**
     * @param notFirst whether it is shown as a first edition where there is a published one
     * @param unfit    what forbids to publish the new edition as it is, so that nobody signs it
     * @param warnings what else its check found, which who signs has to know
     */
    public SignOff(Differences differences, boolean notFirst, List<Problem> unfit, List<Problem> warnings) {
        this.notFirst = notFirst;
        this.unfit = List.copyOf(unfit);
        this.warnings = List.copyOf(warnings);
        this.differences = differences;
        this.comparison = differences.comparison();
        this.language = differences.language();
    }

    /**
     * A text of the records.
     *
     * @param lang of it, where it is not the page's
     */
    record Text(String said, String lang) {}

    record Edition(String which, String from, Text title, String status, int pages, String sha256) {}

    record Kind(String id, String name, String counted, List<Changed> records) {}

    record Changed(String state, Text title, String page, String formerly, List<Value> fields) {}

    record Value(String label, String lang, List<Marked> runs) {}

    /** @param tag of the element that marks it */
    record Marked(String tag, String text) {}

    record Address(String path, String remedy) {}

    /**
     * @param name of the rule
     * @param counted empty: one alone
     * @param said of the first, at its place
     */
    record Warned(String name, String counted, String said) {}

    record Differing(String state, String path, String target, Text title) {}

    public String html() {
        Map<String, Object> shown = Map.ofEntries(
                entry("title", text(comparison.now().title().or(language))),
                entry("first", comparison.old().isEmpty()),
                entry("editions", Stream.concat(
                        comparison.old().stream().map(old -> edition("differences.old", differences.old(), old)),
                        Stream.of(edition("differences.new", differences.now(), comparison.now()))).toList()),
                entry("alarm", alarm()),
                entry("unfit", unfit.stream().map(Messages.in(language)::message).toList()),
                entry("warnings", warnings()),
                entry("source", comparison.sourceDiffers()),
                entry("same", comparison.same()),
                entry("kinds", Stream.of(RecordKind.values()).map(this::kind).toList()),
                entry("pagesCounted", differences.pageCounts()),
                entry("filesCounted", differences.fileCounts()),
                entry("vanished", comparison.vanished().stream()
                        .map(problem -> new Address(problem.place().file(), Messages.in(language).remedy(problem))).toList()),
                entry("frame", comparison.pages(Comparison.State.CHANGED, false).size()),
                entry("pages", differences.pages().stream().map(this::page).toList()));
        // HTML cannot hold control characters.
        return Style.plainLines(new OwnPages(language).html("sign-off.html", shown));
    }

    /** By rule, so that the sheet stays short however many there are. */
    private List<Warned> warnings() {
        Messages words = Messages.in(language);
        return warnings.stream().collect(Collectors.groupingBy(Problem::rule, LinkedHashMap::new, Collectors.toList())).values().stream()
                .map(same -> new Warned(words.name(same.get(0).rule()),
                        same.size() == 1 ? "" : words.say("sign-off.places", same.size()),
                        words.say("sign-off.warning", words.place(same.get(0).place()), words.message(same.get(0)))))
                .toList();
    }

    /** Why it is not the sheet to be signed: the key of a sentence. */
    private String alarm() {
        if (draft(comparison.now())) return "sign-off.draft-new";
        if (notFirst) return "sign-off.not-first";
        return comparison.old().filter(SignOff::draft).isPresent() ? "sign-off.draft" : "";
    }

    /**
     * What is said once the sheet is written: whether it is to be reviewed.
     *
     * @return the key of a sentence that names its file
     */
    public String written() {
        if (!unfit.isEmpty()) return "commands.diff.written-unfit";
        return switch (alarm()) {
            case "sign-off.draft-new" -> "commands.diff.written-draft";
            case "sign-off.not-first" -> "commands.diff.written-not-first";
            case "sign-off.draft" -> "commands.diff.written-old-draft";
            default -> "commands.diff.written";
        };
    }

    private static boolean draft(EditionSummary edition) {
        return edition.status().equals("draft");
    }

    private Edition edition(String which, String from, EditionSummary edition) {
        return new Edition(which, from, text(edition.title().or(language)), differences.status(edition), edition.pages(), edition.digest());
    }

    private Kind kind(RecordKind kind) {
        List<Changed> records = comparison.records().stream().filter(change -> change.kind() == kind).map(this::changed).toList();
        return new Kind(Word.of(kind), differences.kind(kind), differences.counts(kind), records);
    }

    private Changed changed(Comparison.RecordChange change) {
        return new Changed(differences.state(change.state()), text(differences.title(change)), change.page().orElse(""),
                change.formerly().orElse(""), change.fields().stream().map(field -> value(change.kind(), field)).toList());
    }

    private Value value(RecordKind kind, Comparison.FieldChange change) {
        boolean han = change.runs().stream().anyMatch(run -> chinese(differences.said(kind, change, run)));
        Optional<Language> written = change.field().language().or(() -> Optional.of(Language.AUTHORITATIVE).filter(authoritative -> han));
        return new Value(differences.label(change), written.map(Language::tag).orElse(""),
                change.runs().stream().map(run -> new Marked(switch (run.mark()) {
                    case SAME -> "";
                    case DELETED -> "del";
                    case INSERTED -> "ins";
                }, differences.said(kind, change, run))).toList());
    }

    private Differing page(Comparison.Page page) {
        return new Differing(differences.state(page.state()), page.path(), page.target().orElse(""), text(page.title()));
    }

    private Text text(String said) {
        return new Text(said, language != Language.AUTHORITATIVE && chinese(said) ? Language.AUTHORITATIVE.tag() : "");
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
