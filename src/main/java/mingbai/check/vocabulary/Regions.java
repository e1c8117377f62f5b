package mingbai.check.vocabulary;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.Joined;
import mingbai.check.record.CommonFields;
import mingbai.check.record.Content;
import mingbai.check.record.ListForms;
import mingbai.language.LocalizedText;
import mingbai.model.Region;
import mingbai.problem.Rule;

/** regions.yaml: the province, its cities and zones, and what lies within what. */
public final class Regions {
    /** More regions around one than any country has levels. */
    private static final int MOST_WHOLES = 50;

    private final Found found;
    private final Named<Region> regions;
    private final Map<String, Fields> fieldsOf = new LinkedHashMap<>();

    private Regions(Found found) {
        this.found = found;
        this.regions = new Named<>(found, Rule.UNKNOWN_REGION);
    }

    /** @param needed whether a source has scopes, so that the file has to be there */
    public static Named<Region> parse(Content content, Found found, boolean needed) {
        Regions parsing = new Regions(found);
        content.record(found, "regions.yaml", ListForms.REGIONS_FILE, needed).ifPresent(parsing::all);
        return parsing.regions;
    }

    private void all(Fields file) {
        Kinds kinds = Kinds.of(found, file, ListForms.KINDS);
        regions.groupedBy(kinds);
        file.read(ListForms.REGIONS).forEach(fields -> add(fields, kinds));
        fieldsOf.values().forEach(fields -> fields.read(ListForms.WITHIN)
                .forEach(id -> regions.find(fields, id)));
        loops();
        tiles();
    }

    private void add(Fields fields, Kinds kinds) {
        LocalizedText name = fields.read(ListForms.NAME);
        List<String> aliases = Fields.values(Joined.alone(fields, fields.read(ListForms.ALIASES)));
        List<String> within = Fields.values(fields.read(ListForms.WITHIN));
        Region region = new Region(fields.read(ListForms.ID), name, aliases, kinds.find(fields, ListForms.REGION_KIND), within,
                fields.read(ListForms.PLACES), tile(fields), CommonFields.search(fields));
        regions.add(fields, region, Units.names(name, aliases));
        fieldsOf.putIfAbsent(region.id(), fields);
    }

    private static Optional<Region.Tile> tile(Fields fields) {
        return fields.read(ListForms.TILE)
                .map(tile -> new Region.Tile(tile.read(ListForms.COLUMN), tile.read(ListForms.ROW)));
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
                fields.report(Rule.REGION_LOOP, fields.place(ListForms.WITHIN), Named.named(region));
            } else if (seen.size() > MOST_WHOLES) {
                fields.report(Rule.REGION_DEEP, fields.place(ListForms.WITHIN), Named.named(region), MOST_WHOLES);
            }
        }
    }

    private void tiles() {
        Map<Region.Tile, Region> taken = new HashMap<>();
        for (Region region : regions.all()) {
            if (region.tile().isEmpty()) continue;
            Region.Tile tile = region.tile().get();
            Region other = taken.putIfAbsent(tile, region);
            if (other == null) continue;
            Fields fields = fieldsOf.get(region.id());
            fields.report(Rule.TILE_TAKEN, fields.place(ListForms.TILE), tile.column(), tile.row(), Named.named(other));
        }
    }
}
