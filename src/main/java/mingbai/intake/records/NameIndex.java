package mingbai.intake.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import mingbai.check.parse.KnownNames;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Texts;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.text.Phrases;

/** The names that the records have for units and regions, indexed to be found in cells of a source, and those that are new. */
public final class NameIndex {
    private final KnownNames names;
    private final Map<String, Name> units = new LinkedHashMap<>();
    /** How long their names are, the longest first. */
    private final SortedSet<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());
    private final List<Name> newUnits = new ArrayList<>();
    private final Map<String, Name> regionsByLetters = new HashMap<>();
    private final List<Name> newRegions = new ArrayList<>();
    private final Map<String, Name> byId = new HashMap<>();
    private final Ids ids;
    private final Phrases<Region> regions;

    public NameIndex(KnownNames names) {
        this.names = names;
        this.regions = Phrases.exact(names.regions());
        names.units().forEach((written, unit) -> units.putIfAbsent(Texts.letters(written),
                new Name(unit.id(), written, !written.equals(unit.name().official()), unit.name().official())));
        names.regions().forEach((written, region) -> regionsByLetters.putIfAbsent(Texts.letters(written),
                new Name(region.id(), written, !written.equals(region.name().official()), region.name().official())));
        units.values().forEach(name -> byId.putIfAbsent(name.id(), name));
        regionsByLetters.values().forEach(name -> byId.putIfAbsent(name.id(), name));
        units.keySet().forEach(letters -> lengths.add(letters.length()));
        this.ids = new Ids(Stream.concat(names.units().values().stream().map(Unit::id), names.regions().values().stream().map(Region::id))
                .toList());
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

    /** The units whose names begin at a place, with how long these are, the longest first. */
    Map<Integer, Name> unitsAt(CharSequence letters, int start) {
        Map<Integer, Name> found = new LinkedHashMap<>();
        for (int length : lengths) {
            Name name = start + length > letters.length() ? null : units.get(letters.subSequence(start, start + length).toString());
            if (name != null) found.put(length, name);
        }
        return found;
    }

    /** A unit by its name, of whatever width: one that is new has an entry from here on. @param cell that names it */
    Name unit(String written, Place cell, Findings findings) {
        return units.computeIfAbsent(Texts.letters(written), letters -> {
            lengths.add(letters.length());
            return added(written, newUnits, cell, findings);
        });
    }

    /** Whether a region has such a name, of whatever width. */
    boolean knowsRegion(String written) {
        return regionsByLetters.containsKey(Texts.letters(written));
    }

    /** A region by its name, of whatever width: one that is new has an entry from here on. @param cell that names it */
    Name region(String written, Place cell, Findings findings) {
        return regionsByLetters.computeIfAbsent(Texts.letters(written), letters -> added(written, newRegions, cell, findings));
    }

    /** One whose id has a number because another has the id without it is reported. */
    private Name added(String written, List<Name> to, Place cell, Findings findings) {
        Name name = new Name(ids.of(written), written, false, written);
        to.add(name);
        String read = Ids.read(written);
        Name other = byId.get(read);
        if (other != null) findings.add(Rule.IMPORT_ID_NUMBERED, cell, written, name.id(), read, other.usual());
        byId.put(name.id(), name);
        return name;
    }

    /** Those that are new, in the order in which they were met. */
    public List<Name> newUnits() {
        return List.copyOf(newUnits);
    }

    /** Those that are new, in the order in which they were met. */
    public List<Name> newRegions() {
        return List.copyOf(newRegions);
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
        return hits.stream().map(hit -> hit.value().id()).distinct().toList();
    }
}
