package mingbai.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The file that is imported, bounded, and its tables: hides which kinds of file there are. The ending says which kind a file
 * is; the first bytes say whether Word or Excel wrote it in their old format.
 *
 * @param path  where it lies
 * @param name  the path as a person would type it
 * @param bytes what it holds
 */
record SourceFile(Path path, String name, byte[] bytes) {
    private static final long LARGEST = 32 << 20;
    /** Of a file that is text itself, which holds neither pictures nor looks. */
    private static final long LARGEST_TEXT = 8 << 20;
    /** The first bytes of OLE 2 files: old formats, and new ones with a password. */
    private static final int OLE2 = 0xD0CF11E0;

    private static final Map<String, Form> FORMS = Map.of("docx", WordFile::tables, "xlsx", ExcelFile::tables,
            "html", HtmlFile::tables, "htm", HtmlFile::tables, "csv", CsvFile::tables, "txt", TextFile::tables);

    /** A kind of file. */
    private interface Form {
        List<SourceTable> tables(SourceFile file, Vocabulary known, Findings findings);
    }

    /** The file; absent, and told, where it cannot be read. */
    static Optional<SourceFile> open(Path path, Findings findings) {
        String name = path.toString().replace('\\', '/');
        try {
            if (!Files.isRegularFile(path)) return refused(Matter.FILE_MISSING, name, findings);
            if (Files.size(path) > LARGEST) return refused(Matter.FILE_TOO_LARGE, name, findings);
            boolean packed = List.of("docx", "xlsx").contains(ending(name));
            if (FORMS.containsKey(ending(name)) && !packed && Files.size(path) > LARGEST_TEXT) return refused(Matter.FILE_TOO_LARGE, name, findings);
            SourceFile file = new SourceFile(path, name, Files.readAllBytes(path));
            if (file.old()) return refused(Matter.FILE_OLD, name, findings);
            if (!FORMS.containsKey(file.ending())) return refused(Matter.FILE_KIND, name, findings);
            return Optional.of(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<SourceFile> refused(Matter matter, String name, Findings findings) {
        findings.add(matter, Spot.file(name));
        return Optional.empty();
    }

    /** All its tables, in order; none where it is broken, which is told. */
    List<SourceTable> tables(Vocabulary known, Findings findings) {
        try {
            return FORMS.get(ending()).tables(this, known, findings);
        } catch (StackOverflowError e) {
            findings.add(Matter.FILE_BROKEN, Spot.file(name), e.getClass().getSimpleName()); // nobody writes elements so deep in each other
            return List.of();
        } catch (OutOfMemoryError e) {
            findings.add(Matter.FILE_TOO_LARGE, Spot.file(name)); // what it held is given back by now
            return List.of();
        }
    }

    private boolean old() {
        if (List.of("doc", "xls", "wps", "et").contains(ending())) return true;
        return bytes.length >= 4 && ((bytes[0] & 0xFF) << 24 | (bytes[1] & 0xFF) << 16 | (bytes[2] & 0xFF) << 8 | bytes[3] & 0xFF) == OLE2;
    }

    private String ending() {
        return ending(name);
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
