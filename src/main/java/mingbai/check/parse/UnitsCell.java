package mingbai.check.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.check.form.Fields;
import mingbai.check.parse.UnitsDeclaration.Stretch;
import mingbai.check.record.ItemForm;
import mingbai.check.vocabulary.Units;
import mingbai.format.OfficialText;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Kind;
import mingbai.model.Unit;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.text.Phrases;

/**
 * A cell of units as published, with what it says: each unit stands in it, in its order, and what is left over is nothing but marks, words
 * that join names, and the words of roles.
 *
 * @param cell     its keys
 * @param said     as published, and translated
 * @param declared how a record holds it
 */
record UnitsCell(Fields cell, LocalizedText said, UnitsDeclaration declared) {
    /**
     * What it says, without units that could not be found.
     *
     * @param where the text is
     */
    List<Cell.Responsibility> read(Optional<Raw.Scalar> where) {
        String text = said.official();
        if (cell.get(ItemForm.ARE).filter(node -> cell.saysNotStated(node, ItemForm.ARE)).isPresent()) {
            if (!declared.roles().saysNone(text)) left(where, new int[] {0, text.length()}, Optional.of(List.of()));
            return List.of();
        }
        List<Stretch> names = new ArrayList<>();
        List<int[]> gaps = new ArrayList<>();
        int position = 0;
        boolean sound = true;
        for (Raw node : cell.read(ItemForm.ARE)) {
            Optional<Cell.Responsibility> next = named(node, position);
            if (next.isEmpty()) {
                sound = false;
                continue;
            }
            int start = text.indexOf(next.get().asPublished(), position);
            if (start < 0) {
                cell.report(Rule.UNIT_NOT_IN_TEXT, node.place(), next.get().unit().name().official(), OfficialText.excerpt(text, position));
                sound = false;
                continue;
            }
            if (sound) gaps.add(new int[] {position, start});
            position = start + own(next.get());
            names.add(new Stretch(start, position, next.get()));
            told(node, next.get(), start, position);
        }
        if (sound) gaps.add(new int[] {position, text.length()});
        for (int[] gap : gaps) left(where, gap, sound ? Optional.of(names) : Optional.empty());
        return names.stream().map(Stretch::says).toList();
    }

    /**
     * How much of what is said to be a unit can be its name, if it is none that the unit is known by: up to a mark that parts units or
     * a word that joins them, or to the name of another one. Brackets may hold either.
     */
    private int own(Cell.Responsibility named) {
        String name = named.asPublished();
        if (Units.names(named.unit().name(), named.unit().aliases()).contains(name)) return name.length();
        Set<Integer> others = declared.units().names().in(name).stream().filter(hit -> hit.value() != named.unit())
                .map(Phrases.Hit::start).collect(Collectors.toSet());
        for (int i = 0; i < name.length(); i++) {
            if (Roles.behindBracket(name, i) > i) i = Roles.closing(name, i, name.length());
            else if (others.contains(i) || Units.parted(name, i, declared.units())) return i;
        }
        return name.length();
    }

    private Optional<Cell.Responsibility> named(Raw node, int from) {
        if (!(node instanceof Raw.Mapping)) {
            return cell.scalar(node, ItemForm.ARE).flatMap(id -> declared.units().find(cell, id))
                    .map(unit -> called(unit, from, declared.column().role()));
        }
        Optional<Fields> entry = cell.element(node, ItemForm.ARE, ItemForm.NAMED);
        if (entry.isEmpty()) return Optional.empty();
        Optional<Unit> unit = entry.get().read(ItemForm.UNIT).flatMap(id -> declared.units().find(entry.get(), id));
        Optional<Kind> role = entry.get().read(ItemForm.ROLE).flatMap(id -> declared.roles().find(entry.get(), ItemForm.ROLE, id))
                .or(declared.column()::role);
        Optional<String> other = entry.get().read(ItemForm.OTHERWISE);
        return unit.map(known -> other.map(name -> new Cell.Responsibility(known, name, role)).orElseGet(() -> called(known, from, role)));
    }

    /** By the name of the unit that comes next in the text, the longest where several begin there. */
    private Cell.Responsibility called(Unit unit, int from, Optional<Kind> role) {
        String text = said.official();
        String name = Units.names(unit.name(), unit.aliases()).stream().filter(known -> !known.isEmpty() && text.indexOf(known, from) >= 0)
                .min(Comparator.comparingInt((String known) -> text.indexOf(known, from)).thenComparing(known -> -known.length()))
                .orElse(unit.name().official());
        return new Cell.Responsibility(unit, name, role);
    }

    /** The word of a role directly behind a name says what that unit is, or a label with it before the name. */
    private void told(Raw node, Cell.Responsibility named, int start, int end) {
        String text = said.official();
        declared.roles().behind(text, end).or(() -> declared.roles().before(text, start))
                .filter(role -> named.role().filter(role::equals).isEmpty()).ifPresent(role ->
                        cell.report(Rule.VALUE_WRONG, node.place(), ItemForm.ROLE.title(), named.role().map(Kind::id).orElse(""),
                                Said.say("value.be", role.id())));
    }

    /**
     * Reports what is between two names and is the name of a unit, or none of the marks and words that may be there.
     *
     * @param gap   from and to
     * @param names all that were found; absent: not all were
     */
    private void left(Optional<Raw.Scalar> where, int[] gap, Optional<List<Stretch>> names) {
        String text = said.official();
        int behind = declared.roles().behindMarks(text, gap[0], gap[1]);
        Optional<Phrases.Hit<Unit>> known = declared.units().names().in(text.substring(gap[0], gap[1])).stream().findFirst()
                .filter(hit -> gap[0] + hit.start() <= behind);
        int begin = known.map(hit -> gap[0] + hit.start()).orElse(behind);
        if (begin >= gap[1]) return;
        String rest = text.substring(begin, gap[1]);
        String name = known.map(hit -> text.substring(begin, gap[0] + hit.end())).orElseGet(() -> declared.roles().between()
                .splitAsStream(rest).findFirst().filter(first -> !first.isEmpty()).orElse(rest));
        Place place = where.map(scalar -> scalar.at(Math.min(scalar.value().indexOf(text) + begin, scalar.value().length())))
                .orElse(cell.place(ItemForm.ARE));
        Optional<String> meant = names.map(found -> declared.role(text, gap, name, found).orElseGet(() -> declared.of(said, found)));
        cell.report(Rule.UNIT_NOT_LISTED, place, meant.map(Problem.Meant::of), name, cell.named(ItemForm.ARE));
    }
}
