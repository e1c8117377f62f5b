package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The start script for Windows, run by Wine's command interpreter, with a program in Java's place that says what it was given.
 * What Wine's interpreter does not understand is not shown here: that a double click begins the preview.
 */
class CommandFileIT {
    private static final int WAIT_MINUTES = 2;
    private static final Path PREFIX = Path.of("target/wine").toAbsolutePath();

    @TempDir
    private static Path scratch;
    private static Path jdk;

    @BeforeAll
    static void compile() throws IOException {
        Programs.require("wine");
        Folders.delete(PREFIX);
        Path compiler = Programs.require("x86_64-w64-mingw32-gcc");
        jdk = scratch.resolve("Java 程序/jdk 17");
        Files.createDirectories(jdk.resolve("bin"));
        Programs.run(Path.of("."), compiler.toString(), "-o", jdk.resolve("bin/java.exe").toString(),
                Folders.RESOURCES.resolve("windows/java.c").toString(), "-lshell32");
    }

    @AfterAll
    static void end() throws Exception {
        run(scratch, Map.of(), "wineserver", "-k");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "a b", "中文 文件", "a&b", "a!b", "(x) [y]", "it's ^ so", "a;b,c=d"})
    void givesEverythingToTheProgramFromAnyPath(String folder) throws Exception {
        Path home = home(folder);
        Install.Run run = mingbai(home, Map.of("JAVA_HOME", windows(jdk)), "check", "--content", "内 容", "a & b");
        assertEquals(0, run.code(), run.toString());
        List<String> given = run.out().lines().toList();
        assertTrue(given.contains(windows(home.resolve("lib/mingbai.jar"))), run.out());
        assertTrue(given.contains("-XX:SharedArchiveFile=" + windows(home.resolve("lib/mingbai.jsa"))), run.out());
        assertEquals(List.of("mingbai.cli.Main", "check", "--content", "内 容", "a & b"),
                given.subList(given.indexOf("mingbai.cli.Main"), given.size()));
    }

    @Test
    void endsAsTheProgramEnds() throws Exception {
        assertEquals(7, mingbai(home("codes"), Map.of("JAVA_HOME", windows(jdk), "STAND_IN_CODE", "7"), "check").code());
    }

    @Test
    void findsJavaOnThePath() throws Exception {
        Install.Run run = mingbai(home("path"), Map.of("WINEPATH", windows(jdk.resolve("bin"))), "check");
        assertTrue(run.out().endsWith("check\n"), run.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"11.0.2", "1.8.0_302", "16"})
    void refusesAnOlderJava(String version) throws Exception {
        refused(mingbai(home("old"), Map.of("JAVA_HOME", windows(jdk), "STAND_IN_VERSION", version), "check"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"17", "25", "26-ea"})
    void takesANewerOne(String version) throws Exception {
        assertEquals(0, mingbai(home("new"), Map.of("JAVA_HOME", windows(jdk), "STAND_IN_VERSION", version), "check").code());
    }

    /** The second compiler comes in where a publication is large; from Java 25 on a cache is used. */
    @Test
    void chooses() throws Exception {
        Path home = home("chooses");
        for (int i = 0; i < 5_000; i++) Folders.write(home.resolve("大 型/items/" + i + ".yaml"), new byte[0]);
        String large = mingbai(home, Map.of("JAVA_HOME", windows(jdk), "STAND_IN_VERSION", "25.0.1"), "check", "--content", "大 型").out();
        assertTrue(large.contains("-XX:+TieredCompilation") && large.contains("-XX:MaxInlineLevel=4"), large);
        assertTrue(large.contains("-XX:AOTCache=" + windows(home.resolve("lib/mingbai.aot"))), large);
        String small = mingbai(home, Map.of("JAVA_HOME", windows(jdk), "STAND_IN_VERSION", "24"), "check", "--out", "大 型").out();
        assertTrue(small.contains("-XX:TieredStopAtLevel=1"), small);
    }

    @Test
    void saysWhatIsMissingWithoutJava() throws Exception {
        refused(mingbai(home("none"), Map.of(), "check"));
    }

    private static void refused(Install.Run run) {
        assertEquals(3, run.code(), run.toString());
        assertTrue(run.out().isEmpty() && run.err().contains("需要 Java 17") && run.err().contains("needs Java 17"), run.toString());
    }

    /** The unpacked zip, but for what only the program reads. */
    private static Path home(String folder) throws IOException {
        Path home = scratch.resolve(folder).resolve("mingbai");
        if (Files.exists(home)) return home;
        Path whole = scratch.resolve("whole");
        if (!Files.exists(whole)) Install.unpack(scratch, "whole");
        for (String file : List.of("mingbai.cmd", "lib/java.txt")) {
            Folders.write(home.resolve(file), Folders.read(whole.resolve("mingbai").resolve(file)));
        }
        return home;
    }

    private static Install.Run mingbai(Path home, Map<String, String> variables, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("wine", "cmd", "/c", "mingbai.cmd"));
        command.addAll(List.of(arguments));
        return run(home, variables, command.toArray(String[]::new));
    }

    private static Install.Run run(Path folder, Map<String, String> variables, String... command) throws Exception {
        Path out = scratch.resolve("out.txt");
        Path err = scratch.resolve("err.txt");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().remove("JAVA_HOME");
        builder.environment().putAll(Map.of("WINEPREFIX", PREFIX.toString(), "WINEDEBUG", "-all", "LC_ALL", "C.UTF-8",
                "WINEDLLOVERRIDES", "mscoree=;mshtml="));
        builder.environment().putAll(variables);
        Process process = builder.start();
        assertTrue(process.waitFor(WAIT_MINUTES, TimeUnit.MINUTES));
        return new Install.Run(process.exitValue(), text(out), text(err));
    }

    private static String text(Path file) {
        return new String(Folders.read(file), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static String windows(Path path) {
        return "Z:" + path.toAbsolutePath().toString().replace('/', '\\');
    }
}
