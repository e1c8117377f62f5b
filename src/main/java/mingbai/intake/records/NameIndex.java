package mingbai.intake.records;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.check.form.SafeName;
import mingbai.check.parse.KnownNames;
import mingbai.intake.source.Texts;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.text.Phrases;
import mingbai.text.Pinyin;

/** The names that the records have for units and regions, indexed to be found in cells of a source, and those that are new. */
public final class NameIndex {
    private final KnownNames names;
    private final Map<String, Name> units = new LinkedHashMap<>();
    private final Map<String, Name> newUnits = new LinkedHashMap<>();
    private final Map<String, Name> newRegions = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Phrases<Region> regions;

    public NameIndex(KnownNames names) {
        this.names = names;
        this.regions = Phrases.exact(names.regions());
        names.units().forEach((written, unit) -> units.putIfAbsent(Texts.letters(written),
                new Name(unit.id(), written, !written.equals(unit.name().official()), unit.name().official())));
        names.units().values().stream().map(Unit::id).forEach(ids::add);
        names.regions().values().stream().map(Region::id).forEach(ids::add);
    }

    /**
     * A name of a unit or region.
     *
     * @param written as the records have it
     * @param alias   whether it is not the usual one
     * @param usual   the usual one
     */
    public record Name(String id, String written, boolean alias, String usual) {}

    /** Whether no unit and no region has been known before. */
    boolean fresh() {
        return names.units().isEmpty() && names.regions().isEmpty();
    }

    /** Names of units by their letters. */
    Map<String, Name> units() {
        return units;
    }

    /** A unit that is new, or has been met before. */
    Name newUnit(String written) {
        Name name = units.computeIfAbsent(Texts.letters(written), letters -> named(written));
        if (!names.units().containsKey(written)) newUnits.putIfAbsent(name.id(), name);
        return name;
    }

    /** A region that is new, or has been met before. */
    Name newRegion(String written) {
        return newRegions.computeIfAbsent(written, this::named);
    }

    /** Those that are new, in the order in which they were met. */
    public List<Name> newUnits() {
        return List.copyOf(newUnits.values());
    }

    /** Those that are new, in the order in which they were met. */
    public List<Name> newRegions() {
        return List.copyOf(newRegions.values());
    }

    private Name named(String written) {
        return new Name(id(written, ids), written, false, written);
    }

    /**
     * An id by how the name is read.
     *
     * @param taken those that there are; the new one is added
     */
    static String id(String name, Set<String> taken) {
        List<String> syllables = new ArrayList<>();
        name.codePoints().filter(Character::isLetterOrDigit).forEach(c -> syllables.add(Pinyin.reading(c).replaceAll("[^a-z0-9]", "")));
        StringBuilder id = new StringBuilder();
        for (String syllable : syllables) if (id.length() + syllable.length() <= SafeName.LONGEST - 4) id.append(syllable);
        String base = SafeName.is(id.toString()) ? id.toString() : "name";
        String free = base;
        for (int i = 2; !taken.add(free); i++) free = base + "-" + i;
        return free;
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
        return List.copyOf(hits.stream().map(hit -> hit.value().id()).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
