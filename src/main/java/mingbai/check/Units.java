package mingbai.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.language.Bilingual;
import mingbai.model.Unit;
import mingbai.problem.Rule;
import mingbai.read.Raw;

/** units.yaml: the responsible units. */
final class Units {
    private Units() {}

    static Named<Unit> parse(Content content, Found found) {
        Named<Unit> units = new Named<>(found, Rule.UNKNOWN_UNIT);
        Optional<Fields> file = content.record(found, "units.yaml", ListForms.UNITS_FILE);
        if (file.isEmpty()) return units;
        Kinds kinds = Kinds.of(found, file.get());
        for (Raw node : file.get().read(ListForms.UNITS)) {
            Fields.of(found, file.get().file(), node, ListForms.UNITS.name(), ListForms.UNIT)
                    .ifPresent(fields -> add(units, fields, kinds));
        }
        return units;
    }

    private static void add(Named<Unit> units, Fields fields, Kinds kinds) {
        Bilingual name = fields.read(ListForms.NAME);
        List<String> aliases = Fields.values(fields.read(ListForms.ALIASES));
        units.add(fields, new Unit(fields.read(ListForms.ID), name, SourceForm.of(fields, ListForms.NAME_SOURCE), aliases,
                kinds.find(fields, ListForms.UNIT_KIND), fields.read(ListForms.CONTACT), fields.read(ListForms.TODAY).map(Units::today),
                SearchWords.of(fields)),
                names(name, aliases));
    }

    private static Unit.Today today(Fields fields) {
        return new Unit.Today(fields.written(ListForms.TODAY.name()), fields.read(ListForms.SINCE), SourceForm.of(fields, ListForms.TODAY_SOURCE));
    }

    /** Every Chinese form by which something is called. */
    static List<String> names(Bilingual name, List<String> aliases) {
        List<String> names = new ArrayList<>(aliases);
        names.add(0, name.zh());
        return names;
    }
}
