package mingbai.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import mingbai.model.Language;
import mingbai.model.Problem;

/**
 * A preview that runs until it is closed.
 *
 * <pre>{@code
 * try (Preview preview = Preview.start(Path.of("content"), Path.of("themes/gazette"), 8000, Language.ZH, problems -> { })) {
 *     preview.address();  // http://localhost:8000/
 * }
 * }</pre>
 */
public final class Preview implements AutoCloseable {
    private final Changes changes;
    private final Pages pages;

    private Preview(Changes changes, Pages pages) {
        this.changes = changes;
        this.pages = pages;
    }

    /**
     * Reads everything once, then answers.
     *
     * @param port     0: any that is free
     * @param language of what is said about problems
     * @param told     is given all problems at the start and after each change, from another thread
     * @throws UncheckedIOException when the port is taken or the machine fails
     */
    public static Preview start(Path content, Path theme, int port, Language language, Consumer<List<Problem>> told) {
        Workspace workspace = new Workspace(content, theme);
        Pages pages = null;
        try {
            pages = Pages.start(workspace, port, language);
            workspace.read();
            told.accept(workspace.state().problems());
            Pages answering = pages;
            Changes changes = Changes.watch(workspace.folders(), pages::changing, workspace::refresh, () -> {
                answering.changed();
                told.accept(workspace.state().problems());
            });
            pages.changed();
            return new Preview(changes, pages);
        } catch (IOException e) {
            if (pages != null) pages.close();
            throw new UncheckedIOException(e);
        }
    }

    /** Where the preview is found. */
    public String address() {
        return "http://localhost:" + pages.port() + "/";
    }

    @Override
    public void close() {
        changes.close();
        pages.close();
    }
}
