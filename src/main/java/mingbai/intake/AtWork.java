package mingbai.intake;

import java.nio.file.Path;

/** Another import writes its records into the folder, or puts others right, for longer than a moment. */
public final class AtWork extends IllegalStateException {
    AtWork(Path content) {
        super(content.toString());
    }
}
