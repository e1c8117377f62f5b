package mingbai.cli.output;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mingbai.Build;
import mingbai.format.Json;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.model.Head;
import mingbai.model.Publication;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.words.Messages;

/**
 * What {@code check} found, requirement by requirement, as a publisher files it. It belongs to one edition, which it names by
 * the SHA-256 sum of its SHA256SUMS, and says nothing of the machine or the hour: the same input gives the same report. Its
 * form is {@code report.schema.json} beside this class.
 */
final class CheckReport {
    private final Build.Outcome outcome;
    private final List<Problem> problems;
    private final List<String> toBeConfigured;

    /** @param problems of the outcome, with their places as the reader of the report knows them */
    CheckReport(Build.Outcome outcome, List<Problem> problems) {
        this.outcome = outcome;
        this.problems = problems;
        this.toBeConfigured = outcome.publication().map(Publication::head).map(Head::toBeConfigured).orElse(List.of());
    }

    /** How an edition stands to a requirement. */
    enum State {
        /** Every rule that proves it holds. */
        MET,
        /** A rule is broken. */
        BROKEN,
        /** No rule is broken, but it asks for what publication.yaml says is to be configured. */
        TO_BE_CONFIGURED,
        /** Errors in content or theme came before it could be looked at. */
        NOT_CHECKED,
        /** Check cannot see it: the project's tests measure it in real browsers. */
        MEASURED_IN_BROWSERS
    }

    private State state(Requirement requirement) {
        if (requirement.rules().isEmpty()) return State.MEASURED_IN_BROWSERS;
        if (problems(requirement) > 0) return State.BROKEN;
        if (!outcome.proven()) return State.NOT_CHECKED;
        return requirement.waitingFor(toBeConfigured).isEmpty() ? State.MET : State.TO_BE_CONFIGURED;
    }

    private long problems(Requirement requirement) {
        return problems.stream().map(Problem::rule).filter(requirement.rules()::contains).count();
    }

    /** How many requirements there are, and how many of them in each state. */
    String summary(Messages words) {
        Map<State, Long> counts = Arrays.stream(Requirement.values())
                .collect(Collectors.groupingBy(this::state, TreeMap::new, Collectors.counting()));
        String states = counts.entrySet().stream()
                .map(entry -> words.say("commands.requirement." + Word.of(entry.getKey()), entry.getValue()))
                .collect(Collectors.joining(words.sentence("commands.comma")));
        return words.say("commands.requirements", Requirement.values().length, states);
    }

    /**
     * The report in UTF-8.
     *
     * @param language of messages and remedies
     */
    byte[] json(Language language) {
        Map<String, Object> report = Json.object("program", program());
        outcome.publication().ifPresent(publication -> {
            report.put("publication", Json.object("id", publication.head().id(),
                    "title", Json.both(LocalizedText.of(publication.head().title()::or))));
            report.put("status", publication.head().draft() ? "draft" : "release");
            if (publication.head().draft()) report.put("to-be-configured", toBeConfigured);
        });
        outcome.digest().ifPresent(digest -> report.put("sha256", digest));
        long errors = problems.stream().filter(Problem::error).count();
        report.putAll(Json.object("counts", Json.object("pages", outcome.pages(),
                        "items", outcome.publication().map(publication -> publication.items().size()).orElse(0),
                        "errors", errors, "warnings", problems.size() - errors),
                "requirements", Arrays.stream(Requirement.values()).map(this::requirement).toList(),
                "problems", problems.stream().map(problem -> problem(problem, language)).toList()));
        return Json.file(report);
    }

    /** This program, as JSON has it. */
    static Map<String, Object> program() {
        return Json.object("name", "Mingbai", "version", Build.VERSION);
    }

    private Map<String, Object> requirement(Requirement requirement) {
        List<String> proof = new ArrayList<>();
        if (requirement.provenBy() != Requirement.ProvenBy.BROWSER) proof.add("check");
        if (requirement.provenBy() != Requirement.ProvenBy.CHECK) proof.add("browser");
        Map<String, Object> entry = Json.object("id", requirement.name(),
                "text", Json.both(LocalizedText.of(language -> Messages.in(language).text(requirement))),
                "state", Word.of(state(requirement)), "proven-by", proof,
                "rules", requirement.rules().stream().map(Rule::id).toList(), "problems", problems(requirement));
        List<String> waiting = requirement.waitingFor(toBeConfigured);
        if (!waiting.isEmpty()) entry.put("to-be-configured", waiting);
        return entry;
    }

    /**
     * A problem as JSON has it.
     *
     * @param language of name, message and remedy
     */
    static Map<String, Object> problem(Problem problem, Language language) {
        Messages words = Messages.in(language);
        Place place = problem.place();
        Map<String, Object> entry = Json.object("rule", problem.rule().id(), "name", words.name(problem.rule()),
                "requirements", Requirement.of(problem.rule()).stream().map(Enum::name).toList(), "level", Word.of(problem.rule().level()),
                "file", place.file());
        if (place.hasLine()) entry.putAll(Json.object("line", place.line(), "column", place.column()));
        place.part().ifPresent(part -> entry.put("part", part.names()));
        entry.putAll(Json.object("message", words.message(problem), "remedy", words.remedy(problem), "excerpt", problem.excerpt()));
        return entry;
    }
}
