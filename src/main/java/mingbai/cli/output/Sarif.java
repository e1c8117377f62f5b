package mingbai.cli.output;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mingbai.Build;
import mingbai.explain.Explanations;
import mingbai.explain.RuleCard;
import mingbai.format.Address;
import mingbai.format.Json;
import mingbai.format.Sha256;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Requirement;
import mingbai.problem.Rule;
import mingbai.words.Messages;

/**
 * Problems as a SARIF 2.1.0 log, which code hosts and editors read. It has every rule, whether broken or not, and says nothing
 * of the machine or the hour: the same input gives the same log.
 */
final class Sarif {
    private static final String SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";
    /** RFC 3986's unreserved characters. */
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private final List<Problem> problems;
    private final Language language;
    private final Messages words;
    private final Map<List<Object>, Integer> seen = new HashMap<>();

    /** @param problems with the paths of files as other machines know them */
    public Sarif(List<Problem> problems, Language language) {
        this.problems = problems;
        this.language = language;
        this.words = Messages.in(language);
    }

    /** The log in UTF-8. */
    public byte[] json() {
        seen.clear();
        Map<String, Object> run = Json.object("tool", Map.of("driver", driver()), "language", language.tag(),
                "columnKind", "unicodeCodePoints", "results", problems.stream().map(this::result).toList());
        return Json.file(Json.object("$schema", SCHEMA, "version", "2.1.0", "runs", List.of(run)));
    }

    private Map<String, Object> driver() {
        return Json.object("name", "Mingbai", "version", Build.VERSION, "semanticVersion", Build.VERSION,
                "language", language.tag(), "rules", Arrays.stream(Rule.values()).map(this::rule).toList());
    }

    private Map<String, Object> rule(Rule rule) {
        RuleCard card = new RuleCard(Explanations.of(rule), language);
        Map<String, Object> entry = Json.object("id", rule.id(), "name", words.name(rule), "shortDescription", text(words.name(rule)),
                "fullDescription", text(words.say(Messages.why(rule))),
                "help", Json.object("text", card.text(UnaryOperator.identity()), "markdown", card.markdown()),
                "defaultConfiguration", Map.of("level", Word.of(rule.level())));
        List<String> broken = Requirement.of(rule).stream().map(Enum::name).toList();
        if (!broken.isEmpty()) entry.put("properties", Map.of("tags", broken));
        return entry;
    }

    private Map<String, Object> result(Problem problem) {
        return Json.object("ruleId", problem.rule().id(), "ruleIndex", problem.rule().ordinal(),
                "level", Word.of(problem.rule().level()),
                "message", text(words.say("message.then", words.message(problem), words.remedy(problem))),
                "locations", List.of(location(problem.place())),
                "partialFingerprints", Map.of("ruleFileArguments/v1", fingerprint(problem)));
    }

    private Map<String, Object> location(Place place) {
        Map<String, Object> physical = Json.object("artifactLocation", Map.of("uri", uri(place.file())));
        if (place.hasLine()) physical.put("region", Json.object("startLine", place.line(), "startColumn", place.column()));
        Map<String, Object> location = Json.object("physicalLocation", physical);
        place.part().ifPresent(part -> location.put("logicalLocations", List.of(Json.object(
                "name", words.say(part.said()), "fullyQualifiedName", part.names().entrySet().stream()
                        .map(name -> name.getKey() + " " + name.getValue()).collect(Collectors.joining("/"))))));
        return location;
    }

    private static Map<String, Object> text(String text) {
        return Map.of("text", text);
    }

    /** A relative reference: each segment percent-encoded, so that no colon in the first makes it a scheme. */
    public static String uri(String file) {
        return Arrays.stream(file.split("/")).map(segment -> Address.encoded(segment, c -> UNRESERVED.indexOf(c) >= 0))
                .collect(Collectors.joining("/"));
    }

    /** The same in all languages, and when lines above are added or removed; equal problems of a file differ by their order. */
    private String fingerprint(Problem problem) {
        List<Object> same = List.of(problem.rule(), problem.place().file(), problem.arguments());
        int before = seen.merge(same, 1, Integer::sum) - 1;
        List<String> parts = new ArrayList<>(List.of(problem.rule().id(), problem.place().file(), String.valueOf(before)));
        problem.arguments().forEach(said -> parts.add(said.toString()));
        return Sha256.hex(Json.text(parts).getBytes(StandardCharsets.UTF_8));
    }
}
