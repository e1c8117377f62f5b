package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.GivenItems;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.plan.LargeSearch;
import mingbai.text.search.SearchIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Search where the page asks an index, from a folder whose path has Chinese, spaces, a hash and brackets. */
class LargeSearchIT {
    /** Types a query, and asks for more until there is no more; the page says that it is busy before it lets go of a key. */
    private static final String ALL = """
            const q = document.getElementById('q'), done = arguments[arguments.length - 1];
            q.value = arguments[0];
            q.dispatchEvent(new Event('input'));
            (function look() {
              const more = document.querySelector('#results .list + .tool');
              const read = document.querySelector('#results[aria-busy=false]') !== null;
              if (read && !more) return done(Array.from(document.querySelectorAll('#results .num')).map(e => e.textContent));
              if (read) more.click();
              setTimeout(look, 5);
            })();
            """;
    private static final int COPIES = 12;
    private static final long SEED = 20260623;
    private static final int QUERIES = 40;
    private static final int LONGEST = 9;

    @TempDir
    private static Path scratch;
    private static Publication many;
    private static Path large;
    private static Browser browser;

    @BeforeAll
    static void open() {
        many = many(Excerpt.publication(Path.of("content")));
        large = scratch.resolve("大 文件 #2 [新]");
        Excerpt.write(LargeSearch.plan(many), path -> path.startsWith("search/") || path.endsWith("search.html"), large);
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    /**
     * Any substring of two characters or more that begins where a Latin word does is found in every item that has it, a short one
     * where it is a whole word; Chinese in no other.
     */
    @ParameterizedTest
    @ValueSource(strings = {"", "en/"})
    void aTextIsFoundByAnyOfItsParts(String folder) {
        Random random = new Random(SEED);
        open(folder, "");
        for (int i = 0; i < QUERIES; i++) {
            String query = part(random);
            if (query.codePointCount(0, query.length()) < 2) continue;
            Pattern sought = Pattern.compile((query.matches("[a-z0-9].*") ? "(?<![a-z0-9])" : "") + Pattern.quote(query)
                    + (query.matches("[a-z0-9]{1,3}") ? "(?![a-z0-9])" : ""));
            Set<Integer> expected = many.items().stream().filter(item -> sought.matcher(texts(item)).find())
                    .map(Item::position).collect(Collectors.toCollection(TreeSet::new));
            Set<Integer> found = all(query);
            String told = folder + ", seed " + SEED + ": " + query;
            assertTrue(found.containsAll(expected), () -> told + " finds " + found + ", not all of " + expected);
            if (query.matches("[\\u4E00-\\u9FFF]+") && !query.startsWith("第")) assertEquals(expected, found, told);
        }
        assertEquals(List.of(), browser.complaints());
    }

    @Test
    void pinyinFindsTitlesAndFacetsNarrow() {
        open("", "?q=kjds&unit=qingdao-customs");
        assertEquals("跨境电商", browser.one("#results mark").getText());
        assertEquals(COPIES, browser.all("#results .num").size());
        assertEquals(COPIES, browser.all("#results .facts").size());
        open("en/", "?q=" + URLEncoder.encode("海关 保税", StandardCharsets.UTF_8));
        assertTrue(browser.all("#results .snippet[lang=zh-CN] mark").size() > 1);
    }

    @Test
    void onlyWhatAQueryNeedsIsRead() {
        open("", "");
        assertEquals(0L, read());
        open("", "?q=" + URLEncoder.encode("跨境", StandardCharsets.UTF_8));
        long few = read();
        assertTrue(few > 1 && few < many.items().size() / 4, few + " files");
    }

    @Test
    void theScriptAgreesWithTheVectorsOfTheIndex() throws IOException {
        open("", "");
        String text = Files.readString(Folders.RESOURCES.resolve("search/index.json"));
        assertEquals(List.of(), browser.script("const v = " + text + ", l = mingbaiLarge, wrong = [];"
                + "const same = (a, b, of) => { if (JSON.stringify(a) !== JSON.stringify(b)) wrong.push(of); };"
                + "v.normal.forEach(x => same(mingbaiMatch.normal(x[0]), x[1], x[0]));"
                + "v.keys.forEach(x => same(l.keys(x[0]).sort(), x[1].sort(), x[0]));"
                + "v.hash.forEach(x => { same(l.hash(x[0]), x[1], x[0]); same(l.shard(x[0], 7), x[2], x[0]); });"
                + "v.lists.forEach(x => same(l.positions(x[1]), x[0], x[1]));"
                + "return wrong"));
    }

    /** The same items again and again, so that the index has many parts. */
    private static Publication many(Publication of) {
        List<Item> items = new ArrayList<>();
        for (int copy = 0; copy < COPIES; copy++) {
            for (Item item : of.items()) {
                int number = items.size() + 1;
                items.add(GivenItems.item("copy-" + number, number, item.title(), item.text(), item.units(), item.scope(), item.topics(),
                        item.notice(), item.changes(), item.search()));
            }
        }
        return new Publication(of.head(), List.of(), items, of.units(), of.regions(), of.topics(), of.concepts(), of.pages(),
                of.redirects());
    }

    /** What is in an item, in its normal form. */
    private static String texts(Item item) {
        List<String> texts = new ArrayList<>();
        Stream<LocalizedText> all = Stream.concat(Stream.of(item.title(), item.text()), item.scope().stream().map(Cell.Scope::text));
        Stream.concat(all, item.units().stream().map(responsibility -> responsibility.unit().name())).forEach(text -> {
            text.each().forEach(texts::add);
        });
        item.units().forEach(responsibility -> texts.add(responsibility.asPublished()));
        return SearchIndex.normal(String.join("\n", texts));
    }

    /** Some letters of an item between two spaces. */
    private static String part(Random random) {
        String form = texts(many.items().get(random.nextInt(many.items().size())));
        int from = random.nextInt(form.length() - LONGEST);
        return form.substring(from, from + 2 + random.nextInt(LONGEST - 2)).strip().split("\\s+")[0];
    }

    /** What is found by a query, all of it, when everything that it needs has been read. */
    private static Set<Integer> all(String query) {
        List<?> numbers = (List<?>) browser.await(ALL, query);
        return numbers.stream().map(number -> Integer.parseInt(number.toString())).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many parts of the index and files of texts the page has read. */
    private static long read() {
        return (Long) browser.script(
                "return document.querySelectorAll('script[src*=\"search/index-\"], script[src*=\"search/texts-\"]').length");
    }

    private static void open(String language, String query) {
        browser.size(1280, 900);
        browser.visit(large.toUri() + language + "search.html" + query);
        settle();
    }

    /** Waits until the page reads no more. */
    private static void settle() {
        Patience.until(() -> !browser.all("#results[aria-busy=false]").isEmpty(), () -> "the page reads for ever");
    }
}
