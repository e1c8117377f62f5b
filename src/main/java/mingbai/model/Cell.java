package mingbai.model;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.language.LocalizedText;

/** What a row of the source says in one of its columns; number, title and group belong to the item. */
public sealed interface Cell {
    /** As published; the names of units that are listed one a line are its lines. */
    LocalizedText text();

    /**
     * A text, a person or a remark.
     *
     * @param is   which of them
     * @param text paragraphs are separated by line breaks
     */
    record Words(SourceText.Is is, LocalizedText text) implements Cell {}

    /**
     * Units.
     *
     * @param text   as published
     * @param listed true: the cell holds nothing but one name a line
     * @param are    what the cell says of them, in its order; never empty
     */
    record Units(LocalizedText text, boolean listed, List<Responsibility> are) implements Cell {
        public Units {
            are = List.copyOf(are);
        }
    }

    /**
     * Where an item applies.
     *
     * @param text      as published
     * @param regions   the regions that the text names, in its order; empty: it names none, as —
     * @param openEnded true: the text names examples (等) and others may join
     */
    record Scope(LocalizedText text, List<Region> regions, boolean openEnded) implements Cell {
        public Scope {
            regions = List.copyOf(regions);
        }
    }

    /**
     * A time limit.
     *
     * @param by the last day as the editors read it; absent: it names none
     */
    record Limit(LocalizedText text, Optional<LocalDate> by) implements Cell {}

    /**
     * A unit as a cell names it.
     *
     * @param unit        the unit
     * @param asPublished the name as this cell writes it, which may be shorter than the unit's name
     * @param role        what it is to the item; absent: the source tells no roles apart here
     */
    record Responsibility(Unit unit, String asPublished, Optional<Kind> role) {
        /** Each unit once, as it is first named. */
        public static List<Responsibility> once(List<Responsibility> all) {
            Map<String, Responsibility> first = new LinkedHashMap<>();
            all.forEach(one -> first.putIfAbsent(one.unit().id(), one));
            return List.copyOf(first.values());
        }
    }
}
