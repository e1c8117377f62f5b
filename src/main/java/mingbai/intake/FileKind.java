package mingbai.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.format.FilePath;
import mingbai.intake.excel.ExcelFile;
import mingbai.intake.plain.CsvFile;
import mingbai.intake.plain.HtmlFile;
import mingbai.intake.plain.TextFile;
import mingbai.intake.records.NameIndex;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceFile;
import mingbai.intake.source.SourceTable;
import mingbai.intake.word.WordFile;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Reader;

/**
 * The kinds of files that are imported, bounded: hides how each is read. The ending says which kind a file is; the first bytes say
 * whether Word or Excel wrote it in their old format.
 */
enum FileKind {
    WORD((file, known, findings) -> WordFile.passages(file, HtmlFile::within, findings), true, "docx"),
    EXCEL((file, known, findings) -> ExcelFile.passages(file, findings), true, "xlsx"),
    HTML((file, known, findings) -> HtmlFile.passages(file, findings), false, "html", "htm"),
    CSV((file, known, findings) -> CsvFile.passages(file, findings), false, "csv"),
    TEXT(TextFile::passages, false, "txt");

    private static final long LARGEST = 32 << 20;
    /** Of a file that is text itself, which holds neither pictures nor looks. */
    private static final long LARGEST_TEXT = 8 << 20;
    /** The first bytes of OLE 2 files: old formats, and new ones with a password. */
    private static final int OLE2 = 0xD0CF11E0;
    private static final List<String> OLD = List.of("doc", "xls", "wps", "et");

    /** How many files are named where the one that was meant is not there. */
    private static final int MOST_NAMED = 5;

    private final Form form;
    private final boolean packed;
    private final List<String> endings;

    FileKind(Form form, boolean packed, String... endings) {
        this.form = form;
        this.packed = packed;
        this.endings = List.of(endings);
    }

    /** How a kind of file is read. */
    private interface Form {
        List<Passage> passages(SourceFile file, NameIndex known, Findings findings);
    }

    /** The file; absent, and reported, where it cannot be read. */
    static Optional<SourceFile> open(Path path, Findings findings) {
        String name = FilePath.slashed(path);
        Optional<FileKind> kind = of(name);
        try {
            if (!Files.isRegularFile(path)) return missing(path, findings);
            if (Files.size(path) > (kind.isPresent() && !kind.get().packed ? LARGEST_TEXT : LARGEST)) {
                return refused(Rule.IMPORT_FILE_LARGE, name, findings);
            }
            byte[] bytes = Files.readAllBytes(path);
            if (OLD.contains(ending(name)) || ole2(bytes)) return refused(Rule.IMPORT_FILE_OLD, name, findings);
            return kind.isPresent() ? Optional.of(new SourceFile(path, name, bytes)) : refused(Rule.IMPORT_FILE_KIND, name, findings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reports a file that is not there with those that are: Windows hides endings, so that a name seems to be there. */
    private static Optional<SourceFile> missing(Path path, Findings findings) throws IOException {
        String name = path.getFileName() == null ? path.toString() : path.getFileName().toString();
        Path folder = path.toAbsolutePath().getParent();
        Said how;
        if (folder == null || !Files.isDirectory(folder)) how = Said.say("missing-import.folder", path.getParent());
        else {
            List<String> there = readable(folder, name);
            how = there.isEmpty() ? Said.say("missing-import.none", name) : Said.say("missing-import.beside", name, Said.list(there));
        }
        findings.add(Rule.IMPORT_FILE_MISSING, Place.whole(FilePath.slashed(path)), how, how.remedy());
        return Optional.empty();
    }

    /** The names of files that can be read, those first that begin as a name does. */
    private static List<String> readable(Path folder, String name) throws IOException {
        String stem = name.replaceFirst("\\.[^.]*$", "");
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).filter(file -> !Reader.passesOver(file.getFileName()))
                    .map(file -> file.getFileName().toString()).filter(other -> of(other).isPresent())
                    .sorted(Comparator.comparing((String other) -> !other.startsWith(stem)).thenComparing(Comparator.naturalOrder()))
                    .limit(MOST_NAMED).toList();
        }
    }

    private static Optional<SourceFile> refused(Rule rule, String name, Findings findings) {
        findings.add(rule, Place.whole(name));
        return Optional.empty();
    }

    /** All lines and tables of a file that was opened, in order; none where it is broken, which is reported. */
    static List<Passage> passages(SourceFile file, NameIndex known, Findings findings) {
        try {
            return of(file.name()).orElseThrow().form.passages(file, known, findings);
        } catch (StackOverflowError e) {
            findings.add(Rule.IMPORT_FILE_BROKEN, Place.whole(file.name())); // nobody writes elements so deep in each other
            return List.of();
        } catch (OutOfMemoryError e) {
            findings.add(Rule.IMPORT_FILE_LARGE, Place.whole(file.name())); // what it held is given back by now
            return List.of();
        }
    }

    private static Optional<FileKind> of(String name) {
        return Stream.of(values()).filter(kind -> kind.endings.contains(ending(name))).findFirst();
    }

    /** Whether a file is a text that draws no table: nothing in it but white space separates what it says. */
    static boolean plain(SourceFile file, List<Passage> passages) {
        boolean drawn = passages.stream().anyMatch(SourceTable.class::isInstance) && passages.size() > 1;
        return of(file.name()).filter(kind -> kind == TEXT).isPresent() && !drawn;
    }

    private static boolean ole2(byte[] bytes) {
        return bytes.length >= 4 && ((bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF) == OLE2;
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
