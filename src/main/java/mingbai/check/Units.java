package mingbai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.model.Bilingual;
import mingbai.model.Rule;
import mingbai.model.Unit;
import mingbai.read.Raw;

/** units.yaml: the responsible units. */
final class Units {
    private static final List<String> KEYS = List.of("id", "name", "aliases", "kind", "contact");

    private Units() {}

    static Named<Unit> parse(Records records) {
        Named<Unit> units = new Named<>(records, Rule.UNKNOWN_UNIT);
        Optional<Fields> file = records.record("units.yaml", List.of("kinds", "units"));
        if (file.isEmpty()) return units;
        Kinds kinds = Kinds.of(records, file.get());
        for (Raw node : file.get().list("units")) {
            Fields.of(records, file.get().file(), node, "units", KEYS)
                    .ifPresent(fields -> add(units, fields, kinds));
        }
        return units;
    }

    private static void add(Named<Unit> units, Fields fields, Kinds kinds) {
        Bilingual name = fields.inBoth("name");
        List<String> aliases = Fields.values(fields.texts(fields.optionalList("aliases"), "aliases"));
        units.add(fields, new Unit(fields.text("id"), name, aliases, kinds.find(fields, "kind"),
                fields.optionalText("contact")), names(name, aliases));
    }

    /** Every Chinese form by which something is called. */
    static List<String> names(Bilingual name, List<String> aliases) {
        List<String> names = new ArrayList<>(aliases);
        names.add(0, name.zh());
        return names;
    }
}
