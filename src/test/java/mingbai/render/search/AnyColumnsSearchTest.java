package mingbai.render.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import mingbai.MadeTables;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What tables with any columns can be searched for and narrowed by. */
class AnyColumnsSearchTest {
    private static JsonArray script(MadeTables table, Class<? extends Output.Search> kind) {
        Plan plan = Plan.of(table.publication());
        Output.Search file = plan.outputs().stream().filter(kind::isInstance).map(kind::cast).findFirst().orElseThrow();
        String text = new String(new SearchScripts(plan).of(file), StandardCharsets.UTF_8);
        return JsonParser.parseString("[" + text.substring(text.indexOf('(') + 1, text.lastIndexOf(')')) + "]").getAsJsonArray();
    }

    private static JsonObject record(MadeTables table, int position) {
        return script(table, Output.SearchRecordFile.class).get(0).getAsJsonArray().get(position).getAsJsonObject();
    }

    private static JsonObject facets(MadeTables table) {
        return script(table, Output.SearchFacetFile.class).get(0).getAsJsonObject();
    }

    private static List<String> ids(JsonElement values) {
        return values.getAsJsonArray().asList().stream().map(value -> value.getAsJsonObject().get("id").getAsString()).toList();
    }

    /** All that an item says in any column. */
    @ParameterizedTest
    @EnumSource
    void everyColumnIsSearched(MadeTables table) {
        for (int i = 0; i < table.publication().items().size(); i++) {
            String record = record(table, i).toString();
            table.publication().items().get(i).rows().forEach(row -> row.cells().forEach((id, cell) -> cell.text().official().lines()
                    .forEach(line -> assertTrue(record.contains(line), id + ": " + line))));
            table.publication().items().get(i).group().ifPresent(group -> assertTrue(record.contains(group.heading().official())));
        }
    }

    @Test
    void headingsRolesAndTimeLimitsNarrow() {
        JsonObject facets = facets(MadeTables.GROUPED);
        assertEquals(List.of("unit", "region", "scope", "topic", "role-lead", "role-support", "group", "limit-limit"),
                List.copyOf(facets.keySet()));
        assertEquals(List.of("u1"), ids(facets.get("role-lead")));
        assertEquals(List.of("g1", "g2"), ids(facets.get("group")));
        assertEquals(List.of("2023", "2024", "持续推进"), ids(facets.get("limit-limit")));
        JsonArray in = record(MadeTables.GROUPED, 0).getAsJsonArray("in");
        assertEquals("[[0,1],[],0,[0],[0],[0],[0]]", in.toString());
        assertEquals("[[2],[],2,[],[],[1],[2]]", record(MadeTables.GROUPED, 2).getAsJsonArray("in").toString());
    }

    @Test
    void whatASourceDoesNotHaveDoesNotNarrow() {
        JsonObject facets = facets(MadeTables.WITHOUT_UNITS);
        assertEquals(4, facets.size());
        assertTrue(StreamSupport.stream(facets.asMap().values().spliterator(), false).allMatch(values -> values.getAsJsonArray().isEmpty()),
                facets.toString());
        assertEquals(List.of("2015", "not-stated"), ids(facets(MadeTables.WITHOUT_TEXT).get("limit-limit")));
    }
}
