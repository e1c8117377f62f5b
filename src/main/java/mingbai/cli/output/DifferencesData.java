package mingbai.cli.output;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import mingbai.compare.Comparison;
import mingbai.compare.EditionSummary;
import mingbai.compare.RecordKind;
import mingbai.format.Json;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.problem.Problem;
import mingbai.words.Messages;

/** A comparison for programs. Its form is {@code diff.schema.json} beside this class. */
public final class DifferencesData {
    private DifferencesData() {}

    public static byte[] of(Differences differences) {
        Comparison comparison = differences.comparison();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("program", CheckReport.program());
        comparison.old().ifPresent(edition -> data.put("old", edition(differences.old(), edition)));
        data.put("new", edition(differences.now(), comparison.now()));
        data.put("counts", counts(comparison));
        data.put("records", comparison.records().stream().map(DifferencesData::record).toList());
        data.put("pages", comparison.pages().stream().map(DifferencesData::page).toList());
        data.put("files", comparison.files().stream().map(file -> Json.object("path", file.path(), "state", Word.of(file.state())))
                .toList());
        data.put("vanished", comparison.vanished().stream().map(problem -> vanished(problem, differences.language())).toList());
        return Json.file(data);
    }

    private static Map<String, Object> edition(String name, EditionSummary edition) {
        return Json.object("name", name, "title", Json.both(edition.title()), "status", edition.status(), "sha256", edition.digest(),
                "pages", edition.pages());
    }

    private static Map<String, Object> counts(Comparison comparison) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (RecordKind kind : RecordKind.values()) {
            Map<String, Object> states = new LinkedHashMap<>();
            Stream.of(Comparison.State.ADDED, Comparison.State.REMOVED, Comparison.State.CHANGED)
                    .forEach(state -> states.put(Word.of(state), comparison.count(kind, state)));
            counts.put(Word.of(kind), states);
        }
        Map<String, Object> pages = new LinkedHashMap<>();
        for (Comparison.State state : Comparison.State.values()) pages.put(Word.of(state), comparison.pages(state, true).size());
        pages.put("frame", comparison.pages(Comparison.State.CHANGED, false).size());
        counts.put("page", pages);
        counts.put("vanished", comparison.vanished().size());
        return counts;
    }

    private static Map<String, Object> record(Comparison.RecordChange change) {
        Map<String, Object> record = Json.object("kind", Word.of(change.kind()), "state", Word.of(change.state()));
        if (change.kind() != RecordKind.PUBLICATION) record.put("id", change.id());
        change.formerly().ifPresent(id -> record.put("formerly", id));
        change.number().ifPresent(number -> record.put("number", number.matches("[1-9][0-9]{0,8}") ? Integer.valueOf(number) : number));
        record.put("title", Json.both(change.title()));
        change.page().ifPresent(page -> record.put("page", page));
        record.put("fields", change.fields().stream().map(DifferencesData::field).toList());
        return record;
    }

    private static Map<String, Object> field(Comparison.FieldChange change) {
        Map<String, Object> field = Json.object("field", change.field().id());
        change.head().ifPresent(head -> field.put("head", Json.both(head)));
        change.field().language().ifPresent(language -> field.put("language", language.code()));
        field.put("runs", change.runs().stream().map(run -> Json.object("mark", Word.of(run.mark()), "text", run.text())).toList());
        return field;
    }

    private static Map<String, Object> page(Comparison.Page page) {
        Map<String, Object> entry = Json.object("path", page.path(), "title", page.title(), "state", Word.of(page.state()),
                "differs-in", page.main() ? "main" : "frame");
        page.target().ifPresent(target -> entry.put("leads-to", target));
        return entry;
    }

    private static Map<String, Object> vanished(Problem problem, Language language) {
        return Json.object("path", problem.place().file(), "rule", problem.rule().id(), "message",
                Messages.in(language).message(problem), "remedy", Messages.in(language).remedy(problem));
    }
}
