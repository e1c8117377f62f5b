package mingbai.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What editors run, one after the other in one process, of a publication that is small whatever theirs is: a first build, one after
 * a change, and a check that finds something. From it an {@link Archive} learns what the program needs.
 */
final class Practice {
    private static final int CONCEPTS = 20;

    private Practice() {}

    /** @param arguments the folder that holds the content, and the theme */
    public static void main(String[] arguments) throws IOException {
        Path work = Path.of(arguments[0]);
        List<String> folders = List.of("--content", work.resolve("content").toString(), "--theme", arguments[1], "--out",
                work.resolve("site").toString());
        List<String> build = Stream.of(List.of("build", "--zip", work.resolve("site.zip").toString()), folders)
                .flatMap(List::stream).toList();
        concepts(work.resolve("content/glossary"));
        run(build);
        Path record = work.resolve("content/items/01.yaml");
        add(record, "  en: |\n    ", "Now. ");
        run(build);
        add(record, "  zh: |\n    ", "改了 12 处，见 T1。");
        run(Stream.of(List.of("check"), folders).flatMap(List::stream).toList());
    }

    /** Many that no item uses, so that problems are gathered; the check finds one of them used. */
    private static void concepts(Path glossary) throws IOException {
        String concept = Files.readString(glossary.resolve("translation.yaml"));
        for (int i = 1; i <= CONCEPTS; i++) {
            Files.writeString(glossary.resolve("concept-" + i + ".yaml"), concept.replaceFirst("term: .*", "term: T" + i)
                    .replaceFirst("pinyin: .*", "").replaceFirst("term: translation", "term: translation " + i));
        }
    }

    private static void add(Path record, String before, String added) throws IOException {
        Files.writeString(record, Files.readString(record).replace(before, before + added));
    }

    private static void run(List<String> arguments) {
        Commands.run(arguments, System.out, System.err, StandardCharsets.UTF_8);
    }
}
