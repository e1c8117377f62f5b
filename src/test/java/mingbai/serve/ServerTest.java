package mingbai.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.HttpURLConnection;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import mingbai.SmallSites;
import mingbai.language.Language;
import mingbai.plan.Output;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class ServerTest {
    @TempDir
    private Path folder;

    /** The reader of a draft is told that something cannot be read, and whoever started the preview, what. */
    @Test
    void aFileThatCannotBeReadIsNamedWhereThePreviewRuns() throws IOException {
        SmallSites.copy("attachments", folder);
        Workspace workspace = new Workspace(folder, Path.of("themes/gazette"));
        workspace.read();
        Output.AttachedFile file = workspace.state().renderer().orElseThrow().plan().downloads().attached().get(0);
        Files.walk(folder).filter(path -> path.getFileName().toString().equals(Path.of(file.path()).getFileName().toString()))
                .forEach(path -> path.toFile().delete());
        PrintStream before = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Server server = Server.start(workspace, Door.of(0), Language.EN);
        try {
            server.changed();
            URL address = new URL("http://localhost:" + server.port() + "/" + file.path());
            assertEquals(500, ((HttpURLConnection) address.openConnection()).getResponseCode());
        } finally {
            server.close();
            System.setErr(before);
        }
        String said = printed.toString(StandardCharsets.UTF_8);
        assertTrue(said.contains("NoSuchFileException") && said.contains(Path.of(file.path()).getFileName().toString()), said);
    }
}
