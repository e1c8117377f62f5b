package mingbai;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Other people's programs that tests run. Where the machine lacks one, Debian's packages of all that it lacks are installed
 * when that is possible; otherwise the tests fail and say what to install. They are never skipped.
 */
public final class Programs {
    private static final int WAIT_MINUTES = 10;

    /** The programs that tests ask for, and the packages that have them. */
    private static final Map<String, List<String>> PACKAGES = packages();

    /** Where Debian has programs that are not on everybody's path, or only behind a script that does not end with them. */
    private static final List<String> ELSEWHERE = List.of("/usr/sbin", "/usr/lib/chromium");

    private Programs() {}

    private static Map<String, List<String>> packages() {
        Map<String, List<String>> packages = new LinkedHashMap<>();
        packages.put("git", List.of("git"));
        packages.put("chromium-headless-shell", List.of("chromium-headless-shell", "fonts-noto-cjk"));
        packages.put("chromedriver", List.of("chromium-driver"));
        packages.put("firefox-esr", List.of("firefox-esr"));
        packages.put("nginx", List.of("nginx-light"));
        packages.put("apache2", List.of("apache2-bin"));
        packages.put("soffice", List.of("libreoffice-writer-nogui", "libreoffice-calc-nogui", "fonts-noto-cjk"));
        packages.put("pdftotext", List.of("poppler-utils"));
        packages.put("wine", List.of("wine", "wine64"));
        packages.put("x86_64-w64-mingw32-gcc", List.of("gcc-mingw-w64-x86-64-win32"));
        packages.put("node", List.of("nodejs"));
        packages.put("npm", List.of("npm"));
        packages.put("unzip", List.of("unzip"));
        packages.put("python3", List.of("python3"));
        return packages;
    }

    /** The packages that the tests need, all of them. */
    static Set<String> needed() {
        return PACKAGES.values().stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Where a program lies. */
    public static synchronized Path require(String program) {
        if (!PACKAGES.containsKey(program)) throw new IllegalArgumentException(program);
        if (find(program).isEmpty()) install(program);
        return find(program).get(0);
    }

    /** Runs a program in a folder and gives what it printed; one that fails is an error. */
    public static String run(Path folder, String... command) {
        try {
            Path printed = Files.createTempFile("printed", ".txt");
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true)
                    .redirectOutput(printed.toFile()).start();
            boolean ended = process.waitFor(WAIT_MINUTES, TimeUnit.MINUTES);
            String text = Files.readString(printed);
            Files.delete(printed);
            if (ended && process.exitValue() == 0) return text;
            process.destroyForcibly();
            throw new IllegalStateException(String.join(" ", command) + ": " + text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static List<Path> find(String program) {
        return Stream.of(ELSEWHERE, List.of(System.getenv("PATH").split(File.pathSeparator))).flatMap(List::stream)
                .map(folder -> Path.of(folder, program)).filter(Files::isExecutable).toList();
    }

    /** Everything that is missing in one go, after one line on the console that says so. */
    private static void install(String program) {
        List<String> missing = PACKAGES.entrySet().stream().filter(entry -> find(entry.getKey()).isEmpty())
                .flatMap(entry -> entry.getValue().stream()).distinct().toList();
        String command = "apt-get install -y --no-install-recommends " + String.join(" ", missing);
        if (!find("apt-get").isEmpty() && "root".equals(System.getProperty("user.name"))) {
            System.out.println("The tests need what this machine lacks: " + String.join(", ", missing) + ". Installing it: " + command
                    + ". All of it takes about five minutes.");
            run(Path.of("."), "apt-get", "update");
            run(Path.of("."), command.split(" "));
        }
        if (find(program).isEmpty()) {
            throw new IllegalStateException("The tests need " + program + ". Install it first: " + command
                    + " (as root), or put it on the PATH.");
        }
    }
}
