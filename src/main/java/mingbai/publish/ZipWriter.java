package mingbai.publish;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDateTime;
import mingbai.format.Sha256;

/**
 * The zip format, as PKWARE's APPNOTE says it (4.3): entries that are deflated already, with names in UTF-8 and one time, whatever the
 * zone. The JDK's own writer would deflate them once more. Zip64 only where a number has no room otherwise.
 */
final class ZipWriter implements AutoCloseable {
    static final int LOCAL = 0x04034b50;
    static final int CENTRAL = 0x02014b50;
    static final int END = 0x06054b50;
    static final int END_64 = 0x06064b50;
    static final int LOCATOR_64 = 0x07064b50;
    static final int LOCAL_LENGTH = 30;
    static final int CENTRAL_LENGTH = 46;
    static final int END_LENGTH = 22;
    static final int END_64_LENGTH = 56;
    static final int LOCATOR_64_LENGTH = 20;
    /** What stands for a number that is in a field of Zip64. */
    static final int NO_ROOM_16 = 0xFFFF;
    static final long NO_ROOM_32 = 0xFFFF_FFFFL;
    static final short OFFSET_64 = 1;
    static final short DEFLATED = 8;
    static final short UTF_8 = 1 << 11;

    private static final short VERSION = 20;
    private static final short VERSION_64 = 45;
    /** As on Unix, where readers take names as they are: others' they convert. All may read a file, its owner may write it. */
    private static final short MADE_BY = 3 << 8 | VERSION_64;
    private static final int MODE = 0100644 << 16;
    private static final int BUFFER = 1 << 18;

    private final FileChannel out;
    private final int time;
    private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(ByteOrder.LITTLE_ENDIAN);
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private final MessageDigest sum = Sha256.begin();
    private long position;
    private long count;

    /**
     * A file as it lies deflated in another one.
     *
     * @param in     the other one
     * @param at     where its first deflated byte is, from 0
     * @param length how many deflated bytes it has
     * @param size   how many bytes it has itself
     * @param crc    its CRC-32
     */
    record Packed(FileChannel in, long at, int length, int size, int crc) {}

    /**
     * @param out  written to from its position
     * @param time of every file; the format counts in steps of two seconds and knows no zone
     */
    ZipWriter(FileChannel out, LocalDateTime time) throws IOException {
        this.out = out;
        this.time = (time.getYear() - 1980) << 25 | time.getMonthValue() << 21 | time.getDayOfMonth() << 16 | time.getHour() << 11
                | time.getMinute() << 5 | time.getSecond() / 2;
        this.position = out.position();
    }

    /** Adds a file. */
    void entry(String name, Packed file) throws IOException {
        byte[] letters = name.getBytes(StandardCharsets.UTF_8);
        describe(letters, file);
        room(LOCAL_LENGTH + letters.length);
        buffer.putInt(LOCAL).putShort(VERSION);
        common(buffer, letters, file).putShort((short) 0).put(letters);
        long at = file.at();
        for (long end = at + file.length(); at < end; ) {
            room(1);
            buffer.limit((int) Math.min(buffer.capacity(), buffer.position() + end - at));
            int read = file.in().read(buffer, at);
            buffer.limit(buffer.capacity());
            if (read < 0) throw new EOFException(name);
            at += read;
        }
        position += LOCAL_LENGTH + letters.length + file.length();
        count++;
    }

    /** What the directory will say of an entry that begins here. */
    private void describe(byte[] name, Packed file) {
        boolean far = position >= NO_ROOM_32;
        ByteBuffer entry = ByteBuffer.allocate(CENTRAL_LENGTH + name.length + (far ? 12 : 0)).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(CENTRAL).putShort(MADE_BY).putShort(far ? VERSION_64 : VERSION);
        common(entry, name, file).putShort((short) (far ? 12 : 0)).putShort((short) 0).putShort((short) 0).putShort((short) 0).putInt(MODE)
                .putInt((int) Math.min(position, NO_ROOM_32)).put(name);
        if (far) entry.putShort(OFFSET_64).putShort((short) 8).putLong(position);
        directory.writeBytes(entry.array());
    }

    private ByteBuffer common(ByteBuffer to, byte[] name, Packed file) {
        return to.putShort(UTF_8).putShort(DEFLATED).putInt(time).putInt(file.crc()).putInt(file.length()).putInt(file.size())
                .putShort((short) name.length);
    }

    /**
     * Writes the directory, after the last entry.
     *
     * @return the SHA-256 sum of all that was written
     */
    String end() throws IOException {
        flush();
        write(ByteBuffer.wrap(directory.toByteArray()));
        long length = directory.size();
        if (count >= NO_ROOM_16 || position >= NO_ROOM_32) {
            buffer.putInt(END_64).putLong(END_64_LENGTH - 12).putShort(MADE_BY).putShort(VERSION_64).putInt(0).putInt(0)
                    .putLong(count).putLong(count).putLong(length).putLong(position);
            buffer.putInt(LOCATOR_64).putInt(0).putLong(position + length).putInt(1);
        }
        short known = (short) Math.min(count, NO_ROOM_16);
        buffer.putInt(END).putShort((short) 0).putShort((short) 0).putShort(known).putShort(known)
                .putInt((int) length).putInt((int) Math.min(position, NO_ROOM_32)).putShort((short) 0);
        flush();
        return Sha256.hex(sum);
    }

    private void room(int bytes) throws IOException {
        if (buffer.remaining() < bytes) flush();
    }

    private void flush() throws IOException {
        write(buffer.flip());
        buffer.clear();
    }

    private void write(ByteBuffer bytes) throws IOException {
        sum.update(bytes.duplicate());
        while (bytes.hasRemaining()) out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
