package mingbai.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.model.Bilingual;
import mingbai.model.Region;
import mingbai.model.Rule;
import mingbai.read.Raw;

/** regions.yaml: the province, its cities and zones, and what lies within what. */
final class Regions {
    private static final List<String> KEYS = List.of("id", "name", "aliases", "kind", "within", "places", "tile");

    /** More regions around one than any country has levels. */
    private static final int MOST_WHOLES = 50;

    private final Records records;
    private final Named<Region> regions;
    private final Map<String, Fields> fieldsOf = new LinkedHashMap<>();

    private Regions(Records records) {
        this.records = records;
        this.regions = new Named<>(records, Rule.UNKNOWN_REGION);
    }

    static Named<Region> parse(Records records) {
        Regions parsing = new Regions(records);
        records.record("regions.yaml", List.of("kinds", "regions")).ifPresent(parsing::all);
        return parsing.regions;
    }

    private void all(Fields file) {
        Kinds kinds = Kinds.of(records, file);
        for (Raw node : file.list("regions")) {
            Fields.of(records, file.file(), node, "regions", KEYS).ifPresent(fields -> add(fields, kinds));
        }
        fieldsOf.values().forEach(fields -> fields.texts(fields.optionalList("within"), "within")
                .forEach(id -> regions.find(fields, id)));
        loops();
        tiles();
    }

    private void add(Fields fields, Kinds kinds) {
        Bilingual name = fields.inBoth("name");
        List<String> aliases = Fields.values(fields.texts(fields.optionalList("aliases"), "aliases"));
        List<String> within = Fields.values(fields.texts(fields.optionalList("within"), "within"));
        Region region = new Region(fields.text("id"), name, aliases, kinds.find(fields, "kind"), within,
                placesStated(fields), tile(fields));
        regions.add(fields, region, Units.names(name, aliases));
        fieldsOf.putIfAbsent(region.id(), fields);
    }

    private static boolean placesStated(Fields fields) {
        Optional<Raw> places = fields.get("places");
        if (places.isPresent() && !fields.says(Fields.NOT_STATED, places.get(), "places")) {
            fields.scalar(places.get(), "places").ifPresent(other -> fields.tell(Rule.VALUE_WRONG, other.place(),
                    "places", other.value(), Fields.NOT_STATED, Fields.NOT_STATED));
        }
        return places.isEmpty();
    }

    private static Optional<Region.Tile> tile(Fields fields) {
        if (!fields.has("tile")) return Optional.empty();
        return fields.fields("tile", List.of("column", "row"))
                .map(tile -> new Region.Tile(tile.number("column"), tile.number("row")));
    }

    private void loops() {
        Map<String, List<String>> within = new HashMap<>();
        regions.all().forEach(region -> within.put(region.id(), region.within()));
        for (Region region : regions.all()) {
            Set<String> seen = new HashSet<>();
            Deque<String> open = new ArrayDeque<>(region.within());
            while (!open.isEmpty()) {
                String id = open.pop();
                if (seen.add(id)) open.addAll(within.getOrDefault(id, List.of()));
            }
            Fields fields = fieldsOf.get(region.id());
            if (seen.contains(region.id())) {
                fields.tell(Rule.REGION_LOOP, fields.place("within"), region.id());
            } else if (seen.size() > MOST_WHOLES) {
                fields.tell(Rule.REGION_DEEP, fields.place("within"), region.id(), String.valueOf(MOST_WHOLES));
            }
        }
    }

    private void tiles() {
        Map<Region.Tile, String> taken = new HashMap<>();
        for (Region region : regions.all()) {
            if (region.tile().isEmpty()) continue;
            Region.Tile tile = region.tile().get();
            String other = taken.putIfAbsent(tile, region.id());
            if (other == null) continue;
            Fields fields = fieldsOf.get(region.id());
            fields.tell(Rule.TILE_TAKEN, fields.place("tile"), String.valueOf(tile.column()),
                    String.valueOf(tile.row()), other);
        }
    }
}
