package mingbai.format;

import java.io.Writer;
import java.util.Arrays;

/** Letters in memory, as UTF-8 from the start: they are encoded while they are written, and copied once. */
public class Utf8Writer extends Writer {
    private byte[] bytes;
    private int length;
    /** Half a character, the other half of which may still come; 0: none. */
    private char half;

    /** @param expected about how many bytes there will be */
    public Utf8Writer(int expected) {
        bytes = new byte[expected];
    }

    /** Forgets what has been written. */
    public void clear() {
        length = 0;
        half = 0;
    }

    /** For how many bytes there is room so far. */
    public int capacity() {
        return bytes.length;
    }

    /** How many bytes have been written. */
    public int length() {
        settle();
        return length;
    }

    /** What has been written since then. */
    public byte[] since(int start) {
        return Arrays.copyOfRange(bytes, start, length());
    }

    public byte[] bytes() {
        return since(0);
    }

    /** Writes what is UTF-8 already. */
    public void write(byte[] encoded) {
        settle();
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
    }

    @Override
    public void write(char[] from, int offset, int count) {
        room(3L * count + 1);
        for (int i = offset; i < offset + count; i++) put(from[i]);
    }

    @Override
    public void write(String text) {
        write(text, 0, text.length());
    }

    @Override
    public void write(String text, int offset, int count) {
        room(3L * count + 1);
        for (int i = offset; i < offset + count; i++) put(text.charAt(i));
    }

    @Override
    public void write(int letter) {
        room(4);
        put((char) letter);
    }

    /** How many bytes it takes at most. */
    protected int most() {
        return Integer.MAX_VALUE - 8;
    }

    private void room(long more) {
        if (length + more <= bytes.length) return;
        if (length > most()) throw new IllegalStateException("more than " + most() + " bytes: does it come to an end?");
        bytes = Arrays.copyOf(bytes, (int) Math.min(Integer.MAX_VALUE - 8, Math.max(bytes.length * 3L / 2, length + more)));
    }

    private void put(char letter) {
        if (letter < 0x80 && half == 0) bytes[length++] = (byte) letter;
        else wide(letter);
    }

    private void wide(char letter) {
        if (half != 0 && Character.isLowSurrogate(letter)) {
            int whole = Character.toCodePoint(half, letter);
            half = 0;
            put(0xF0 | whole >> 18, whole >> 12);
            put(0x80 | whole >> 6 & 0x3F, whole);
            return;
        }
        settle();
        if (letter < 0x80) bytes[length++] = (byte) letter;
        else if (letter < 0x800) put(0xC0 | letter >> 6, letter);
        else if (Character.isHighSurrogate(letter)) half = letter;
        else if (Character.isLowSurrogate(letter)) bytes[length++] = '?';
        else {
            put(0xE0 | letter >> 12, letter >> 6);
            bytes[length++] = (byte) (0x80 | letter & 0x3F);
        }
    }

    /** A byte, and a second one that goes on with six bits. */
    private void put(int first, int second) {
        bytes[length++] = (byte) first;
        bytes[length++] = (byte) (0x80 | second & 0x3F);
    }

    /** Half a character of which the other half has not come is written as the JDK encodes it. */
    private void settle() {
        if (half == 0) return;
        bytes[length++] = '?';
        half = 0;
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
