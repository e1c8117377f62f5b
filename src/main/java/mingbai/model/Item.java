package mingbai.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mingbai.language.LocalizedText;

/**
 * A row of the official table (改革事项).
 *
 * @param id     the record's file name, permanent
 * @param number the row's number (序号), from 1 without gaps
 * @param title  改革事项
 * @param text   主要内容; paragraphs are separated by line breaks
 * @param units  负责单位 in the order of the source; empty: the source does not state them
 * @param scope  推广范围; absent: the source does not state it
 * @param topics subjects by which readers browse, an editorial aid; empty: none
 * @param notice since when the row is no longer what holds, and why; absent: nothing is known against it
 * @param changes what was changed since it was published, the newest first, a day each once; empty: nothing
 * @param search words by which readers look for it; shown to nobody
 */
public record Item(String id, int number, LocalizedText title, LocalizedText text, List<Responsibility> units,
                   Optional<Scope> scope, List<Kind> topics, Optional<Notice> notice, List<Change> changes, List<String> search)
                   implements Subject {
    public Item {
        units = List.copyOf(units);
        topics = List.copyOf(topics);
        changes = List.copyOf(changes);
        search = List.copyOf(search);
    }

    /** By its id alone: two of a publication never share it, and what it says is long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Whether readers are told how to reach all units that are responsible. */
    public boolean contactsStated() {
        return !units.isEmpty() && units.stream().allMatch(responsibility -> responsibility.unit().contact().isPresent());
    }

    /** Its row as the source has it, field behind field. */
    public String row() {
        String named = units.stream().map(Responsibility::asPublished).collect(Collectors.joining());
        return number + title.official() + text.official() + named + scope.map(where -> where.text().official()).orElse("");
    }

    /** Its id alone. */
    @Override
    public String toString() {
        return id;
    }

    /**
     * A unit as it stands in a row.
     *
     * @param unit        the unit
     * @param asPublished the name as this row writes it, which may be shorter than the unit's name
     */
    public record Responsibility(Unit unit, String asPublished) {}

    /**
     * A change to a published item, as readers are told.
     *
     * @param date when it was published
     * @param text what was changed, in both languages
     */
    public record Change(LocalDate date, LocalizedText text) {
        /** The anchor on the item's page. */
        public String anchor() {
            return "change-" + date;
        }
    }

    /**
     * Where an item applies.
     *
     * @param text      as published
     * @param regions   the regions that the text names, in its order
     * @param openEnded true: the text names examples (等) and others may join
     */
    public record Scope(LocalizedText text, List<Region> regions, boolean openEnded) {
        public Scope {
            regions = List.copyOf(regions);
        }
    }
}
