package mingbai.publish;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import mingbai.format.NextRun;
import mingbai.publish.ZipWriter.Packed;

/**
 * The zip that was published last: files that did not change are copied as they are deflated there. It is of use where its SHA-256 sum
 * is the one that was noted when it was written, beside the digest of the edition that it packs, and where this Java deflates as that one
 * did. A zip that is damaged or another one is of no use, and nothing is said.
 */
record LastZip(FileChannel channel, Map<String, Packed> files) implements Closeable {
    /** How many bytes the file has at most that is deflated again, to see whether the last zip's Java deflated as this one does. */
    private static final int SAMPLE = 1 << 18;

    /**
     * Absent where there is none that is of use.
     *
     * @param note    where its sum was noted
     * @param edition the digest of the edition that it should pack
     */
    static Optional<LastZip> of(Path zip, Path note, String edition) {
        if (!Files.isRegularFile(zip, LinkOption.NOFOLLOW_LINKS) || !Files.isRegularFile(note)) return Optional.empty();
        try {
            String noted = Files.readString(note);
            return known(FileChannel.open(zip, StandardOpenOption.READ), noted, edition);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<LastZip> known(FileChannel channel, String noted, String edition) throws IOException {
        Optional<LastZip> last = Optional.empty();
        try {
            if (noted.equals(line(Checksums.sha256(channel), edition))) last = of(channel);
            return last;
        } finally {
            if (last.isEmpty()) channel.close();
        }
    }

    private static Optional<LastZip> of(FileChannel channel) {
        try {
            return Optional.of(new LastZip(channel, directory(channel))).filter(LastZip::deflatedAlike);
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Notes what a zip is known by. Where it cannot be written, the next zip is deflated anew. */
    static void note(Path note, String sum, String edition) {
        NextRun.keep(note, line(sum, edition).getBytes(StandardCharsets.UTF_8));
    }

    private static String line(String sum, String edition) {
        return sum + "  " + edition + "\n";
    }

    /** A file as it is deflated there. */
    Optional<Packed> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /** The same bytes have to give the same zip, whether there was one before or not. */
    private boolean deflatedAlike() {
        Optional<Packed> sample = files.values().stream().filter(file -> file.size() <= SAMPLE)
                .max(Comparator.<Packed>comparingInt(file -> file.size() - file.length()).thenComparingLong(Packed::at));
        if (sample.isEmpty()) return false;
        try (Compressor packer = new Compressor()) {
            byte[] packed = read(sample.get());
            byte[] content = new InflaterInputStream(new ByteArrayInputStream(packed), new Inflater(true)).readNBytes(SAMPLE);
            return packer.deflated(content).equals(ByteBuffer.wrap(packed));
        } catch (IOException e) {
            return false;
        }
    }

    private byte[] read(Packed file) throws IOException {
        return read(file.in(), file.at(), file.length()).array();
    }

    private static ByteBuffer read(FileChannel channel, long at, int length) throws IOException {
        if (at < 0 || length < 0 || at + length > channel.size()) throw new EOFException();
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        for (long from = at; buffer.hasRemaining(); ) {
            int read = channel.read(buffer, from);
            if (read < 0) throw new EOFException();
            from += read;
        }
        return buffer.flip();
    }

    /** Where files lie, as {@link ZipWriter} writes it: without comments, extra fields and gaps. */
    static Map<String, Packed> directory(FileChannel channel) throws IOException {
        long end = channel.size() - ZipWriter.END_LENGTH;
        ByteBuffer tail = read(channel, end, ZipWriter.END_LENGTH);
        if (tail.getInt(0) != ZipWriter.END) throw new IOException("no zip of ours");
        long count = Short.toUnsignedInt(tail.getShort(10));
        long at = Integer.toUnsignedLong(tail.getInt(16));
        if (count == ZipWriter.NO_ROOM_16 || at == ZipWriter.NO_ROOM_32) {
            end -= ZipWriter.LOCATOR_64_LENGTH + ZipWriter.END_64_LENGTH;
            ByteBuffer wide = read(channel, end, ZipWriter.END_64_LENGTH);
            if (wide.getInt(0) != ZipWriter.END_64) throw new IOException("no zip of ours");
            count = wide.getLong(32);
            at = wide.getLong(48);
        }
        ByteBuffer directory = read(channel, at, Math.toIntExact(end - at));
        Map<String, Packed> files = new HashMap<>();
        while (directory.hasRemaining()) entry(channel, directory, files);
        if (files.size() != count) throw new IOException("no zip of ours");
        return files;
    }

    private static void entry(FileChannel channel, ByteBuffer directory, Map<String, Packed> files) throws IOException {
        int start = directory.position();
        boolean ours = directory.getInt() == ZipWriter.CENTRAL && directory.getShort(start + 10) == ZipWriter.DEFLATED;
        if (!ours) throw new IOException("no zip of ours");
        byte[] name = new byte[Short.toUnsignedInt(directory.getShort(start + 28))];
        directory.position(start + ZipWriter.CENTRAL_LENGTH).get(name);
        long at = Integer.toUnsignedLong(directory.getInt(start + 42));
        int extra = Short.toUnsignedInt(directory.getShort(start + 30));
        if (extra > 0) at = directory.getLong(directory.position() + 4);
        directory.position(directory.position() + extra);
        files.put(new String(name, StandardCharsets.UTF_8), new Packed(channel, at + ZipWriter.LOCAL_LENGTH + name.length,
                directory.getInt(start + 20), directory.getInt(start + 24), directory.getInt(start + 16)));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
