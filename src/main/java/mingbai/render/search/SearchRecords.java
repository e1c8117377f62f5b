package mingbai.render.search;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.language.Bilingual;
import mingbai.language.Language;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Prose;
import mingbai.model.Region;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.text.Pinyin;
import mingbai.text.search.SearchIndex;
import mingbai.text.search.Simplified;
import org.jsoup.Jsoup;

/**
 * The search page's records as scripts that call one function: pages opened from a folder can load scripts and nothing
 * else. Texts stand as they are; the page normalizes query and text alike.
 */
public final class SearchRecords {
    private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    private final Plan plan;
    private SearchFacets facets;
    private SearchIndex index;
    private Map<Subject, Integer> positions;

    public SearchRecords(Plan plan) {
        this.plan = plan;
    }

    /** A script that the search page reads. */
    public byte[] of(Output.Search script) {
        if (script instanceof Output.SearchFile file) return records(file);
        if (script instanceof Output.FacetFile file) return facets(file);
        if (script instanceof Output.TextFile file) return texts(file);
        if (script instanceof Output.ShardFile file) return shard(file);
        if (script instanceof Output.WordFile file) return words(file);
        return characters((Output.CharacterFile) script);
    }

    private byte[] records(Output.SearchFile file) {
        return script("mingbaiSearch", lines(file.subjects().stream().map(subject -> GSON.toJson(record(subject, file.texts())))));
    }

    private byte[] facets(Output.FacetFile file) {
        return script("mingbaiFacets", GSON.toJson(facets().all()) + "," + GSON.toJson(facets().places()) + "," + file.shards() + ","
                + GSON.toJson(file.texts()));
    }

    /** The readings of every Chinese character that stands in what can be found, and the traditional forms of them. */
    private byte[] characters(Output.CharacterFile file) {
        Iterable<String> texts = () -> file.subjects().stream()
                .flatMap(subject -> Stream.of(both(subject.title()), text(subject), facts(subject), subject.search()))
                .flatMap(List::stream).filter(Objects::nonNull).iterator();
        String lines = Pinyin.table(texts, file.known()).entrySet().stream()
                .map(reading -> GSON.toJson(reading.getKey()) + ":" + GSON.toJson(reading.getValue()))
                .collect(Collectors.joining(",\n"));
        return script("mingbaiCharacters", "{\n" + lines + "\n}," + GSON.toJson(Simplified.pairs(texts)));
    }

    private static byte[] texts(Output.TextFile file) {
        return script("mingbaiTexts",
                file.first() + "," + lines(file.items().stream().map(item -> GSON.toJson(List.of(both(item.text()), facts(item))))));
    }

    private byte[] words(Output.WordFile file) {
        return script("mingbaiWords", GSON.toJson(String.join(" ", index(file.of()).words())));
    }

    private byte[] shard(Output.ShardFile file) {
        return script("mingbaiIndex", file.number() + "," + GSON.toJson(index(file.of()).shard(file.number())));
    }

    private static byte[] script(String function, String arguments) {
        return (function + "(" + arguments + ");\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(Stream<String> records) {
        return records.collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private synchronized SearchFacets facets() {
        if (facets == null) facets = new SearchFacets(plan);
        return facets;
    }

    /** Where records stand among all that can be found. */
    private synchronized Map<Subject, Integer> positions() {
        if (positions == null) {
            positions = new HashMap<>();
            plan.outputs().stream().filter(Output.CharacterFile.class::isInstance)
                    .flatMap(file -> ((Output.CharacterFile) file).subjects().stream())
                    .forEach(subject -> positions.put(subject, positions.size()));
        }
        return positions;
    }

    private synchronized SearchIndex index(int shards) {
        if (index == null) {
            index = new SearchIndex(plan.publication().items().stream()
                    .map(item -> Stream.of(both(item.text()), facts(item)).flatMap(List::stream).filter(Objects::nonNull)
                            .collect(Collectors.joining("\n")))::iterator, shards);
        }
        return index;
    }

    /** @param texts false: an item's text and facts are left out */
    private Map<String, Object> record(Subject subject, boolean texts) {
        Output.Page page = Output.Page.of(subject, Language.ZH);
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("kind", page.kind().id());
        record.put("path", page.path());
        if (subject instanceof Item item) {
            record.put("number", item.number());
            record.put("in", facets().of(item));
            record.put("about", about(item));
        }
        record.put("title", both(subject.title()));
        boolean whole = texts || !(subject instanceof Item);
        record.put("text", whole ? text(subject) : null);
        record.put("facts", whole ? facts(subject) : null);
        if (!subject.search().isEmpty()) record.put("search", subject.search());
        return record;
    }

    /** The positions of records by whose other names readers look for an item: words that the item itself does not say. */
    private List<Integer> about(Item item) {
        Stream<Subject> named = Stream.of(item.units().stream().map(Item.Responsibility::unit).filter(SearchRecords::calledOtherwise),
                item.scope().stream().flatMap(scope -> scope.regions().stream()).filter(region -> !region.search().isEmpty()),
                plan.relations().glossary().in(item).stream().filter(SearchRecords::calledOtherwise)).flatMap(subjects -> subjects);
        return named.map(positions()::get).filter(Objects::nonNull).distinct().sorted().toList();
    }

    private static boolean calledOtherwise(Unit unit) {
        return unit.today().isPresent() || !unit.search().isEmpty();
    }

    private static boolean calledOtherwise(Concept concept) {
        return concept.zh().size() > 1 || concept.en().size() > 1 || !concept.search().isEmpty();
    }

    private static List<String> text(Subject subject) {
        if (subject instanceof Item item) return both(item.text());
        if (subject instanceof Concept concept) return both(concept.definition());
        if (subject instanceof Prose prose) return Language.ALL.stream().map(language -> plain(prose.body().or(language))).toList();
        if (subject instanceof Unit unit) return text(unit);
        return pair(String.join("、", ((Region) subject).aliases()), null);
    }

    /** Whoever knows only what a unit is called today finds it. */
    private static List<String> text(Unit unit) {
        Stream<String> today = unit.today().stream().map(now -> now.name().zh());
        return pair(Stream.concat(unit.aliases().stream(), today).collect(Collectors.joining("、")),
                unit.today().flatMap(now -> now.name().en()).orElse(null));
    }

    private static List<String> facts(Subject subject) {
        if (subject instanceof Item item) {
            return pair(facts(item, Language.ZH), facts(item, Language.EN));
        }
        if (subject instanceof Concept concept) {
            return pair(terms(concept, Language.ZH), terms(concept, Language.EN));
        }
        if (subject instanceof Unit unit) return both(unit.kind().name());
        return subject instanceof Region region ? both(region.kind().name()) : pair("", "");
    }

    /** That it is no longer what holds, units and scope; in Chinese also a unit's own name where the row writes it short. */
    private static String facts(Item item, Language language) {
        List<String> facts = new ArrayList<>();
        for (Item.Responsibility responsibility : item.units()) {
            if (language == Language.ZH) facts.add(responsibility.asPublished());
            String name = responsibility.unit().name().or(language);
            if (!facts.contains(name)) facts.add(name);
        }
        item.scope().flatMap(scope -> scope.text().in(language)).ifPresent(facts::add);
        String standing = item.notice().map(notice -> notice.status().title().or(language) + " · ").orElse("");
        return standing + String.join(language == Language.ZH ? "、" : "; ", facts);
    }

    private static String terms(Concept concept, Language language) {
        return concept.terms(language).stream().map(Concept.Term::term)
                .collect(Collectors.joining(language == Language.ZH ? "、" : "; "));
    }

    private static String plain(String html) {
        return Jsoup.parseBodyFragment(html).text();
    }

    private static List<String> both(Bilingual text) {
        return pair(text.zh(), text.en().orElse(null));
    }

    private static List<String> pair(String zh, String en) {
        List<String> pair = new ArrayList<>();
        pair.add(zh);
        pair.add(en);
        return pair;
    }
}
