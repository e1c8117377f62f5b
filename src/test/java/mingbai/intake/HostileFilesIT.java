package mingbai.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import mingbai.Folders;
import mingbai.Programs;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever a file holds, a program with 256 MB says within seconds what is the matter with it. */
@Order(1)
class HostileFilesIT {
    /** Seconds of work; most take less than two. Where work grew with the square of a file, it was minutes. */
    private static final double MOST = 20;

    @TempDir
    private Path folder;

    @Test
    void endInAProblem() {
        Batch batch = Batch.in(folder);
        HostileFiles.all().forEach((name, bytes) -> Folders.write(folder.resolve("files").resolve(name), bytes.get()));
        String printed = Programs.run(Path.of("."), Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-cp",
                System.getProperty("java.class.path"), HostileFiles.class.getName(), batch.content().toString(),
                folder.resolve("files").toString());
        List<String> lines = printed.lines().filter(line -> line.contains("\t")).toList();
        assertEquals(HostileFiles.all().size(), lines.size(), printed);
        for (String line : lines) {
            List<String> told = List.of(line.split("\t", -1));
            assertTrue(told.get(2).equals("true") && !told.get(3).isEmpty(), printed);
            assertTrue(Double.parseDouble(told.get(1)) < MOST, printed);
        }
    }
}
