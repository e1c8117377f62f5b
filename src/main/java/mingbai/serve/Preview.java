package mingbai.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import mingbai.language.Language;
import mingbai.problem.Problem;

/**
 * A preview that runs until it is closed.
 *
 * <pre>{@code
 * try (Preview preview = Preview.start(Path.of("content"), Path.of("themes/gazette"), Door.of(8000), Language.AUTHORITATIVE,
 *         problems -> { })) {
 *     preview.address();  // http://localhost:8000/
 * }
 * }</pre>
 */
public final class Preview implements AutoCloseable {
    private final SaveWatcher watcher;
    private final Server server;

    private Preview(SaveWatcher watcher, Server server) {
        this.watcher = watcher;
        this.server = server;
    }

    /** Is called while the preview runs, from other threads. */
    public interface Listener {
        /** All problems, at the start and after each change. */
        void problems(List<Problem> problems);

        /** The system reports no changes, so the preview looks at the files every few seconds. */
        default void looking() {}
    }

    /**
     * Reads everything once, then answers.
     *
     * @param language of what is said about problems
     * @throws UncheckedIOException when the port is taken or the machine fails
     */
    public static Preview start(Path content, Path theme, Door door, Language language, Listener listener) {
        Workspace workspace = new Workspace(content, theme);
        Server server = null;
        try {
            server = Server.start(workspace, door, language);
            workspace.read();
            listener.problems(workspace.state().problems());
            SaveWatcher watcher = SaveWatcher.watch(workspace.folders(), FolderWatcher.Means.USUAL,
                    new Following(workspace, server, listener));
            server.changed();
            return new Preview(watcher, server);
        } catch (IOException e) {
            if (server != null) server.close();
            throw new UncheckedIOException(e);
        }
    }

    /** Takes changes up, while browsers wait for them. */
    private record Following(Workspace workspace, Server server, Listener listener) implements SaveWatcher.Listener {
        @Override
        public void begun() {
            server.changing();
        }

        @Override
        public void changed(SaveWatcher.Save save) {
            workspace.refresh(save);
        }

        @Override
        public void ended() {
            server.changed();
            listener.problems(workspace.state().problems());
        }

        @Override
        public void looking() {
            listener.looking();
        }
    }

    /** Where the preview is found. */
    public String address() {
        return "http://localhost:" + server.port() + "/";
    }

    @Override
    public void close() {
        watcher.close();
        server.close();
    }
}
