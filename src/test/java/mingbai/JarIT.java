package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mingbai.text.Answers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar works by itself, in any folder and under any locale. */
class JarIT {
    private static final Path JAR = Path.of("target/mingbai.jar").toAbsolutePath();
    private static final long MOST_BYTES = 12_000_000;

    @TempDir
    private Path scratch;

    @Test
    void buildsWithItsDefaultsInAnotherFolder() throws Exception {
        Path project = scratch.resolve("出版 物 1");
        Folders.copy(Path.of("content"), project.resolve("content"));
        Folders.copy(Path.of("themes"), project.resolve("themes"));
        String printed = run(project, "C.UTF-8", 0, "build", "--lang", "zh");
        assertTrue(printed.contains("shandong-ftz-6-draft.zip"), printed);
        assertTrue(Files.exists(project.resolve("site/index.html")));
        assertTrue(Files.exists(project.resolve("target/shandong-ftz-6-draft.zip")));
        assertEquals(-1, Files.mismatch(Path.of("site/SHA256SUMS"), project.resolve("site/SHA256SUMS")));
    }

    /**
     * Languages and services of libraries that nothing asks for are left out of the jar; what is asked for answers as if they were there.
     */
    @Test
    void answersAsTheWholeLibrariesDo() throws Exception {
        String answered = run(scratch, "C.UTF-8", 0,
                List.of("-cp", JAR + File.pathSeparator + Path.of("target/test-classes").toAbsolutePath(),
                "mingbai.text.Answers", Path.of("content").toAbsolutePath().toString()));
        byte[] printed = Answers.of(Path.of("content")).getBytes(StandardCharsets.UTF_8); // in which half a character is a question mark
        assertEquals(new String(printed, StandardCharsets.UTF_8), answered);
    }

    /** A library that comes along, or a language of one, is noticed. */
    @Test
    void isSmall() throws IOException {
        assertTrue(Files.size(JAR) <= MOST_BYTES, Files.size(JAR) + " bytes");
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

    /** Scheduled and remote commands run so. */
    @Test
    void saysSoWhereTheLocaleCannotSpellAName() throws Exception {
        Workplace work = Workplace.of(scratch, "minimal");
        Files.copy(work.content().resolve("source/table.txt"), work.content().resolve("source/分工表.txt"));
        for (String[] words : List.of(new String[] {"check", "--theme", "theme"}, new String[] {"check", "--content", "目录"},
                new String[] {"import", "表.xlsx"}, new String[] {"diff", "--out", "审核单.html", "site"})) {
            String printed = run(scratch, "C", 3, Stream.concat(Stream.of(words), Stream.of("--lang", "en")).toArray(String[]::new));
            assertTrue(printed.contains("cannot spell") && printed.contains("LC_ALL=C.UTF-8"), printed);
        }
    }

    private static String run(Path folder, String locale, int code, String... arguments) throws Exception {
        return run(folder, locale, code, Stream.concat(Stream.of("-jar", JAR.toString()), Stream.of(arguments)).toList());
    }

    private static String run(Path folder, String locale, int code, List<String> arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1"));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", locale);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertTrue(process.waitFor(2, TimeUnit.MINUTES));
        assertEquals(code, process.exitValue(), printed);
        return printed;
    }
}
