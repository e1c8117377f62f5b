package mingbai.office;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDateTime;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.model.Publication;

/**
 * An Excel or Word file (ECMA-376 part 2) while it is written: hides the zip and that no clock shows in it. Parts that are
 * the same in every file lie as resources beside this class, below a folder for each kind of file.
 *
 * <p>Parts are stored and not compressed: compressed bytes differ from one Java to the next. A zip has the length and the sum
 * of what is stored before it, so each part is made twice, which costs time and no memory.
 */
final class OfficeFile {
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** @param out stays open; it belongs to who gave it */
    OfficeFile(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
    }

    /** What a part holds; asked twice, it gives the same bytes. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** The parts of a kind of file that are always the same; readers look for the first one first. */
    void frame(String kind, String... names) {
        for (String name : names) resource(kind, name);
    }

    /** What the file says of itself; its time is the configured time of publication, or a fixed one. */
    void properties(Publication publication) {
        resource("properties", "docProps/app.xml");
        part("docProps/core.xml", out -> CoreProperties.write(publication, TIME, out));
    }

    private void resource(String kind, String name) {
        try (InputStream in = OfficeFile.class.getResourceAsStream(kind + "/" + name)) {
            byte[] bytes = in.readAllBytes();
            part(name, out -> out.write(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void part(String name, Part part) {
        try {
            zip.putNextEntry(entry(name, part));
            part.write(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ZipEntry entry(String name, Part part) throws IOException {
        Length length = new Length();
        CheckedOutputStream sum = new CheckedOutputStream(length, new CRC32());
        part.write(sum);
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        entry.setSize(length.bytes);
        entry.setCrc(sum.getChecksum().getValue());
        return entry;
    }

    private static final class Length extends OutputStream {
        private long bytes;

        @Override
        public void write(int b) {
            bytes++;
        }

        @Override
        public void write(byte[] from, int start, int length) {
            bytes += length;
        }
    }

    void end() {
        try {
            zip.finish();
            zip.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
