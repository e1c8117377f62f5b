package mingbai.intake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.format.FilePath;

/**
 * Which records and lists an import has on the disk, and which folders it makes for them. Content can come from anywhere, and a note with
 * it: what no import would have written is no note, so that nothing outside of the content folder, and nothing hidden in it, is ever meant.
 *
 * @param records by name, lists and sources among them
 * @param made    names of folders
 */
record WritingNote(List<Noted> records, List<String> made) {
    private static final String NAME = "[^./\\\\:][^/\\\\:]*";
    private static final String SUM = "[0-9a-f]{64}";
    private static final Pattern LINE = Pattern.compile("(?<sum>" + SUM + ") (?<record>" + NAME + "/" + NAME + "|(?:(?<before>" + SUM
            + ") )?(?<list>(?:units|regions|groups)\\.yaml|source/" + NAME + "))|made (?<made>" + NAME + ")");

    /**
     * A record, or a list of names or a source that changes.
     *
     * @param sum    of its bytes
     * @param name   its path below the content folder: that of a file in a folder; of a list, that of a file
     * @param before the sum of the list or source that it replaces; absent: it replaces nothing
     */
    record Noted(String sum, String name, Optional<String> before) {
        Noted(String sum, String name) {
            this(sum, name, Optional.empty());
        }

        private String line() {
            return sum + " " + before.map(replaced -> replaced + " ").orElse("") + name;
        }
    }

    /** Absent: it says something else. */
    static Optional<WritingNote> of(Path note) throws IOException {
        WritingNote read = new WritingNote(new ArrayList<>(), new ArrayList<>());
        for (String line : new String(Files.readAllBytes(note), StandardCharsets.UTF_8).split("\n")) {
            Matcher said = LINE.matcher(line);
            if (!said.matches() || FilePath.of(line).isEmpty()) return Optional.empty();
            if (said.group("made") != null) read.made.add(said.group("made"));
            else read.records.add(new Noted(said.group("sum"), Optional.ofNullable(said.group("list")).orElse(said.group("record")),
                    Optional.ofNullable(said.group("before"))));
        }
        return Optional.of(read);
    }

    /** Its text. */
    String text() {
        return Stream.concat(records.stream().map(Noted::line), made.stream().map(folder -> "made " + folder))
                .collect(Collectors.joining("\n"));
    }
}
