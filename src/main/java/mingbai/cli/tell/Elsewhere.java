package mingbai.cli.tell;

import java.nio.file.Path;
import java.util.List;
import mingbai.problem.Problem;

/**
 * Where files lie for programs on other machines: below the folder in which the command runs, as in a checkout. Content and
 * theme that lie outside of it are named by their last folder alone, so that no path of this machine is printed.
 *
 * @param here    the folder in which the command runs
 * @param content as given
 * @param theme   as given
 */
public record Elsewhere(Path here, Path content, Path theme) {
    /** The problems, with each place and each path that a message names as other machines know them. */
    List<Problem> problems(List<Problem> problems) {
        return problems.stream().map(problem -> problem.renamed(this::named)).toList();
    }

    private String named(String text) {
        for (Path folder : List.of(content, theme)) {
            String given = slashes(folder);
            if (text.equals(given)) return name(folder);
            if (text.startsWith(given + "/")) return name(folder) + text.substring(given.length());
        }
        return text;
    }

    /** What a folder is called on other machines. */
    public String name(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path base = here.toAbsolutePath().normalize();
        if (whole.startsWith(base) && !whole.equals(base)) return slashes(base.relativize(whole));
        return whole.getFileName() == null ? "." : whole.getFileName().toString();
    }

    private static String slashes(Path path) {
        return path.toString().replace('\\', '/');
    }
}
