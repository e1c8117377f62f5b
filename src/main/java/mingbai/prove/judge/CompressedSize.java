package mingbai.prove.judge;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import mingbai.language.LocalizedText;
import mingbai.model.Item;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.prove.page.PageFacts;
import mingbai.prove.style.StyleSheet;

/**
 * Pages are light (rule G08), counted in bytes as servers send them, compressed by gzip. The style sheets of any page have
 * a limit, and its scripts; an item's page and its style sheets arrive together in the first round trip of a connection,
 * which holds 14 KB. What grows with the publication has no limit: the table, lists, search records; nor has an item's own
 * text, of which 4 KB are reckoned with and the rest comes on top.
 *
 * @param sizes of the theme's files, by path, compressed
 */
public record CompressedSize(Map<String, Integer> sizes) {
    private static final int STYLES = 10 * 1024;
    private static final int SCRIPTS = 10 * 1024;
    private static final int FIRST_TRIP = 14 * 1024;
    private static final int TEXT_WITHIN = 4 * 1024;
    /** What gzip puts around deflated bytes. */
    private static final int GZIP = 18;
    private static final int BUFFER = 8 * 1024;

    public void prove(JudgedPage page, Links links) {
        limit(page, sum(links, PageFacts.Link.SCRIPT), SCRIPTS, "heavy.scripts");
        if (page.page().subject().orElse(null) instanceof Item item) item(page, item, sum(links, PageFacts.Link.STYLES));
    }

    /** Most pages are light enough even where they are compressed in haste, which takes a third of the time. */
    private static void item(JudgedPage page, Item item, int styles) {
        if (page.weight(CompressedSize::hasty) + styles <= FIRST_TRIP) return;
        int own = size((written(item.title()) + written(item.text())).getBytes(StandardCharsets.UTF_8));
        int limit = FIRST_TRIP + Math.max(0, own - TEXT_WITHIN);
        if (page.weight(CompressedSize::hasty) + styles > limit) limit(page, size(page.html()) + styles, limit, "heavy.page");
    }

    /** Proves style sheets that pages have together, and reports at the first of them. */
    public List<Problem> styles(List<StyleSheet> together) {
        int size = together.stream().mapToInt(sheet -> sizes.get(sheet.asset().path())).sum();
        if (size <= STYLES) return List.of();
        return List.of(Problem.of(Rule.PAGE_HEAVY, together.get(0).asset().path(), Said.say("heavy.styles"), size, STYLES));
    }

    /** @param trait of links to files of the theme */
    private int sum(Links links, int trait) {
        return links.targets(trait).distinct().mapToInt(path -> sizes.getOrDefault(path, 0)).sum();
    }

    private static void limit(JudgedPage page, int size, int limit, String what) {
        if (size > limit) page.report(Rule.PAGE_HEAVY, PageFacts.NONE, Said.say(what), size, limit);
    }

    private static String written(LocalizedText text) {
        return text.each().collect(Collectors.joining());
    }

    /** How many bytes are sent. */
    public static int size(byte[] bytes) {
        return size(bytes, Deflater.DEFAULT_COMPRESSION);
    }

    /** How many bytes a server in haste sends. */
    static int hasty(byte[] bytes) {
        return size(bytes, Deflater.BEST_SPEED);
    }

    private static int size(byte[] bytes, int level) {
        Deflater deflater = new Deflater(level, true);
        try {
            deflater.setInput(bytes);
            deflater.finish();
            byte[] sent = new byte[BUFFER];
            int size = GZIP;
            while (!deflater.finished()) size += deflater.deflate(sent);
            return size;
        } finally {
            deflater.end();
        }
    }
}
