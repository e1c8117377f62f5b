package mingbai.check.vocabulary;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mingbai.check.form.Fields;
import mingbai.check.form.Found;
import mingbai.check.form.Joined;
import mingbai.check.form.Key;
import mingbai.check.record.CommonFields;
import mingbai.check.record.Content;
import mingbai.check.record.ListForms;
import mingbai.format.TextResource;
import mingbai.language.LocalizedText;
import mingbai.model.Unit;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;

/** units.yaml: the responsible units. */
public final class Units {
    private static final Pattern PARTS = Pattern.compile("[、，,；;/\\s]+");
    private static final Pattern BRACKETS = Pattern.compile("[（(〔\\[][^）)〕\\]]*[）)〕\\]]");
    private static final List<String> ENDINGS = TextResource.lines(Units.class, "unit-endings.txt").toList();

    private static final List<String> JOINS = TextResource.lines(Units.class, "unit-joins.txt").toList();

    private Units() {}

    /** @param needed whether a source has units, so that the file has to be there */
    public static Named<Unit> parse(Content content, Found found, boolean needed) {
        Named<Unit> units = new Named<>(found, Rule.UNKNOWN_UNIT);
        Optional<Fields> file = content.record(found, "units.yaml", ListForms.UNITS_FILE, needed);
        if (file.isEmpty()) return units;
        Kinds kinds = Kinds.of(found, file.get(), ListForms.KINDS);
        units.groupedBy(kinds);
        List<Fields> records = file.get().read(ListForms.UNITS);
        records.forEach(fields -> add(units, fields, kinds));
        records.forEach(fields -> oneEach(units, fields));
        return units;
    }

    /** Whoever calls several units one hides all but one of them; reported. */
    private static void oneEach(Named<Unit> units, Fields fields) {
        fields.official(ListForms.NAME).filter(name -> several(name.value().strip(), units, false))
                .ifPresent(name -> report(fields, ListForms.NAME, name));
        Joined.alone(fields, fields.read(ListForms.ALIASES)).stream().filter(name -> several(name.value(), units, true))
                .forEach(name -> report(fields, ListForms.ALIASES, name));
    }

    private static void report(Fields fields, Key<?> key, Raw.Scalar name) {
        fields.report(Rule.VALUE_WRONG, name.place(), fields.named(key), name.value().strip(),
                Said.say("value.unit-each", fields.textKey()));
    }

    /** Whether what is said to be a unit ends before a place, outside of brackets, by a mark that parts units or a word that joins them. */
    public static boolean parted(String name, int at, Named<Unit> units) {
        return PARTS.matcher(name).region(at, name.length()).lookingAt() || joins(name, at, units);
    }

    /** Whether a word that joins units is behind the name of one: in 工业和信息化局 it is not. */
    private static boolean joins(String name, int at, Named<Unit> units) {
        return JOINS.stream().anyMatch(word -> name.startsWith(word, at)) && units.called(name.substring(0, at));
    }

    /**
     * Whether a name is those of several units: what is between the marks that part units is one of them, or all of it ends as their names
     * do. Within brackets such marks belong to a name: 各县（市、区）政府.
     *
     * @param ending whether its endings alone tell, and words that join
     */
    public static boolean several(String name, Named<Unit> units, boolean ending) {
        String outside = BRACKETS.matcher(name).replaceAll("");
        if (ending && IntStream.range(0, outside.length()).anyMatch(at -> joins(outside, at, units))) return true;
        List<String> parts = PARTS.splitAsStream(outside).filter(part -> !part.isEmpty()).toList();
        return parts.size() > 1 && (parts.stream().anyMatch(units::called)
                || ending && parts.stream().allMatch(part -> ENDINGS.stream().anyMatch(part::endsWith)));
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
