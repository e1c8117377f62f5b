package mingbai.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingbai.publish.Deletion;

/** Records on their way into the content folder: written to the side, then moved, never over another file. */
final class Writing {
    /** Hidden, so that nobody reads it as content. */
    private static final String STAGED = ".import.staged";

    private Writing() {}

    /**
     * All or none.
     *
     * @throws UncheckedIOException when the machine fails; what was moved by then is taken away again
     */
    static void all(Path content, List<Draft> drafts) {
        Path staged = content.resolve(STAGED);
        List<Path> made = new ArrayList<>();
        try {
            Deletion.of(staged);
            for (Draft draft : drafts) {
                Path file = staged.resolve(draft.name());
                Files.createDirectories(file.getParent());
                Files.write(file, draft.yaml().getBytes(StandardCharsets.UTF_8));
            }
            for (Draft draft : drafts) {
                Path target = content.resolve(draft.name());
                if (!Files.exists(target.getParent())) made.add(Files.createDirectory(target.getParent()));
                Files.move(staged.resolve(draft.name()), target);
                made.add(target);
            }
            Deletion.of(staged);
        } catch (IOException e) {
            withdraw(staged, made, e);
            throw new UncheckedIOException(e);
        }
    }

    private static void withdraw(Path staged, List<Path> made, IOException reason) {
        try {
            for (int i = made.size() - 1; i >= 0; i--) Files.deleteIfExists(made.get(i));
            Deletion.of(staged);
        } catch (IOException e) {
            reason.addSuppressed(e);
        }
    }
}
