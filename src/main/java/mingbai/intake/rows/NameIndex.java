package mingbai.intake.rows;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mingbai.check.parse.KnownNames;
import mingbai.intake.source.Texts;
import mingbai.language.Languages;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.text.Phrases;

/** The names that the records have for units and regions, indexed to be found in cells of a source. */
public final class NameIndex {
    private final KnownNames names;
    private final Map<String, Name> units = new LinkedHashMap<>();
    private final Phrases<Region> regions;

    public NameIndex(KnownNames names) {
        this.names = names;
        this.regions = Phrases.exact(names.regions());
        names.units().forEach((written, unit) -> units.putIfAbsent(Texts.letters(written), new Name(unit, written)));
    }

    /** The languages of the publication. */
    Languages languages() {
        return names.languages();
    }

    /**
     * A name of a unit.
     *
     * @param written as units.yaml has it
     */
    record Name(Unit unit, String written) {
        boolean alias() {
            return !written.equals(unit.name().official());
        }
    }

    /** Names of units by their letters. */
    Map<String, Name> units() {
        return units;
    }

    /** The regions that a text names, in its order. */
    public List<Phrases.Hit<Region>> regions(String text) {
        return regions.in(text);
    }

    Optional<String> unitNear(String word) {
        return KnownNames.near(word, names.units().keySet());
    }

    Optional<String> regionNear(String word) {
        return KnownNames.near(word, names.regions().keySet());
    }

    /** Each once. */
    static List<String> ids(List<Phrases.Hit<Region>> hits) {
        Set<String> ids = new LinkedHashSet<>();
        hits.forEach(hit -> ids.add(hit.value().id()));
        return List.copyOf(ids);
    }
}
