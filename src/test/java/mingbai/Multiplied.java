package mingbai;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mingbai.check.Check;
import mingbai.model.Cell;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.read.Reader;

/** A publication of any size: the project's own records over and over, with a source that says the same. */
public final class Multiplied {
    private static final Path CONTENT = Path.of("content");

    private Multiplied() {}

    /** Writes its content folder. Large ones have no one-file edition, so no page leads to it. */
    public static void write(Path content, int records) {
        Folders.copy(CONTENT, content);
        Folders.delete(content.resolve("items"));
        for (String page : List.of("pages/about.zh.md", "pages/about.en.md")) {
            String prose = new String(Folders.read(content.resolve(page)), StandardCharsets.UTF_8);
            write(content.resolve(page), prose.replaceAll("\\[([^\\]]*)]\\(one-file.html\\)", "$1"));
        }
        Publication publication = new Check("content", false).content(Reader.folder(CONTENT)).publication().orElseThrow();
        List<String> texts = publication.items().stream()
                .map(item -> new String(Folders.read(CONTENT.resolve("items").resolve(item.id() + ".yaml")), StandardCharsets.UTF_8))
                .toList();
        String source = publication.head().sources().get(0).text();
        StringBuilder all = new StringBuilder(source.substring(0, source.indexOf("\n\t1\n") + 1));
        for (int number = 1; number <= records; number++) {
            int like = (number - 1) % texts.size();
            write(content.resolve("items/%02d.yaml".formatted(number)),
                    texts.get(like).replaceFirst("(?m)^number: .*", "number: " + number));
            all.append(row(number, publication.items().get(like)));
        }
        write(content.resolve(publication.head().sources().get(0).file()), all.toString());
    }

    /** The same, with a heading over each ten items, a role, and time limits that name days. */
    public static void grouped(Path content, int records) {
        write(content, records);
        Path head = content.resolve("publication.yaml");
        write(head, text(head).replace("- {is: units, head", "- {is: units, role: lead, head")
                .replace("      - {is: scope, head: {zh: 推广范围, en: Scope}}\n", "      - {is: scope, head: {zh: 推广范围, en: Scope}}\n"
                        + "      - {is: limit, head: {zh: 时限, en: Time limit}}\n")
                .replace("\nsources:", "\nroles:\n  - {id: lead, name: {zh: 牵头, en: Lead}}\nsources:"));
        Publication publication = new Check("content", false).content(Reader.folder(CONTENT)).publication().orElseThrow();
        StringBuilder groups = new StringBuilder("groups:\n");
        String source = publication.head().sources().get(0).text();
        StringBuilder all = new StringBuilder(source.substring(0, source.indexOf("\n\t1\n")).stripTrailing() + "\n\t时限\n\n");
        for (int number = 1; number <= records; number++) {
            int group = (number - 1) / 10 + 1;
            if (number % 10 == 1) {
                groups.append("  - {id: g%d, heading: {zh: 第%d组, en: Group %d}}\n".formatted(group, group, group));
                all.append("\t第%d组\n".formatted(group));
            }
            Path item = content.resolve("items/%02d.yaml".formatted(number));
            int month = number % 12 + 1;
            write(item, text(item).replaceFirst("(?m)^title:", "group: g" + group + "\n$0").stripTrailing()
                    + "\nlimit: {zh: 2024年%d月, en: month %d of 2024, by: 2024-%02d-28}\n".formatted(month, month, month));
            all.append(row(number, publication.items().get((number - 1) % publication.items().size())))
                    .append("\t2024年%d月\n".formatted(month));
        }
        write(content.resolve("groups.yaml"), groups.toString());
        write(content.resolve(publication.head().sources().get(0).file()), all.toString());
    }

    private static String text(Path file) {
        return new String(Folders.read(file), StandardCharsets.UTF_8);
    }

    private static String row(int number, Item item) {
        String units = item.units().stream().map(Cell.Responsibility::asPublished).collect(Collectors.joining("\n"));
        return String.join("\n\t", "\t" + number, item.title().official(), item.text().official(), units,
                item.scope().map(scope -> scope.text().official()).orElse("")) + "\n";
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
