package mingbai.explain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.pages.OwnPages;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * The editors' guide as web pages, with its pictures, for editors who have no program that shows Markdown. Maven makes
 * the install zip with them, {@code GuidePages content target/guide}; the program itself has no use for them.
 */
public final class GuidePages {
    private static final Map<String, String> PAGES = new TreeMap<>(Map.of("README.md", "index.html", "RULES.md", "rules.html",
            "PUBLISHING.md", "publishing.html"));
    private static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    private GuidePages() {}

    /** @param arguments the content folder, and where the pages go */
    public static void main(String[] arguments) throws IOException {
        Path content = Path.of(arguments[0]);
        Path out = Path.of(arguments[1]);
        Files.createDirectories(out.resolve("guide"));
        for (Map.Entry<String, String> page : PAGES.entrySet()) {
            Files.writeString(out.resolve(page.getValue()), html(Files.readString(content.resolve(page.getKey()))));
        }
        try (Stream<Path> pictures = Files.list(content.resolve("guide"))) {
            for (Path picture : pictures.toList()) {
                Path copy = out.resolve("guide").resolve(picture.getFileName().toString());
                Files.deleteIfExists(copy);
                Files.copy(picture, copy);
            }
        }
    }

    /** Chinese first; what follows the line across the page is English. */
    static String html(String markdown) {
        Map<String, Integer> anchors = new HashMap<>();
        String body = HtmlRenderer.builder().extensions(EXTENSIONS).attributeProviderFactory(context -> (node, tag, attributes) -> {
            if (node instanceof Heading) attributes.put("id", anchor(node, anchors));
        }).build().render(Parser.builder().extensions(EXTENSIONS).build().parse(markdown));
        for (Map.Entry<String, String> page : PAGES.entrySet()) body = body.replace("href=\"" + page.getKey(), "href=\"" + page.getValue());
        String title = markdown.substring(2, markdown.indexOf('\n'));
        String[] halves = body.split("<hr />\n", 2);
        return new OwnPages(Language.ZH).html("guide.html", Map.of("title", title, "chinese", halves[0], "english", halves[1]));
    }

    /** As code hosts name the anchor of a heading; the second of the same words ends in -1. */
    private static String anchor(Node heading, Map<String, Integer> used) {
        String words = TextContentRenderer.builder().build().render(heading).strip().toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-');
        int before = used.merge(words, 1, Integer::sum) - 1;
        return before == 0 ? words : words + "-" + before;
    }
}
