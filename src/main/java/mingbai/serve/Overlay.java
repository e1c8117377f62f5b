package mingbai.serve;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.explain.Explanation;
import mingbai.explain.RuleCard;
import mingbai.format.Sha256;
import mingbai.language.Language;
import mingbai.language.Word;
import mingbai.pages.OwnPages;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.prove.page.StartTag;
import mingbai.words.Messages;

/**
 * What the preview lays over a page: the problems of its record in full, those of others behind a line that counts them; and
 * the script that reloads it. The page itself stays as it is, but for the right to run that script and to ask the preview.
 */
final class Overlay {
    private static final int MOST = 50;
    /** A record whose page has its name; where no page belongs to a file, every page shows its problems. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?:pages/([^/.]+)|((?:items|glossary)/[^/]+))\\.[^/]*$");

    private static final String POLICY = "Content-Security-Policy";
    private static final Inline STYLE = Inline.of("style", "preview.css");
    private static final Inline SCRIPT = Inline.of("script", "preview.js");

    private final Language language;
    private final OwnPages pages;

    Overlay(Language language) {
        this.language = language;
        this.pages = new OwnPages(language);
    }

    /**
     * The page with its problems, as far as the content shows them.
     *
     * @param path from the edition's root
     */
    String over(String path, byte[] html, List<Problem> problems, int revision) {
        String text = allowing(new String(html, StandardCharsets.UTF_8));
        int body = StartTag.lastEndTag(text, "body");
        int head = Math.min(body, StartTag.endTag(text, "head", 0));
        return text.substring(0, head) + STYLE.element("") + text.substring(head, body)
                + problems(path, problems, List.of()) + script(revision) + text.substring(body);
    }

    /** A page that has nothing but problems. */
    String alone(List<Problem> problems, int revision) {
        return pages.html("preview.html",
                Map.of("lists", lists(problems, List.of()), "style", STYLE.element(""), "script", script(revision)));
    }

    /** The card of a rule. */
    String card(Explanation explanation) {
        return pages.html("rule.html", Map.of("card", new RuleCard(explanation, language).shown()));
    }

    private static String script(int revision) {
        return SCRIPT.element(" data-revision=\"" + revision + "\"");
    }

    /** A page whose content security policy is widened by what the preview adds and nothing else. */
    private static String allowing(String html) {
        return StartTag.saying(html, (tag, attribute) -> tag.called("meta") && attribute.name().equalsIgnoreCase("content")
                && tag.attribute("http-equiv").filter(POLICY::equalsIgnoreCase).isPresent()
                ? Optional.of(widened(attribute.value())) : Optional.empty());
    }

    private static String widened(String policy) {
        Map<String, String> directives = new LinkedHashMap<>();
        for (String directive : policy.split(";")) {
            String[] words = directive.strip().split("\\s+", 2);
            directives.putIfAbsent(words[0], words.length > 1 ? words[1] : "");
        }
        widen(directives, "style-src", STYLE.allowed());
        widen(directives, "script-src", SCRIPT.allowed());
        widen(directives, "connect-src", "'self'");
        return directives.entrySet().stream().map(directive -> directive.getKey() + " " + directive.getValue())
                .collect(Collectors.joining("; "));
    }

    private static void widen(Map<String, String> directives, String directive, String source) {
        String given = directives.getOrDefault(directive, directives.get("default-src"));
        if (given == null || List.of(given.split("\\s+")).contains(source)) return;
        directives.put(directive, given.equals("'none'") ? source : given + " " + source);
    }

    /** A text in the page itself, so that the browser need not ask for it. */
    private record Inline(String tag, String text) {
        static Inline of(String tag, String file) {
            return new Inline(tag, OwnPages.file(file));
        }

        String element(String attributes) {
            return "<" + tag + attributes + ">" + text + "</" + tag + ">\n";
        }

        /** The source expression of a content security policy that allows this text and no other. */
        String allowed() {
            byte[] sum = Sha256.of(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(sum) + "'";
        }
    }

    /**
     * What is laid over a page; empty without problems.
     *
     * @param proof what is wrong with this very page
     */
    String problems(String path, List<Problem> problems, List<Problem> proof) {
        return problems(Stream.concat(problems.stream().filter(problem -> belongs(problem, path)), proof.stream()).toList(),
                problems.stream().filter(problem -> !belongs(problem, path)).toList());
    }

    private String problems(List<Problem> here, List<Problem> elsewhere) {
        return here.isEmpty() && elsewhere.isEmpty() ? "" : pages.html("problems.html", Map.of("lists", lists(here, elsewhere)));
    }

    /**
     * Problems of this page, or of others.
     *
     * @param more how many are not shown
     */
    record Listed(String where, boolean open, long errors, long warnings, List<Shown> shown, int more) {}

    /**
     * A problem as the page shows it.
     *
     * @param page of its record; empty: it has none.
     * @param id of the rule.
     * @param excerpt at most one
     */
    record Shown(String level, String page, String place, String id, String rule, String message,
            List<Excerpt> excerpt, String remedy, String why) {}

    /** The line, with the character that the problem begins at marked. */
    record Excerpt(int line, String before, String marked, String behind) {}

    private List<Listed> lists(List<Problem> here, List<Problem> elsewhere) {
        return Stream.of(listed("preview.here", here, here.stream().anyMatch(Problem::error)),
                listed("preview.elsewhere", elsewhere, false))
                .filter(list -> !list.shown().isEmpty()).toList();
    }

    private Listed listed(String where, List<Problem> problems, boolean open) {
        long errors = problems.stream().filter(Problem::error).count();
        List<Shown> shown = problems.stream().limit(MOST).map(this::shown).toList();
        return new Listed(where, open, errors, problems.size() - errors, shown, problems.size() - shown.size());
    }

    private Shown shown(Problem problem) {
        List<Excerpt> excerpt = problem.excerpt().isBlank() ? List.of() : List.of(excerpt(problem));
        Messages words = Messages.in(language);
        Rule rule = problem.rule();
        return new Shown(Word.of(rule.level()), page(problem).orElse(""), problem.place().toString(), rule.id(),
                words.called(rule), words.message(problem), excerpt, words.remedy(problem), words.say(Messages.why(rule)));
    }

    private static Excerpt excerpt(Problem problem) {
        String text = problem.excerpt();
        int at = text.offsetByCodePoints(0, Math.min(problem.place().column() - 1, text.codePointCount(0, text.length())));
        int behind = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
        return new Excerpt(problem.place().line(), text.substring(0, at), at < text.length() ? text.substring(at, behind) : " ",
                text.substring(behind));
    }

    /** The page of the record that has a problem, below the folder of its language. */
    private static Optional<String> page(Problem problem) {
        Matcher record = OWN_PAGE.matcher(problem.place().file());
        return record.find() ? Optional.of((record.group(1) != null ? record.group(1) : record.group(2)) + ".html") : Optional.empty();
    }

    /** Whether a page shows what a file holds. */
    private static boolean belongs(Problem problem, String path) {
        String inside = path.substring(Language.at(path).folder().length());
        return page(problem).map(inside::equals).orElse(true);
    }
}
