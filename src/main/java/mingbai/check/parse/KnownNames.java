package mingbai.check.parse;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.check.form.Found;
import mingbai.check.record.Content;
import mingbai.check.vocabulary.Named;
import mingbai.check.vocabulary.Regions;
import mingbai.check.vocabulary.Units;
import mingbai.language.Languages;
import mingbai.model.Region;
import mingbai.model.SourceText.Is;
import mingbai.model.Unit;
import mingbai.problem.Problem;
import mingbai.read.Reader;
import mingbai.text.Likeness;

/**
 * What units and regions are called, by themselves: known before there are items.
 *
 * @param units     by every name that belongs to one
 * @param regions   by every name that belongs to one
 * @param languages of the publication
 * @param problems  of units.yaml and regions.yaml
 */
public record KnownNames(Map<String, Unit> units, Map<String, Region> regions, Languages languages, List<Problem> problems) {
    private static final List<String> FILES = List.of("units.yaml", "regions.yaml");

    /** @param folder the content folder as a person would type it, for places */
    public static KnownNames of(Reader.Read read, String folder) {
        Content content = new Content(folder, read);
        Languages languages = Content.languages(read);
        Found found = new Found(false, languages);
        Forms forms = Forms.of(PublicationRecord.parse(content, new Found(false, languages)).sources());
        Named<Unit> units = Units.parse(content, found, forms.has(Is.UNITS));
        Named<Region> regions = Regions.parse(content, found, forms.has(Is.SCOPE));
        List<Problem> problems = Stream.concat(read.problems().stream(), found.problems().stream())
                .filter(problem -> problem.place().file().equals(folder)
                        || FILES.stream().anyMatch(name -> problem.place().file().equals(folder + "/" + name)))
                .sorted().distinct().toList();
        return new KnownNames(units.byName(), regions.byName(), languages, problems);
    }

    /** The name that is nearest to a word; absent where none is near enough to have been meant. */
    public static Optional<String> near(String word, Collection<String> names) {
        return Likeness.nearest(word, names);
    }
}
