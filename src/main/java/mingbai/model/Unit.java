package mingbai.model;

import java.util.List;
import java.util.Optional;
import mingbai.language.LocalizedText;

/**
 * A unit that is responsible for items (负责单位).
 *
 * @param id         permanent
 * @param name       the name as the source publishes it, and in English
 * @param nameSource where the English name is; absent: it is the editors'
 * @param aliases    other Chinese forms in which the source writes it; empty: none
 * @param kind       the group it is listed under
 * @param contact    where the public can ask, as the publisher configures it; absent: the source states none
 * @param today      what it is called since a reorganization, as the editors note; absent: they note none
 * @param search     words by which readers look for it; shown to nobody
 */
public record Unit(String id, LocalizedText name, Optional<Reference> nameSource, List<String> aliases, Kind kind,
                   Optional<String> contact, Optional<Today> today, List<String> search) implements Subject {
    public Unit {
        aliases = List.copyOf(aliases);
        search = List.copyOf(search);
    }

    /**
     * What a unit is called today. It never stands in place of the name that the source publishes.
     *
     * @param name   of what the unit became
     * @param since  the day, YYYY-MM-DD; absent: not known
     * @param source where that can be read; absent: the editors give none
     */
    public record Today(LocalizedText name, Optional<String> since, Optional<Reference> source) {}

    /** By its id alone: two of a publication never share it, and what it says is long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public LocalizedText title() {
        return name;
    }
}
