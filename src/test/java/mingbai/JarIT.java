package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar works by itself, in any folder and under any locale. */
class JarIT {
    @TempDir
    private Path scratch;

    @Test
    void buildsWithItsDefaultsInAnotherFolder() throws Exception {
        Path project = scratch.resolve("出版 物 1");
        Folders.copy(Path.of("content"), project.resolve("content"));
        Folders.copy(Path.of("themes"), project.resolve("themes"));
        String printed = run(project, "C.UTF-8", 0, "build", "--lang", "zh");
        assertTrue(printed.contains("shandong-ftz-6.zip"), printed);
        assertTrue(Files.exists(project.resolve("site/index.html")));
        assertTrue(Files.exists(project.resolve("target/shandong-ftz-6.zip")));
        assertEquals(-1, Files.mismatch(Path.of("site/SHA256SUMS"), project.resolve("site/SHA256SUMS")));
    }

    @Test
    void speaksChineseWhereTheMachineHasNoLocale() throws Exception {
        String printed = run(scratch, "C", 0, "--lang", "zh", "--help");
        assertTrue(printed.contains("用法："), printed);
    }

    @Test
    void endsWithOneOnProblems() throws Exception {
        String printed = run(scratch, "C", 1, "check", "--lang", "en");
        assertTrue(printed.contains("content:1:1 file-missing"), printed);
    }

    @Test
    void saysSoWhereTheLocaleCannotSpellTheFolder() throws Exception {
        Path folder = Files.createDirectory(scratch.resolve("出版物"));
        String printed = run(folder, "C", 3, "check", "--lang", "en");
        assertTrue(printed.contains("LC_ALL=C.UTF-8"), printed);
    }

    private static String run(Path folder, String locale, int code, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "-jar",
                Path.of("target/mingbai.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals(code, process.exitValue(), printed);
        return printed;
    }
}
