package mingbai.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import mingbai.explain.Explanations;
import mingbai.format.Sha256;
import mingbai.language.Language;
import mingbai.problem.Problem;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What the preview lays over a page: the problems of its record in full, those of others behind a line that counts them; and
 * the script that reloads it. The page itself stays as it is, but for the right to run that script and to ask the preview.
 */
final class Overlay {
    private static final int MOST = 50;
    /** A record whose page has its name; where no page belongs to a file, every page shows its problems. */
    private static final Pattern OWN_PAGE = Pattern.compile("/(?:pages/([^/.]+)|((?:items|glossary)/[^/]+))\\.[^/]*$");

    private static final Pattern POLICY = Pattern.compile("<meta http-equiv=\"Content-Security-Policy\" content=\"([^\"]*)\"");
    private static final Inline STYLE = Inline.of("style", "preview.css");
    private static final Inline SCRIPT = Inline.of("script", "preview.js");

    private final Language language;

    Overlay(Language language) {
        this.language = language;
    }

    /**
     * The page with its problems, as far as the content shows them.
     *
     * @param path from the edition's root
     */
    String over(String path, byte[] html, List<Problem> problems, int revision) {
        String text = new String(html, StandardCharsets.UTF_8);
        int head = Math.max(0, text.indexOf("</head>"));
        int body = Math.max(head, text.lastIndexOf("</body>"));
        return allowing(text.substring(0, head)) + STYLE.element("") + text.substring(head, body)
                + problems(path, problems, List.of()) + script(revision) + text.substring(body);
    }

    /** A page that has nothing but problems. */
    String alone(List<Problem> problems, int revision) {
        return "<!doctype html>\n<html lang=\"" + language.tag() + "\">\n<head>\n<meta charset=\"utf-8\">\n<title>"
                + say("明白：预览", "Mingbai: preview") + "</title>\n" + STYLE.element("") + "</head>\n<body>\n"
                + problems(problems, List.of()) + script(revision) + "</body>\n</html>\n";
    }

    private static String script(int revision) {
        return SCRIPT.element(" data-revision=\"" + revision + "\"");
    }

    /** The head of a page, whose content security policy is widened by what the preview adds and nothing else. */
    private static String allowing(String head) {
        Matcher policy = POLICY.matcher(head);
        if (!policy.find()) return head;
        Map<String, String> directives = new LinkedHashMap<>();
        for (String directive : policy.group(1).split(";")) {
            String[] words = directive.strip().split("\\s+", 2);
            directives.putIfAbsent(words[0], words.length > 1 ? words[1] : "");
        }
        widen(directives, "style-src", STYLE.allowed());
        widen(directives, "script-src", SCRIPT.allowed());
        widen(directives, "connect-src", "'self'");
        String widened = directives.entrySet().stream().map(directive -> directive.getKey() + " " + directive.getValue())
                .collect(Collectors.joining("; "));
        return head.substring(0, policy.start(1)) + widened + head.substring(policy.end(1));
    }

    private static void widen(Map<String, String> directives, String directive, String source) {
        String given = directives.getOrDefault(directive, directives.get("default-src"));
        if (given == null || List.of(given.split("\\s+")).contains(source)) return;
        directives.put(directive, given.equals("'none'") ? source : given + " " + source);
    }

    /** A text that stands in the page itself, so that the browser need not ask for it. */
    private record Inline(String tag, String text) {
        static Inline of(String tag, String resource) {
            try (var in = Overlay.class.getResourceAsStream(resource)) {
                return new Inline(tag, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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

    /** What is laid over a page; empty without problems. @param proof what is wrong with this very page */
    String problems(String path, List<Problem> problems, List<Problem> proof) {
        return problems(Stream.concat(problems.stream().filter(problem -> belongs(problem, path)), proof.stream()).toList(),
                problems.stream().filter(problem -> !belongs(problem, path)).toList());
    }

    private String problems(List<Problem> here, List<Problem> elsewhere) {
        if (here.isEmpty() && elsewhere.isEmpty()) return "";
        Element aside = new Element("aside").addClass("mingbai-preview").attr("lang", language.tag())
                .attr("aria-label", say("预览发现的问题", "Problems that the preview found"));
        if (!here.isEmpty()) list(aside, here, here.stream().anyMatch(Problem::error), say("本页", "This page"));
        if (!elsewhere.isEmpty()) list(aside, elsewhere, false, say("其他页", "Other pages"));
        Document shell = new Document("");
        shell.outputSettings().prettyPrint(false);
        return shell.appendChild(aside).html();
    }

    private void list(Element aside, List<Problem> problems, boolean open, String where) {
        Element details = aside.appendElement("details").attr("open", open);
        long errors = problems.stream().filter(Problem::error).count();
        details.addClass(errors > 0 ? "errors" : "warnings");
        long warnings = problems.size() - errors;
        String count = Stream.of(errors == 0 ? "" : errors + say(" 个错误", errors == 1 ? " error" : " errors"),
                        warnings == 0 ? "" : warnings + say(" 个提醒", warnings == 1 ? " warning" : " warnings"))
                .filter(said -> !said.isEmpty()).reduce((a, b) -> a + say("，", ", ") + b).orElse("");
        details.appendElement("summary").text(where + say("：", ": ") + count);
        problems.stream().limit(MOST).forEach(problem -> show(details, problem));
        if (problems.size() > MOST) {
            details.appendElement("p").text(say("还有 " + (problems.size() - MOST) + " 个，用 check 查看全部。",
                    problems.size() - MOST + " more; check shows them all."));
        }
    }

    private void show(Element details, Problem problem) {
        Element section = details.appendElement("section").addClass(problem.error() ? "error" : "warning");
        Element place = section.appendElement("p").addClass("place");
        Optional<String> page = page(problem);
        Element name = place.appendElement(page.isPresent() ? "a" : "b").text(problem.place().toString());
        page.ifPresent(path -> name.attr("href", "/" + path));
        place.appendText(" " + problem.rule().id());
        section.appendElement("p").addClass("message").text(problem.message(language));
        if (!problem.excerpt().isBlank()) excerpt(section, problem);
        section.appendElement("p").addClass("remedy").text("→ " + problem.remedy(language));
        section.appendElement("p").addClass("why").text(Explanations.of(problem.rule()).why().or(language));
    }

    /** The line, with the character that the problem begins at marked. */
    private static void excerpt(Element section, Problem problem) {
        Element line = section.appendElement("pre");
        String text = problem.excerpt();
        int at = text.offsetByCodePoints(0, Math.min(problem.place().column() - 1, text.codePointCount(0, text.length())));
        int behind = at < text.length() ? text.offsetByCodePoints(at, 1) : at;
        line.appendElement("span").addClass("line").text(String.valueOf(problem.place().line()));
        line.appendText(" " + text.substring(0, at));
        line.appendElement("mark").text(at < text.length() ? text.substring(at, behind) : " ");
        line.appendText(text.substring(behind));
    }

    /** The Chinese page of the record in which a problem stands. */
    private static Optional<String> page(Problem problem) {
        Matcher record = OWN_PAGE.matcher(problem.place().file());
        return record.find() ? Optional.of((record.group(1) != null ? record.group(1) : record.group(2)) + ".html") : Optional.empty();
    }

    /** Whether a page shows what a file holds. */
    private static boolean belongs(Problem problem, String path) {
        String english = Language.EN.folder();
        String chinese = path.startsWith(english) ? path.substring(english.length()) : path;
        return page(problem).map(chinese::equals).orElse(true);
    }

    private String say(String zh, String en) {
        return language == Language.ZH ? zh : en;
    }
}
