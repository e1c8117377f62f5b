package mingbai.intake.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.RawFile;

/** What has been found so far in a file that is imported, in the order of the file, each once. */
public final class Findings {
    private final Set<Problem> all = new LinkedHashSet<>();
    private Optional<RawFile> text = Optional.empty();

    /**
     * From here on problems show the line that they are in.
     *
     * @param file that is imported, which is a text
     */
    void in(RawFile file) {
        text = Optional.of(file);
    }

    public void add(Rule rule, Place place, Object... arguments) {
        add(rule, place, Optional.empty(), arguments);
    }

    /** @param meant what was probably meant; absent: nothing is near */
    public void add(Rule rule, Place place, Optional<String> meant, Object... arguments) {
        String line = text.filter(file -> place.hasLine()).map(file -> file.line(place)).orElse("");
        all.add(new Problem(rule, place, line, Said.all(arguments), meant.map(Problem.Meant::of)));
    }

    /** Takes back what was found by a rule, where it turns out not to matter. */
    public void drop(Rule rule) {
        all.removeIf(problem -> problem.rule() == rule);
    }

    /** What was found apart. */
    public void addAll(List<Problem> found) {
        all.addAll(found);
    }

    /** Others of the same file, none yet: what is found of a part of it that may not be imported. */
    public Findings apart() {
        Findings apart = new Findings();
        apart.text = text;
        return apart;
    }

    /** Whether anything is wrong, and not only guessed. */
    public boolean failed() {
        return all.stream().anyMatch(Problem::error);
    }

    public List<Problem> all() {
        return List.copyOf(all);
    }
}
