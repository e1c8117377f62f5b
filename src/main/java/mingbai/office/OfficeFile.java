package mingbai.office;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mingbai.format.BeijingTime;
import mingbai.format.TextResource;
import mingbai.format.Xml;
import mingbai.model.Publication;

/**
 * An Excel or Word file (ECMA-376 part 2) while it is written: hides the zip and that no clock shows in it. Parts that are
 * the same in every file lie as resources beside this class, below a folder for each kind of file.
 *
 * <p>Parts are stored and not compressed: compressed bytes differ from one Java to the next. A zip has the length and the sum
 * of what is stored before it, so each part is kept until it ends.
 */
final class OfficeFile {
    private static final String SHEET = "{sheet}";
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final ZipOutputStream zip;

    /** @param out stays open; it belongs to who gave it */
    OfficeFile(OutputStream out) {
        zip = new ZipOutputStream(out);
        zip.setMethod(ZipOutputStream.STORED);
    }

    /** What a part holds. */
    interface Part {
        void write(OutputStream out) throws IOException;
    }

    /** The parts of a kind of file that are always the same; readers look for the first one first. */
    void frame(String kind, String... names) {
        for (String name : names) part(name, TextResource.bytes(OfficeFile.class, kind + "/" + name));
    }

    /**
     * The same where a line with {@code {sheet}} is one for each sheet, from 1, and {@code {behind}} and {@code {last}} are the two
     * numbers behind the last one.
     */
    void frame(String kind, int sheets, String... names) {
        for (String name : names) {
            StringBuilder text = new StringBuilder();
            TextResource.text(OfficeFile.class, kind + "/" + name).lines().forEach(line -> {
                int times = line.contains(SHEET) ? sheets : 1;
                for (int i = 1; i <= times; i++) {
                    text.append(line.replace(SHEET, String.valueOf(i)).replace("{behind}", String.valueOf(sheets + 1))
                            .replace("{last}", String.valueOf(sheets + 2))).append('\n');
                }
            });
            part(name, text.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** What the file says of itself; its time is the configured time of publication, or a fixed one. */
    void properties(Publication publication) {
        part("docProps/app.xml", TextResource.bytes(OfficeFile.class, "properties/docProps/app.xml"));
        part("docProps/core.xml", out -> core(publication, out));
    }

    /** What a file says of itself (ECMA-376 part 2, core properties). */
    private static void core(Publication publication, OutputStream out) {
        Xml xml = Xml.dense(out).open("cp:coreProperties",
                "xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
                "xmlns:dc", "http://purl.org/dc/elements/1.1/", "xmlns:dcterms", "http://purl.org/dc/terms/",
                "xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance");
        xml.leaf("dc:title", publication.head().title().official());
        xml.leaf("dc:subject", publication.head().shortTitle().official());
        xml.leaf("dc:description", publication.head().summary().official());
        publication.head().site().contentSource().ifPresent(source -> xml.leaf("dc:creator", source));
        String time = publication.head().site().published().map(BeijingTime::instant).orElse(TIME.toInstant(ZoneOffset.UTC)).toString();
        xml.leaf("dcterms:created", time, "xsi:type", "dcterms:W3CDTF");
        xml.leaf("dcterms:modified", time, "xsi:type", "dcterms:W3CDTF");
        xml.close().end();
    }

    private void part(String name, byte[] bytes) {
        part(name, out -> out.write(bytes));
    }

    void part(String name, Part part) {
        try {
            Written written = new Written();
            part.write(written);
            zip.putNextEntry(written.entry(name));
            written.give(zip);
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A part while it waits for its end, in pieces: they are never copied into larger ones. */
    private static final class Written extends OutputStream {
        private static final int PIECE = 1 << 16;

        private final List<byte[]> pieces = new ArrayList<>();
        private final CRC32 sum = new CRC32();
        private byte[] last;
        private int free;

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] from, int start, int length) {
            sum.update(from, start, length);
            int count;
            for (int done = 0; done < length; done += count) {
                if (free == 0) piece();
                count = Math.min(free, length - done);
                System.arraycopy(from, start + done, last, PIECE - free, count);
                free -= count;
            }
        }

        private void piece() {
            last = new byte[PIECE];
            pieces.add(last);
            free = PIECE;
        }

        ZipEntry entry(String name) {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(TIME);
            entry.setSize((long) pieces.size() * PIECE - free);
            entry.setCrc(sum.getValue());
            return entry;
        }

        void give(OutputStream out) throws IOException {
            for (byte[] piece : pieces) out.write(piece, 0, piece == last ? PIECE - free : PIECE);
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
