package mingbai.model;

import java.util.List;
import java.util.Optional;

/**
 * A unit that is responsible for items (负责单位).
 *
 * @param id      permanent
 * @param name    the name as the source publishes it, and in English
 * @param aliases other Chinese forms in which the source writes it; empty: none
 * @param kind    the group it is listed under
 * @param contact where the public can ask, as the publisher configures it; absent: the source states none
 */
public record Unit(String id, Bilingual name, List<String> aliases, Kind kind, Optional<String> contact) implements Subject {
    public Unit {
        aliases = List.copyOf(aliases);
    }

    /** By its id alone: two of a publication never share it, and what it says is long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public Bilingual title() {
        return name;
    }
}
