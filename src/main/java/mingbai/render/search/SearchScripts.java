package mingbai.render.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.Json;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.relate.Lazy;
import mingbai.text.Pinyin;
import mingbai.text.search.SearchIndex;
import mingbai.text.search.Simplified;

/**
 * What the search page reads, as scripts that call one function: pages opened from a folder can load scripts and nothing else.
 */
public final class SearchScripts {

    private final Plan plan;
    private final Lazy<SearchFacets> facets;
    private final SearchRecords records;
    private final Map<Integer, SearchIndex> index = new ConcurrentHashMap<>();

    public SearchScripts(Plan plan) {
        this.plan = plan;
        this.facets = new Lazy<>(() -> new SearchFacets(plan));
        this.records = new SearchRecords(plan, facets);
    }

    /** A script that the search page reads. */
    public byte[] of(Output.Search script) {
        if (script instanceof Output.SearchRecordFile file) return records(file);
        if (script instanceof Output.SearchFacetFile file) return facets(file);
        if (script instanceof Output.SearchTextFile file) return texts(file);
        if (script instanceof Output.SearchIndexFile file) return shard(file);
        if (script instanceof Output.SearchWordFile file) return words(file);
        return characters((Output.SearchCharacterFile) script);
    }

    private byte[] records(Output.SearchRecordFile file) {
        return script("mingbaiSearch", lines(file.subjects().stream()
                .map(subject -> Json.IN_SCRIPT.toJson(records.of(subject, file.texts())))));
    }

    private byte[] facets(Output.SearchFacetFile file) {
        return script("mingbaiFacets", String.join(",", Json.IN_SCRIPT.toJson(facets.get().all()),
                Json.IN_SCRIPT.toJson(facets.get().places()),
                String.valueOf(file.shards()), Json.IN_SCRIPT.toJson(file.texts())));
    }

    /** The readings of every Chinese character in what can be found, and its traditional forms. */
    private byte[] characters(Output.SearchCharacterFile file) {
        Iterable<String> texts = () -> file.subjects().stream().flatMap(records::all).iterator();
        String lines = Pinyin.table(texts, file.known()).entrySet().stream()
                .map(reading -> Json.IN_SCRIPT.toJson(reading.getKey()) + ":" + Json.IN_SCRIPT.toJson(reading.getValue()))
                .collect(Collectors.joining(",\n"));
        return script("mingbaiCharacters", "{\n" + lines + "\n}," + Json.IN_SCRIPT.toJson(Simplified.pairs(texts)));
    }

    private byte[] texts(Output.SearchTextFile file) {
        return script("mingbaiTexts", file.first() + "," + lines(file.items().stream()
                .map(item -> Json.IN_SCRIPT.toJson(List.of(records.text(item), records.facts(item))))));
    }

    private byte[] words(Output.SearchWordFile file) {
        return script("mingbaiWords", Json.IN_SCRIPT.toJson(String.join(" ", index(file.of()).words())));
    }

    private byte[] shard(Output.SearchIndexFile file) {
        return script("mingbaiIndex", file.number() + "," + Json.IN_SCRIPT.toJson(index(file.of()).shard(file.number())));
    }

    private static byte[] script(String function, String arguments) {
        return (function + "(" + arguments + ");\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String lines(Stream<String> records) {
        return records.collect(Collectors.joining(",\n", "[\n", "\n]"));
    }

    private SearchIndex index(int shards) {
        return index.computeIfAbsent(shards, any -> new SearchIndex(plan.publication().items().stream()
                .map(item -> records.texts(item).collect(Collectors.joining("\n")))::iterator, shards));
    }
}
