package mingbai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What editors run, one after the other in one process, of a publication that is small whatever theirs is: a first build, one after
 * a change, and a check that finds something. From it an {@link Archive} learns what the program needs.
 */
final class Practice {
    private Practice() {}

    /** @param arguments the folder that holds the content, and the theme */
    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[0]);
        String content = work.resolve("content").toString();
        List<String> build = List.of("build", "--content", content, "--theme", arguments[1], "--out", work.resolve("site").toString(),
                "--zip", work.resolve("site.zip").toString());
        run(build);
        Path record = work.resolve("content/items/01.yaml");
        add(record, "  en: |\n    ", "Now. ");
        run(build);
        add(record, "  zh: |\n    ", "改了 12 处。");
        run(List.of("check", "--content", content, "--theme", arguments[1]));
    }

    private static void add(Path record, String before, String added) throws IOException {
        Files.writeString(record, Files.readString(record).replace(before, before + added));
    }

    private static void run(List<String> arguments) {
        Main.run(arguments, System.out, System.err, StandardCharsets.UTF_8);
    }
}
