package mingbai.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.Excerpt;
import mingbai.Folders;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.plan.Plan;
import mingbai.relate.Reach;
import mingbai.relate.Relations;
import mingbai.text.search.SearchIndex;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** Search by Chinese, English, pinyin and initials, and by facets, from the unpacked zip. */
class SearchIT {
    private static final List<String> FACETS = List.of("unit", "region", "scope", "topic");
    /** The pauses that a page makes while a reader types are none here. */
    private static final String HASTE = "const later = setTimeout; window.setTimeout = (work, pause) => later(work, Math.min(pause, 1));";
    /** Types a query, and waits until the page has said what it found; nearest results come when typing rests. */
    private static final String TYPE = """
            const q = document.getElementById('q'), box = document.getElementById('results');
            const status = document.querySelector('[role=status]'), done = arguments[arguments.length - 1];
            const said = text => ({status: text, paths: Array.from(box.querySelectorAll('a'), a => \
            a.getAttribute('href').replace(/^(\\.\\.\\/)?(en\\/)?/, ''))});
            status.textContent = '';
            q.value = arguments[0];
            q.dispatchEvent(new Event('input'));
            let none = 0;
            (function look() {
              const text = status.textContent;
              if (text && (text !== box.dataset.none || ++none > 60)) return done(said(text));
              setTimeout(look, 10);
            })();
            """;

    /** Chooses the value of a facet: the facets, the facet, the value. */
    private static final String CHOOSE = """
            const facets = arguments[0], choose = (facet, value) => {
              const s = document.getElementById('by-' + facet);
              s.value = value;
              s.dispatchEvent(new Event('change'));
            };
            choose(arguments[1], arguments[2]);
            """;
    private static final String COUNTS = """
            return facets.flatMap(f => Array.from(document.querySelectorAll('#by-' + f + ' option'))
                .filter(o => o.value).map(o => f + ' ' + o.value + ' ' + /(\\d+).$/.exec(o.textContent)[1]));
            """;
    private static final String NUMBERS = "return Array.from(document.querySelectorAll('#results .num')).map(e => e.textContent)";

    @TempDir
    private static Path scratch;
    private static Edition edition;
    private static Browser browser;
    private static Publication publication;

    @BeforeAll
    static void open() throws IOException {
        edition = Edition.unpacked();
        publication = Excerpt.publication(Path.of("content"));
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) browser.close();
    }

    /** The query, the path of the first result of its kind, and what is marked there first. */
    @ParameterizedTest
    @CsvSource({
        "kjds, items/20.html, 跨境电商",
        "kuajingdianshang, items/20.html, 跨境电商",
        "kua jing dian shang, items/20.html, 跨境电商",
        "kuàjìng, items/20.html, 跨境",
        "yinzhenghutong, items/17.html, 银政互通",
        "lvsezhaiwu, items/18.html, 绿色债务",
        "跨境电商, items/20.html, 跨境电商",
        "spot-checks, items/24.html, spot-checks",
        "第20项, items/20.html, ''",
        "20, items/20.html, ''",
        "item 35, items/35.html, ''",
        "A-CDM, items/35.html, ''",
        "qdhg, units/qingdao-customs.html, 青岛海关",
        "qingdao, regions/qingdao.html, ''"})
    void findsAndMarks(String query, String path, String marked) {
        for (String folder : List.of("", "en/")) {
            ask(folder, query);
            String kind = path.substring(0, path.indexOf('/'));
            List<WebElement> links = browser.all("#results a[href*='" + kind + "/']");
            assertTrue(!links.isEmpty() && links.get(0).getAttribute("href").endsWith("/" + folder + path),
                    () -> folder + query + ": " + links.stream().map(link -> link.getAttribute("href")).toList());
            if (marked.isEmpty()) continue;
            Object first = browser.script("const l = document.querySelector(\"#results a[href$='" + path + "']\").closest('li');"
                    + "return l.querySelector('mark') ? l.querySelector('mark').textContent : ''");
            assertEquals(marked, first, folder + query);
        }
    }

    /** What readers type leads to what they look for, on the pages of both languages. */
    @ParameterizedTest
    @ValueSource(strings = {"", "en/"})
    void whatReadersTypeLeadsToWhatTheyLookFor(String folder) throws IOException {
        open(folder, "");
        browser.script(HASTE);
        String none = browser.one("#results").getAttribute("data-none");
        String nearest = browser.one("#results").getAttribute("data-nearest").replaceFirst("\\{0}.*", "");
        List<String> wrong = new ArrayList<>();
        JsonArray vectors = JsonParser.parseString(Files.readString(Folders.RESOURCES.resolve("search/queries.json"))).getAsJsonArray();
        for (JsonElement element : vectors) {
            JsonObject vector = element.getAsJsonObject();
            Map<?, ?> found = (Map<?, ?>) browser.await(TYPE, vector.get("query").getAsString());
            List<?> paths = (List<?>) found.get("paths");
            String status = found.get("status").toString();
            boolean near = status.startsWith(nearest);
            boolean right = vector.has("nothing") ? status.equals(none) : near == vector.has("nearest") && !status.equals(none);
            if (vector.has("first")) right &= !paths.isEmpty() && vector.get("first").getAsString().equals(paths.get(0));
            for (String key : List.of("found", "nearest")) {
                if (vector.has(key)) for (JsonElement path : vector.getAsJsonArray(key)) right &= paths.contains(path.getAsString());
            }
            if (!right) wrong.add(vector + " gives " + found);
        }
        assertEquals(List.of(), wrong, folder + (vectors.size() - wrong.size()) + " of " + vectors.size()
                + " queries are answered as they should be");
        assertEquals(List.of(), browser.complaints());
    }

    /** A number, however it is written, and what is found alone. */
    @ParameterizedTest
    @CsvSource({"37, items/37.html", "第二十项, items/20.html", "No. 5, items/05.html", "船員考試, items/12.html"})
    void enterOpensTheItemOfANumberAndTheOnlyResult(String query, String path) {
        for (String folder : List.of("", "en/")) {
            open(folder, "");
            browser.one("#q").sendKeys(query, Keys.ENTER);
            browser.arrive("/" + folder + path);
        }
    }

    @Test
    void enterLeadsToTheResultsWhereThereAreMore() {
        open("", "");
        browser.one("#q").sendKeys("海关", Keys.ENTER);
        Patience.until(() -> browser.script("return document.activeElement.getAttribute('role')").equals("status"),
                () -> "focus is elsewhere");
        assertTrue(browser.address().contains("search.html?q="), browser.address());
        browser.tab(1);
        assertTrue((Boolean) browser.script("return document.activeElement.matches('#results a')"));
    }

    /** From another page Enter does the same; the page before it is one step back. */
    @Test
    void enterOnAnotherPageOpensTheItemOfANumber() {
        browser.size(1280, 900);
        browser.visit(edition.folder().toUri() + "index.html");
        browser.one("#q").sendKeys("第20项", Keys.ENTER);
        browser.arrive("/items/20.html");
        browser.back();
        browser.arrive("/index.html");
        browser.one("#q").clear();
        browser.one("#q").sendKeys("海关", Keys.ENTER);
        browser.arrive("/search.html?q=%E6%B5%B7%E5%85%B3");
        assertTrue(numbers().size() > 1);
    }

    @Test
    void nothingFoundSaysWhatWasNearest() {
        open("en/", "?q=custms");
        Patience.until(() -> !browser.all("#results a").isEmpty(), () -> "nothing is near");
        Patience.until(() -> browser.one("[role=status]").getText().contains("“custms”"), () -> browser.one("[role=status]").getText());
        assertEquals("customs", browser.one("#results mark").getText().toLowerCase());
        browser.one("#q").sendKeys(Keys.ENTER);
        assertTrue(browser.address().endsWith("/en/search.html?q=custms"), "what is only near is not opened");
    }

    @Test
    void theOtherLanguageHasTheQuery() {
        open("", "");
        browser.one("#q").sendKeys("海关");
        choose("topic", "trade");
        Set<Integer> found = numbers();
        browser.follow(".switch");
        browser.arrive("/en/search.html?q=%E6%B5%B7%E5%85%B3&topic=trade");
        Patience.until(() -> numbers().equals(found), () -> numbers() + " and not " + found);
        browser.follow(".switch");
        browser.arrive("/search.html?q=%E6%B5%B7%E5%85%B3&topic=trade");
    }

    @Test
    void aChineseHitOnAnEnglishPageIsMarkedAsChinese() {
        ask("en/", "kjds");
        assertEquals("zh-CN", browser.script("return document.querySelector(\"#results a[href$='items/20.html']\").closest('li')"
                + ".querySelector('mark').closest('[lang]').lang"));
    }

    @Test
    void englishHitsComeBeforeInitials() {
        ask("en/", "bond");
        String first = String.valueOf(browser.script("return document.querySelector('#results ol li').textContent"));
        assertTrue(first.toLowerCase().contains("bond"), first);
    }

    /** A theme's own page, made before there was a button to send what was found. */
    @Test
    void aPageWithoutTheButtonFindsAsWell() throws IOException {
        Excerpt.write(Plan.of(publication), path -> path.equals("search.html") || path.startsWith("search/"), scratch);
        Path page = scratch.resolve("search.html");
        String whole = Files.readString(page), without = whole.replaceFirst("<p class=\"send\".*</p>\n", "");
        assertTrue(without.length() < whole.length(), whole);
        Files.writeString(page, without);
        browser.visit(page.toUri() + "?q=kjds");
        Patience.until(() -> !browser.all("#results a").isEmpty(), () -> "nothing is found: " + browser.complaints());
    }

    @Test
    void theScriptAgreesWithTheVectors() throws IOException {
        ask("", "kjds");
        String text = Files.readString(Folders.RESOURCES.resolve("search/vectors.json"));
        for (JsonElement element : JsonParser.parseString(text).getAsJsonArray()) {
            JsonObject vector = element.getAsJsonObject();
            Object hit = browser.script("const v = " + vector + "; const m = mingbaiMatch;"
                    + "const h = m.hits(v.text, m.words(v.query))[0];"
                    + "return h ? v.text.slice(h[0], h[1]) : ''");
            assertEquals(vector.get("hit").getAsString(), hit, vector.toString());
        }
    }

    /** Otherwise nothing is compared that the other side has not seen: each character, in its context of none. */
    @Test
    void theScriptNormalizesEveryCharacterAsJavaDoes() {
        ask("", "kjds");
        StringBuilder characters = new StringBuilder();
        IntStream.rangeClosed(1, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .filter(c -> Character.getType(c) != Character.UNASSIGNED && Character.getType(c) != Character.PRIVATE_USE)
                .forEach(c -> characters.appendCodePoint(c));
        String forms = (String) browser.script("return Array.from(arguments[0]).map(mingbaiMatch.normal).join('\\uE000')",
                characters.toString());
        String expected = characters.codePoints().mapToObj(c -> SearchIndex.normal(Character.toString(c)))
                .collect(Collectors.joining("\uE000"));
        assertEquals(expected, forms);
    }

    /** Every facet alone, and every other facet beside each unit, region and topic. */
    @ParameterizedTest
    @ValueSource(strings = {"", "en/"})
    void countsFollowWhatIsChosen(String folder) {
        open(folder, "");
        Map<String, Map<String, Set<Integer>>> facets = facets();
        assertEquals(counts(facets, any -> true), counts());
        for (String facet : FACETS) {
            for (Map.Entry<String, Set<Integer>> value : facets.get(facet).entrySet()) {
                if (value.getValue().isEmpty()) continue;
                List<?> chosen = (List<?>) browser.script(CHOOSE + "const seen = [(() => {" + COUNTS + "})(), (() => {" + NUMBERS + "})()];"
                        + "choose(arguments[1], ''); return seen;", FACETS, facet, value.getKey());
                Map<String, Map<String, Integer>> expected = counts(facets, value.getValue()::contains);
                expected.put(facet, counts(facets, any -> true).get(facet));
                assertEquals(expected, counts(chosen.get(0)), facet + "=" + value.getKey());
                assertEquals(value.getValue(), numbers(chosen.get(1)), facet + "=" + value.getKey());
            }
        }
        assertEquals(Set.of(), numbers());
    }

    @Test
    void twoUnitsAreThoseOfItemsOfBoth() {
        Plan plan = Plan.of(publication);
        Unit one = plan.relations().responsible().cooperating().get(0);
        Unit other = plan.relations().responsible().partners(one).get(0).unit();
        open("", "?unit=" + one.id() + "&unit=" + other.id());
        Set<Integer> both = plan.relations().responsible().both(one, other).stream().map(Item::position)
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(both, numbers());
        choose("unit", "");
        assertEquals("?unit=" + other.id(), browser.script("return location.search"));
        assertEquals(facets().get("unit").get(other.id()), numbers());
    }

    @Test
    void aRegionSaysWhatTheSourceLeavesOpen() {
        Plan plan = Plan.of(publication);
        Region region = plan.relations().reach().cities().stream().filter(city -> !plan.relations().reach().open(city).isEmpty())
                .findFirst().orElseThrow();
        open("en/", "?region=" + region.id());
        WebElement link = browser.one("#open a");
        assertTrue(link.getText().startsWith(plan.relations().reach().open(region).size() + " "), link.getText());
        assertTrue(link.getAttribute("href").endsWith("/en/regions/" + region.id() + ".html#may-apply"));
    }

    /** A result can be sent, and what was chosen can be taken away, by keyboard alone. */
    @Test
    void theAddressHoldsTheQueryAndTheFacets() {
        open("", "");
        browser.one("#q").sendKeys("海关");
        choose("region", "qingdao");
        choose("topic", "trade");
        String address = (String) browser.script("return location.search");
        assertEquals("?q=%E6%B5%B7%E5%85%B3&region=qingdao&topic=trade", address);
        Set<Integer> found = numbers();
        assertTrue(found.size() > 1, found.toString());
        browser.visit(edition.folder().toUri() + "index.html");
        open("", address);
        assertEquals(found, numbers());
        assertEquals("海关", browser.one("#q").getAttribute("value"));
        assertEquals("qingdao", browser.one("#by-region").getAttribute("value"));
        browser.follow("#results a");
        browser.back();
        browser.arrive("/search.html" + address);
        Patience.until(() -> !browser.all("#results a").isEmpty(), () -> "nothing after Back");
        assertEquals(found, numbers());
        browser.one("#chosen button").sendKeys(Keys.ENTER);
        assertEquals("?q=%E6%B5%B7%E5%85%B3&topic=trade", browser.script("return location.search"));
        browser.one("#clear").sendKeys(Keys.ENTER);
        assertEquals("?q=%E6%B5%B7%E5%85%B3", browser.script("return location.search"));
        assertEquals("SUMMARY", browser.script("return document.activeElement.tagName"));
        assertTrue(numbers().containsAll(found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"?q=", "?unit=nobody", "?region=%", "?topic=constructor&q=", "?with=qingdao-customs", "?q=__proto__",
            "?q=hasOwnProperty"})
    void anAddressThatNobodyMadeFindsNothingAndBreaksNothing(String query) {
        open("", query);
        assertEquals(Set.of(), numbers());
        assertEquals(List.of(), browser.complaints());
    }

    /** The numbers of the items that have a value, by facet and value, as they follow from the records. */
    private static Map<String, Map<String, Set<Integer>>> facets() {
        Relations relations = Plan.of(publication).relations();
        Map<String, Map<String, Set<Integer>>> facets = new TreeMap<>();
        FACETS.forEach(facet -> facets.put(facet, new TreeMap<>()));
        publication.units().forEach(unit -> put(facets, "unit", unit.id(), relations.responsible().of(unit)));
        publication.regions().forEach(region -> put(facets, "region", region.id(),
                relations.reach().in(region).stream().map(Reach.Application::item).toList()));
        relations.rows().byTopic().forEach(group -> put(facets, "topic", group.kind().id(), group.members()));
        put(facets, "scope", "not-stated", relations.reach().unstated());
        publication.regions().stream().map(Region::kind).distinct().forEach(kind -> put(facets, "scope", kind.id(),
                publication.items().stream().filter(item -> item.scope().stream().flatMap(scope -> scope.regions().stream())
                        .anyMatch(region -> region.kind().equals(kind))).toList()));
        return facets;
    }

    private static void put(Map<String, Map<String, Set<Integer>>> facets, String facet, String value, List<Item> items) {
        facets.get(facet).put(value, items.stream().map(Item::position).collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Map<String, Map<String, Integer>> counts(Map<String, Map<String, Set<Integer>>> facets, IntPredicate left) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        facets.forEach((facet, values) -> values.forEach((value, items) -> {
            int count = (int) items.stream().filter(left::test).count();
            Map<String, Integer> of = counts.computeIfAbsent(facet, any -> new TreeMap<>());
            if (count > 0) of.put(value, count);
        }));
        return counts;
    }

    /** What the page offers, with the figures in brackets. */
    private static Map<String, Map<String, Integer>> counts() {
        return counts(browser.script("const facets = arguments[0];" + COUNTS, FACETS));
    }

    private static Map<String, Map<String, Integer>> counts(Object offered) {
        Map<String, Map<String, Integer>> counts = new TreeMap<>();
        FACETS.forEach(facet -> counts.put(facet, new TreeMap<>()));
        ((List<?>) offered).stream().map(option -> option.toString().split(" "))
                .forEach(option -> counts.get(option[0]).put(option[1], Integer.parseInt(option[2])));
        return counts;
    }

    private static void choose(String facet, String value) {
        browser.script(CHOOSE, FACETS, facet, value);
    }

    /** The numbers of the items that are listed. */
    private static Set<Integer> numbers() {
        return numbers(browser.script(NUMBERS));
    }

    private static Set<Integer> numbers(Object listed) {
        return ((List<?>) listed).stream().map(number -> Integer.parseInt(number.toString()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Opens the search page and waits until its records have been read. */
    private static void open(String language, String query) {
        browser.size(1280, 900);
        browser.visit(edition.folder().toUri() + language + "search.html" + query);
        Patience.until(() -> !browser.all("#results[aria-busy=false]").isEmpty(), () -> "records are not read");
    }

    private static String encoded(String query) {
        return URLEncoder.encode(query, StandardCharsets.UTF_8);
    }

    /** The switch leads to the same question in the other language, as it stands when it is followed. */
    @Test
    void theOtherLanguageIsAskedTheSame() {
        ask("", "kjds");
        assertTrue(browser.one(".switch").getAttribute("href").endsWith("/en/search.html?q=kjds"));
        browser.one("#q").sendKeys(Keys.chord(Keys.CONTROL, "a"), "APEC");
        Patience.until(() -> browser.one(".switch").getAttribute("href").endsWith("/en/search.html?q=APEC"),
                () -> browser.one(".switch").getAttribute("href"));
        browser.follow(".switch");
        Patience.until(() -> !browser.all("#results a").isEmpty(), () -> "nothing is found in the other language");
        assertEquals("APEC", browser.one("#q").getAttribute("value"));
    }

    private static void ask(String folder, String query) {
        browser.visit(edition.folder().toUri() + folder + "search.html?q="
                + encoded(query));
        Patience.until(() -> !browser.all("#results a").isEmpty(), () -> "nothing is found: " + folder + query);
    }
}
