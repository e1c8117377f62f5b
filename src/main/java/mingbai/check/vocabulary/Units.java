package mingbai.check.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.Joined;
import mingbai.check.record.CommonFields;
import mingbai.check.record.Content;
import mingbai.check.record.ListForms;
import mingbai.language.LocalizedText;
import mingbai.model.Unit;
import mingbai.problem.Rule;

/** units.yaml: the responsible units. */
public final class Units {
    private Units() {}

    /** @param needed whether a source has units, so that the file has to be there */
    public static Named<Unit> parse(Content content, Found found, boolean needed) {
        Named<Unit> units = new Named<>(found, Rule.UNKNOWN_UNIT);
        Optional<Fields> file = content.record(found, "units.yaml", ListForms.UNITS_FILE, needed);
        if (file.isEmpty()) return units;
        Kinds kinds = Kinds.of(found, file.get(), ListForms.KINDS);
        units.groupedBy(kinds);
        file.get().read(ListForms.UNITS).forEach(fields -> add(units, fields, kinds));
        return units;
    }

    private static void add(Named<Unit> units, Fields fields, Kinds kinds) {
        LocalizedText name = fields.read(ListForms.NAME);
        List<String> aliases = Fields.values(Joined.alone(fields, fields.read(ListForms.ALIASES)));
        units.add(fields, new Unit(fields.read(ListForms.ID), name, CommonFields.reference(fields, ListForms.NAME_SOURCE), aliases,
                kinds.find(fields, ListForms.UNIT_KIND), fields.read(ListForms.CONTACT), fields.read(ListForms.TODAY).map(Units::today),
                CommonFields.search(fields)),
                names(name, aliases));
    }

    private static Unit.Today today(Fields fields) {
        return new Unit.Today(fields.written(ListForms.TODAY), fields.read(ListForms.SINCE),
                CommonFields.reference(fields, ListForms.TODAY_SOURCE));
    }

    /** Every Chinese form by which something is called. */
    public static List<String> names(LocalizedText name, List<String> aliases) {
        List<String> names = new ArrayList<>(aliases);
        names.add(0, name.official());
        return names;
    }
}
