package mingbai.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.Entities;
import mingbai.language.Language;
import mingbai.pages.OwnPages;
import mingbai.problem.Requirement;
import mingbai.words.Messages;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The editors' guide as web pages, with its pictures, for editors who have no program that shows Markdown. Maven makes
 * the install zip with them, {@code GuidePages target/guide}; the program itself has no use for them.
 */
public final class GuidePages {
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of("content/README.md", "index.html",
            "content/RULES.md", "rules.html", "content/RULES.en.md", "rules.en.html",
            "themes/RULES.md", "theme-rules.html", "themes/RULES.en.md", "theme-rules.en.html",
            "content/PUBLISHING.md", "publishing.html",
            "content/CHEATSHEET.md", "cheatsheet.html", "content/CHEATSHEET.en.md", "cheatsheet.en.html"));
    /** Where the list of what is asked of an edition goes. */
    private static final String REQUIREMENTS = "<!-- requirements -->";
    private static final Pattern CHAPTER = Pattern.compile("<h2 id=\"([^\"]+)\">(.*?)</h2>");
    private static final int FEWEST_CHAPTERS = 4;
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private GuidePages() {}

    /** @param arguments where the pages go */
    public static void main(String[] arguments) throws IOException {
        Path out = Path.of(arguments[0]);
        Files.createDirectories(out.resolve("guide"));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Files.writeString(out.resolve(page.getValue()), html(Path.of(page.getKey())));
        }
        try (Stream<Path> pictures = Files.list(Path.of("content/guide"))) {
            for (Path picture : pictures.toList()) {
                Path copy = out.resolve("guide").resolve(picture.getFileName().toString());
                Files.deleteIfExists(copy);
                Files.copy(picture, copy);
            }
        }
    }

    /** Chinese first; what follows the line across the page is English. A file may be of one language alone. */
    private static String html(Path file) throws IOException {
        String markdown = Files.readString(file);
        Map<String, Integer> anchors = new HashMap<>();
        String body = HtmlRenderer.builder().extensions(EXTENSIONS).attributeProviderFactory(context -> (node, tag, attributes) -> {
            if (node instanceof Heading) attributes.put("id", anchor(node, anchors));
        }).build().render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            String link = file.getParent().relativize(Path.of(page.getKey())).toString().replace('\\', '/');
            body = body.replace("href=\"" + link, "href=\"" + page.getValue());
        }
        String title = markdown.substring(2, markdown.indexOf('\n'));
        String[] halves = body.split("<hr />\n", 2);
        String name = file.getFileName().toString();
        Language language = name.endsWith(".en.md") ? Language.EN : Language.ZH;
        return new OwnPages(language).html("guide.html", Map.of("title", title, "first", half(halves[0], language),
                "english", halves.length > 1 ? half(halves[1], Language.EN) : "", "sheet", name.startsWith("CHEATSHEET")));
    }

    private static String half(String body, Language language) {
        return withContents(body.replace(REQUIREMENTS, requirements(language)), language);
    }

    /** A list of the chapters before the first, and a link back to it before each; a page of few chapters needs none. */
    private static String withContents(String body, Language language) {
        List<MatchResult> chapters = CHAPTER.matcher(body).results().toList();
        if (chapters.size() < FEWEST_CHAPTERS) return body;
        boolean chinese = language == Language.ZH;
        String id = chinese ? "目录" : "contents";
        String label = chinese ? "目录" : "Contents";
        String list = chapters.stream().map(chapter -> "<li><a href=\"#" + chapter.group(1) + "\">" + chapter.group(2) + "</a></li>\n")
                .collect(Collectors.joining("", "<nav id=\"" + id + "\"><p><strong>" + label + "</strong></p>\n<ol>\n", "</ol></nav>\n"));
        String back = "<p class=\"back\"><a href=\"#" + id + "\">" + label + "</a></p>\n";
        int first = chapters.get(0).start();
        return body.substring(0, first) + list + CHAPTER.matcher(body.substring(first))
                .replaceAll(chapter -> Matcher.quoteReplacement(back + chapter.group()));
    }

    /** What is asked of an edition, as the report goes through it. */
    private static String requirements(Language language) {
        Messages messages = Messages.in(language);
        return Stream.of(Requirement.values()).map(requirement -> "<tr><td>" + requirement.name() + "</td><td>"
                + Entities.text(messages.text(requirement)) + "</td></tr>\n")
                .collect(Collectors.joining("", "<table>\n", "</table>\n"));
    }

    /** As code hosts name the anchor of a heading; the second of the same words ends in -1. */
    private static String anchor(Node heading, Map<String, Integer> used) {
        String words = TextContentRenderer.builder().build().render(heading).strip().toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
        int before = used.merge(words, 1, Integer::sum) - 1;
        return before == 0 ? words : words + "-" + before;
    }
}
