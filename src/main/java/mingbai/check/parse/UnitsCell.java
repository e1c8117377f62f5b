package mingbai.check.parse;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import mingbai.check.form.Fields;
import mingbai.check.record.ItemForm;
import mingbai.check.vocabulary.Named;
import mingbai.check.vocabulary.Units;
import mingbai.format.OfficialText;
import mingbai.model.Cell;
import mingbai.model.Kind;
import mingbai.model.Unit;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;

/**
 * A cell of units as published, with what it says: each unit stands in it, in its order, and what is left over is nothing but marks, words
 * that join names, and the words of roles.
 *
 * @param cell   its keys
 * @param text   as published
 * @param column the role of the units of its column; absent: of none
 * @param roles  that the publication tells apart
 */
record UnitsCell(Fields cell, String text, Optional<Kind> column, Roles roles, Named<Unit> units) {
    /** In such brackets the word of a role may be. */
    private static final String OPENING = "（(〔[【";

    /** What it says, without units that could not be found. @param where the text is */
    List<Cell.Responsibility> read(Optional<Raw.Scalar> where) {
        List<Cell.Responsibility> are = new ArrayList<>();
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
            if (sound) left(where, position, start);
            are.add(next.get());
            position = start + next.get().asPublished().length();
            follows(node, next.get(), position);
        }
        if (sound) left(where, position, text.length());
        return are;
    }

    private Optional<Cell.Responsibility> named(Raw node, int from) {
        if (!(node instanceof Raw.Mapping)) {
            return cell.scalar(node, ItemForm.ARE).flatMap(id -> units.find(cell, id)).map(unit -> said(unit, from, column));
        }
        Optional<Fields> entry = cell.element(node, ItemForm.ARE, ItemForm.NAMED);
        if (entry.isEmpty()) return Optional.empty();
        Optional<Unit> unit = entry.get().read(ItemForm.UNIT).flatMap(id -> units.find(entry.get(), id));
        Optional<Kind> role = entry.get().read(ItemForm.ROLE).flatMap(id -> roles.find(entry.get(), ItemForm.ROLE, id)).or(() -> column);
        Optional<String> other = entry.get().read(ItemForm.OTHERWISE);
        return unit.map(known -> other.map(name -> new Cell.Responsibility(known, name, role)).orElseGet(() -> said(known, from, role)));
    }

    /** By the name of the unit that comes next in the text, the longest where several begin there. */
    private Cell.Responsibility said(Unit unit, int from, Optional<Kind> role) {
        String name = Units.names(unit.name(), unit.aliases()).stream().filter(known -> !known.isEmpty() && text.indexOf(known, from) >= 0)
                .min(Comparator.comparingInt((String known) -> text.indexOf(known, from)).thenComparing(known -> -known.length()))
                .orElse(unit.name().official());
        return new Cell.Responsibility(unit, name, role);
    }

    /** The word of a role directly behind a name says what that unit is. */
    private void follows(Raw node, Cell.Responsibility said, int end) {
        int behind = end < text.length() && OPENING.indexOf(text.charAt(end)) >= 0 ? end + 1 : end;
        roles.all().stream().filter(role -> text.startsWith(role.name().official(), behind)).findFirst()
                .filter(role -> said.role().filter(role::equals).isEmpty()).ifPresent(role ->
                        cell.report(Rule.VALUE_WRONG, node.place(), ItemForm.ROLE.title(), said.role().map(Kind::id).orElse(""),
                                Said.say("value.be", role.id())));
    }

    /** Reports what is between two names and is none of the marks and words that may be there. */
    private void left(Optional<Raw.Scalar> where, int from, int to) {
        Matcher allowed = roles.onlyBetween().matcher(text).region(from, to);
        int end = allowed.lookingAt() ? allowed.end() : from;
        if (end >= to) return;
        String rest = text.substring(end, to);
        String name = roles.between().splitAsStream(rest).findFirst().orElse(rest);
        Place place = where.map(scalar -> scalar.at(Math.min(scalar.value().indexOf(text) + end, scalar.value().length())))
                .orElse(cell.place(ItemForm.ARE));
        cell.report(Rule.UNIT_NOT_LISTED, place, name.isEmpty() ? rest : name);
    }
}
