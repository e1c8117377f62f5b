package mingbai.golden;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.TransformerFactory;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same content gives the same bytes, whatever the machine's language, zone, encoding, file order and XML library. */
class DeterminismTest {
    private static final Path GAZETTE = Path.of("themes/gazette");
    private static final Path CONTENT = Path.of("content");

    @TempDir
    private Path folder;

    @Test
    void theSameBytesInAnotherPlace() throws IOException {
        assertEquals(built(place("here")), abroad(place("那里 (2)")));
    }

    @Test
    void theSameBytesInAnotherProcess() throws IOException {
        Workplace there = place("there");
        // The tests' own libraries bring another transformer, which the jar does not have.
        String transformer = TransformerFactory.newDefaultInstance().getClass().getName();
        List<String> machine = List.of("-Djavax.xml.transform.TransformerFactory=" + transformer,
                "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=ISO-8859-1",
                "-Duser.timezone=Pacific/Kiritimati", "-Djava.util.concurrent.ForkJoinPool.common.parallelism=1");
        Command command = Command.apart(there.folder(), machine, "build", "--theme", "theme", "--zip", "site.zip");
        assertEquals(0, command.code(), command.printed());
        assertEquals(built(place("here")), sums(there));
    }

    /** The real content and theme; each copy is made in another order and carries other times. */
    private Workplace place(String name) throws IOException {
        Workplace work = new Workplace(folder.resolve(name));
        int seed = name.hashCode();
        copy(CONTENT, work.content(), seed);
        copy(Files.exists(GAZETTE) ? GAZETTE : Folders.RESOURCES.resolve("themes/bare"), work.theme(), seed);
        return work;
    }

    private static SortedMap<String, String> built(Workplace work) {
        Command command = work.build();
        assertEquals(0, command.code(), command.printed());
        return sums(work);
    }

    private static SortedMap<String, String> abroad(Workplace work) {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
        try {
            return built(work);
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private static void copy(Path from, Path to, int seed) throws IOException {
        List<String> files = new ArrayList<>(Folders.files(from));
        Collections.shuffle(files, new Random(seed));
        for (String file : files) {
            Folders.write(to.resolve(file), Folders.read(from.resolve(file)));
            Files.setLastModifiedTime(to.resolve(file), FileTime.from(seed + files.indexOf(file), TimeUnit.MINUTES));
        }
    }

    /** Every file of the edition, and the zip. */
    private static SortedMap<String, String> sums(Workplace work) {
        SortedMap<String, String> sums = new TreeMap<>();
        Folders.bytes(work.site()).forEach((file, bytes) -> sums.put(file, bytes.length + " " + Arrays.hashCode(bytes)));
        byte[] zip = Folders.read(work.zip());
        sums.put("zip", zip.length + " " + Arrays.hashCode(zip));
        return sums;
    }
}
