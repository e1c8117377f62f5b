package mingbai.property;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mingbai.Folders;

/**
 * A publication as it might be: its official text, and the records that hold the same.
 *
 * @param rows by number, from 1
 */
record Publications(List<Row> rows) {
    private static final Path MINIMAL = Folders.RESOURCES.resolve("sites/minimal/content");
    private static final String HEAD = "试点任务分工表\n序号\n改革事项\n主要内容\n负责单位\n推广范围\n";
    private static final String LETTERS = "的一是在不了有和人这中大为上个国我以要他时来用们，。、；：“”（）1aZ<>&\"'#%\\{}[]|";
    private static final int MOST_ROWS = 30;
    private static final int NAMES = 6;

    /**
     * @param title what is done
     * @param lines of the text
     * @param units numbers of the units; empty: not stated
     * @param scope numbers of the regions; empty: not stated
     */
    record Row(String title, List<String> lines, List<Integer> units, List<Integer> scope) {
        Row with(String newTitle, List<String> newLines) {
            return new Row(newTitle, newLines, units, scope);
        }
    }

    static Publications of(Random random) {
        return new Publications(IntStream.rangeClosed(0, random.nextInt(MOST_ROWS)).mapToObj(row -> row(random)).toList());
    }

    private static Row row(Random random) {
        List<String> lines = new ArrayList<>();
        for (int line = random.nextInt(3); line >= 0; line--) lines.add(Property.text(random, LETTERS, 1, 120));
        return new Row(Property.text(random, LETTERS.replace("'", ""), 6, 30), lines, names(random), names(random));
    }

    private static List<Integer> names(Random random) {
        return IntStream.range(0, NAMES).filter(name -> random.nextInt(NAMES) == 0).boxed().toList();
    }

    /** Another publication in place of this one's row. */
    Publications with(int index, Row row) {
        List<Row> changed = new ArrayList<>(rows);
        changed.set(index, row);
        return new Publications(changed);
    }

    /** Writes the records of this publication and the source of another. */
    void write(Path content, Publications official) {
        Folders.delete(content);
        Folders.copy(MINIMAL, content);
        write(content, "source/table.txt", official.source());
        write(content, "units.yaml", named("units", "第%d厅", "    kind: kind\n"));
        write(content, "regions.yaml", named("regions", "第%d区", "    kind: kind\n"));
        for (int i = 0; i < rows.size(); i++) write(content, file(i), record(i));
    }

    /** The record of a row, below the content folder. */
    String file(int index) {
        return "items/%02d.yaml".formatted(index + 1);
    }

    private static void write(Path content, String file, String text) {
        Folders.write(content.resolve(file), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String named(String list, String name, String rest) {
        return "kinds:\n  - {id: kind, name: {zh: 类, en: Kind}}\n" + list + ":\n" + IntStream.range(0, NAMES)
                .mapToObj(i -> "  - id: n" + i + "\n    name: {zh: " + name.formatted(i) + ", en: Name " + i + "}\n" + rest)
                .collect(Collectors.joining());
    }

    private String record(int index) {
        Row row = rows.get(index);
        return "number: " + (index + 1) + "\ntitle:\n  zh: '" + row.title() + "'\ntext:\n  zh: |\n"
                + row.lines().stream().map(line -> "    " + line + "\n").collect(Collectors.joining())
                + "units: " + (row.units().isEmpty() ? "not-stated" : ids(row.units())) + "\nscope: "
                + (row.scope().isEmpty() ? "not-stated"
                        : "{zh: " + names(row.scope(), "第%d区", "") + ", regions: " + ids(row.scope()) + "}") + "\n";
    }

    private String source() {
        StringBuilder source = new StringBuilder(HEAD);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            source.append("\n\t").append(i + 1).append("\n\t").append(row.title()).append("\n\t")
                    .append(String.join("\n", row.lines())).append("\n\t").append(names(row.units(), "第%d厅", "\n"))
                    .append("\n\t").append(names(row.scope(), "第%d区", "")).append('\n');
        }
        return source.toString();
    }

    private static String ids(List<Integer> names) {
        return names.stream().map(name -> "n" + name).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String names(List<Integer> names, String form, String between) {
        return names.stream().map(form::formatted).collect(Collectors.joining(between));
    }
}
