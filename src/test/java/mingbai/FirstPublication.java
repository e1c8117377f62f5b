package mingbai;

import java.nio.file.Path;
import java.util.List;
import mingbai.problem.Problem;

/**
 * The edition of the first publication, built once for all tests that read it. None may change it.
 *
 * @param problems what was reported; the edition exists where they are no errors
 */
public record FirstPublication(Path site, Path zip, List<Problem> problems) {
    public static final Path CONTENT = Path.of("content");
    public static final Path THEME = Path.of("themes/gazette");

    private static FirstPublication built;

    /** Built when the first test asks. */
    public static synchronized FirstPublication built() {
        if (built == null) {
            Path folder = Path.of("target/first-publication");
            Folders.delete(folder);
            Path site = folder.resolve("site");
            Path zip = folder.resolve("site.zip");
            built = new FirstPublication(site, zip, new Build(CONTENT, THEME, false, (outputs, of) -> { })
                    .publish(site, id -> zip, false, false).problems());
        }
        return built;
    }
}
