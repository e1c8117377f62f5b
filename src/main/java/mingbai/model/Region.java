package mingbai.model;

import java.util.List;
import java.util.Optional;
import mingbai.language.LocalizedText;

/**
 * A place or a kind of place to which items apply: the province, a city, a zone.
 *
 * @param id           permanent
 * @param name         what readers see
 * @param aliases      other Chinese forms in which scopes name it, such as 全省; empty: none
 * @param kind         the group it is listed under
 * @param within       ids of the regions that it lies in directly, as in the record; empty: the outermost region
 * @param placesStated false: the source names a kind of place (保税监管场所) and not where such places are
 * @param tile         where it is on the tile map; absent: not on it
 * @param search       words by which readers look for it; shown to nobody
 */
public record Region(String id, LocalizedText name, List<String> aliases, Kind kind, List<String> within,
                     boolean placesStated, Optional<Tile> tile, List<String> search) implements Subject {
    public Region {
        aliases = List.copyOf(aliases);
        within = List.copyOf(within);
        search = List.copyOf(search);
    }

    /** By its id alone: two of a publication never share it, and what it says is long. */
    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public LocalizedText title() {
        return name;
    }

    /**
     * A square of the tile map.
     *
     * @param column counted from 1, from the west
     * @param row    counted from 1, from the north
     */
    public record Tile(int column, int row) {}
}
