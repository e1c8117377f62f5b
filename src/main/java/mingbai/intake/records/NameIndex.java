package mingbai.intake.records;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.parse.KnownNames;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.Texts;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.text.Phrases;

/** The names that the records have for units and regions, indexed to be found in cells of a source, and those that are new. */
public final class NameIndex {
    private static final List<String> LEVELS = Lexicon.words("unit.levels");
    /** Shorter names may be those of units of any level. */
    private static final int SHORTEST = 3;

    private final KnownNames names;
    private final Map<String, Name> units = new LinkedHashMap<>();
    /** How long their names are, the longest first. */
    private final SortedSet<Integer> lengths = new TreeSet<>(Comparator.reverseOrder());
    private final List<Name> newUnits = new ArrayList<>();
    private final Map<String, Name> regionsByLetters = new HashMap<>();
    private final List<Name> newRegions = new ArrayList<>();
    private final Map<String, Name> byId = new HashMap<>();
    private final Ids ids;
    /** By the letters of short names of units, the whole ones: 教育局, where the document has 市教育局 as well. */
    private final Map<String, String> shortened = new HashMap<>();
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

    /** The same, before anything was met. */
    NameIndex anew() {
        return new NameIndex(names);
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

    /**
     * A unit by its name, of whatever width: one that is new has an entry from here on.
     *
     * @param cell that names it
     */
    Name unit(String written, Place cell, Findings findings) {
        String letters = Texts.letters(written);
        Name known = units.get(letters);
        if (known != null) return known;
        String whole = shortened.get(letters);
        Name name = whole == null ? added(written, newUnits, cell, findings) : shortened(written, whole, cell, findings);
        lengths.add(letters.length());
        units.put(letters, name);
        return name;
    }

    /**
     * From here on names of new units that a document writes without the level of government that most have are those of the ones with it:
     * 市财政局、教育局.
     *
     * @param all that the document names
     */
    void shorten(List<Name> all) {
        Set<String> written = all.stream().map(name -> Texts.letters(name.written())).collect(Collectors.toSet());
        Map<String, Long> counts = written.stream().filter(name -> LEVELS.contains(name.substring(0, 1)))
                .collect(Collectors.groupingBy(name -> name.substring(0, 1), TreeMap::new, Collectors.counting()));
        Optional<String> level = counts.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
        level.ifPresent(one -> written.stream().filter(name -> name.length() >= SHORTEST && written.contains(one + name))
                .filter(name -> LEVELS.stream().filter(other -> written.contains(other + name)).count() == 1)
                .forEach(name -> shortened.put(name, one + name)));
    }

    private Name shortened(String written, String whole, Place cell, Findings findings) {
        Name unit = unit(whole, cell, findings);
        findings.add(Rule.IMPORT_UNIT_ALIAS, cell, written, unit.usual());
        return new Name(unit.id(), written, true, unit.usual());
    }

    /** Whether a region has such a name, of whatever width. */
    boolean knowsRegion(String written) {
        return regionsByLetters.containsKey(Texts.letters(written));
    }

    /**
     * A region by its name, of whatever width: one that is new has an entry from here on.
     *
     * @param cell that names it
     */
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
