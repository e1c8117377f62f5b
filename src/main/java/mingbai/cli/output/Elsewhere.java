package mingbai.cli.output;

import java.nio.file.Path;
import java.util.List;
import mingbai.format.FilePath;
import mingbai.problem.Problem;

/**
 * Where files lie for programs on other machines: below the folder in which the command runs, as in a checkout. What
 * is given and lies outside of it is named by its last name alone, so that no path of this machine is printed.
 *
 * @param here  the folder in which the command runs
 * @param given the folders and files that the command was given, as it was
 */
public record Elsewhere(Path here, List<Path> given) {
    public Elsewhere {
        given = List.copyOf(given);
    }

    public Elsewhere(Path here, Path... given) {
        this(here, List.of(given));
    }

    /** The problems, with each place and each path that a message names as other machines know them. */
    List<Problem> problems(List<Problem> problems) {
        return problems.stream().map(problem -> problem.renamed(this::named)).toList();
    }

    /** What is called by a path that was given, or by one below, as other machines know it; other texts stay. */
    String named(String text) {
        for (Path path : given) {
            String as = FilePath.slashed(path);
            if (text.equals(as)) return name(path);
            if (text.startsWith(as + "/")) return name(path) + text.substring(as.length());
        }
        return text;
    }

    /** What a folder or file is called on other machines. */
    public String name(Path path) {
        Path whole = path.toAbsolutePath().normalize();
        Path base = here.toAbsolutePath().normalize();
        if (whole.startsWith(base) && !whole.equals(base)) return FilePath.slashed(base.relativize(whole));
        return whole.getFileName() == null ? "." : whole.getFileName().toString();
    }
}
