package mingbai;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip works where it is unpacked, without Maven. */
@Order(6)
class DistIT {
    private static final String SHARED = "mingbai.cli.Commands source: shared objects file";

    @TempDir
    private Path scratch;

    @Test
    void runsFromAnotherFolderBelowAnyPath() throws Exception {
        Path home = Install.unpack(scratch, "明白 a!b&(c)'d");
        Workplace work = Workplace.of(scratch.resolve("出版 物"), "minimal");
        Install.Run clean = run(home, work.folder(), "check", "--lang", "zh", "--theme", "theme");
        assertEquals(0, clean.code(), clean.toString());
        assertEquals("", clean.err());
        assertTrue(clean.out().contains("没有错误，也没有提醒"), clean.out());
        Install.Run missing = run(home, scratch, "check", "--lang", "en", "--content", "没 有 $x \"y\"");
        assertEquals(1, missing.code(), missing.toString());
        assertTrue(missing.err().contains("没 有 $x \"y\":1:1 file-missing"), missing.err());
        assertEquals(2, run(home, scratch, "no such").code());
        Install.awaitArchive(home);
        assertEquals("", run(home, scratch, "--version").err());
    }

    /** A locale that was sent along from another machine and is not there: Java alone could not spell the path. */
    @Test
    void runsWithoutTheLocaleThatIsAskedFor() throws Exception {
        Path home = Install.unpackWithoutArchive(scratch, "明白");
        Install.Run run = Install.run(home, scratch, Map.of("LC_ALL", "zh_CN.NONE"), "chekc");
        assertTrue(run.err().startsWith("命令写得不对"), run.toString());
        assertEquals(2, run.code());
    }

    @Test
    void makesTheArchiveOnTheFirstRunAndAgainForAnotherJarAndWhenItIsDamagedAndUsesItOnTheNext() throws Exception {
        Path home = Install.unpack(scratch, "plain");
        assertFalse(logged(home).contains(SHARED));
        String first = Install.awaitArchive(home);
        assertTrue(logged(home).contains(SHARED));
        Path jar = home.resolve("lib/mingbai.jar");
        Files.setLastModifiedTime(jar, FileTime.from(Instant.parse("2001-02-03T04:05:06Z")));
        quiet(run(home, scratch, "--version"));
        String second = Install.awaitOther(home, first);
        assertTrue(logged(home).contains(SHARED));

        Path archive = home.resolve("lib/mingbai.jsa");
        Files.delete(archive);
        Files.writeString(archive, "damaged");
        quiet(run(home, scratch, "--version"));
        Install.awaitOther(home, second);
        assertTrue(logged(home).contains(SHARED));
    }

    @Test
    void saysNothingWhereNoArchiveCanBeMade() throws Exception {
        Path home = Install.unpack(scratch, "plain");
        Files.writeString(home.resolve("lib/archive.part"), "in the way");
        Files.setPosixFilePermissions(home.resolve("lib"), PosixFilePermissions.fromString("r-xr-xr-x"));
        try {
            quiet(run(home, scratch, "--version"));
            quiet(run(home, scratch, "--version"));
            assertFalse(Files.exists(home.resolve("lib/mingbai.jsa")));
        } finally {
            Files.setPosixFilePermissions(home.resolve("lib"), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void refusesAnOlderJava() throws Exception {
        Path home = Install.unpack(scratch, "plain");
        Path java = Files.createDirectories(scratch.resolve("jdk 11/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\necho 'openjdk version \"11.0.2\" 2019-01-15' >&2\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Install.Run refused = Install.run(home, scratch, Map.of("JAVA_HOME", scratch.resolve("jdk 11").toString()), "--version");
        assertEquals(3, refused.code());
        assertTrue(refused.err().contains("需要 Java 17") && refused.err().contains("needs Java 17"), refused.err());
    }

    /**
     * The second compiler and more memory come in where a publication is large, however its folder is named; from Java 25 on a
     * cache is used.
     */
    @Test
    void chooses() throws Exception {
        Path home = Install.unpack(scratch, "plain");
        Path java = Files.createDirectories(scratch.resolve("jdk/bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path large = Files.createDirectories(scratch.resolve("大 型/items"));
        for (int i = 0; i < 5_000; i++) Files.createFile(large.resolve(i + ".yaml"));
        Folders.write(scratch.resolve("content/items/1.yaml"), new byte[0]);
        for (List<String> given : List.of(List.of("check", "--content", "大 型"), List.of("check", "--content=大 型", "--release"))) {
            assertTrue(reported(home, "17.0.1", given)
                    .containsAll(List.of("-XX:+TieredCompilation", "-XX:MaxInlineLevel=4", "-XX:MinHeapSize=640m")));
        }
        List<String> small = reported(home, "24", List.of("build", "--out", "大 型"));
        assertTrue(small.contains("-XX:TieredStopAtLevel=1"), small.toString());
        assertTrue(small.contains("-XX:SharedArchiveFile=" + home.resolve("lib/mingbai.jsa")), small.toString());
        assertTrue(reported(home, "25.0.1", List.of("check")).contains("-XX:AOTCache=" + home.resolve("lib/mingbai.aot")));
    }

    /** With what a Java of that version is started. */
    private List<String> reported(Path home, String version, List<String> given) throws Exception {
        Files.writeString(scratch.resolve("jdk/release"), "JAVA_VERSION=\"" + version + "\"\n");
        Install.Run run = Install.run(home, scratch, Map.of("JAVA_HOME", scratch.resolve("jdk").toString()), given.toArray(String[]::new));
        assertEquals(0, run.code(), run.toString());
        List<String> told = run.out().lines().toList();
        assertEquals(given, told.subList(told.size() - given.size(), told.size()));
        return told;
    }

    @Test
    void hasFixedTimesAndModesAndLineEnds() throws Exception {
        try (FileSystem zip = Install.open(); Stream<Path> walk = Files.walk(zip.getPath("/mingbai"))) {
            Set<FileTime> times = walk.map(DistIT::time).collect(Collectors.toSet());
            assertEquals(1, times.size(), times.toString());
            Path home = zip.getPath("/mingbai");
            assertEquals("rwxr-xr-x", PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("mingbai.sh"))));
            String script = Files.readString(home.resolve("mingbai.cmd"), StandardCharsets.US_ASCII);
            assertEquals(script, script.replaceAll("\r?\n", "\r\n"));
            String notes = Files.readString(home.resolve("README.txt"));
            assertTrue(notes.startsWith("\uFEFF"));
            assertEquals(notes, notes.replaceAll("\r?\n", "\r\n"));
            for (String file : List.of("guide/index.html", "guide/rules.html", "guide/publishing.html", "guide/guide/mistake.png",
                    "themes/gazette/theme.yaml",
                    "content/publication.yaml", "content/items/01.yaml", "lib/licences.txt")) assertTrue(Files.exists(home.resolve(file)),
                    file);
        }
    }

    private static FileTime time(Path path) {
        try {
            return Files.getLastModifiedTime(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void quiet(Install.Run run) {
        assertEquals(new Install.Run(0, "Mingbai 1.0.0\n", ""), run);
    }

    private String logged(Path home) throws Exception {
        return Install.run(home, scratch, Map.of("_JAVA_OPTIONS", "-Xlog:class+load"), "--version").out();
    }

    private static Install.Run run(Path home, Path folder, String... arguments) throws Exception {
        return Install.run(home, folder, Map.of(), arguments);
    }
}
