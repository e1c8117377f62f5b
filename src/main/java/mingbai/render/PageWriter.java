package mingbai.render;

import io.pebbletemplates.pebble.extension.writer.SpecializedWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Letters of a page while it is rendered, in memory that the thread's next page uses again. */
final class PageWriter extends Writer implements SpecializedWriter {
    private static final int PAGE = 64 * 1024;
    /** What is larger is given back, so that one long page does not fill the memory of each thread. */
    private static final int KEPT = 1024 * 1024;
    private static final ThreadLocal<PageWriter> IDLE = new ThreadLocal<>();

    private char[] letters = new char[PAGE];
    private int length;

    private PageWriter() {}

    /** An empty one. The page of another may be in work on the same thread: a page can ask for the digest of another. */
    static PageWriter take() {
        PageWriter idle = IDLE.get();
        IDLE.remove();
        if (idle == null) return new PageWriter();
        idle.length = 0;
        return idle;
    }

    @Override
    public void close() {
        if (letters.length <= KEPT) IDLE.set(this);
    }

    /** How much has been written. */
    int length() {
        return length;
    }

    /** What has been written since then. */
    String since(int start) {
        return new String(letters, start, length - start);
    }

    byte[] bytes() {
        return since(0).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(char[] from, int offset, int count) {
        room(count);
        System.arraycopy(from, offset, letters, length, count);
        length += count;
    }

    @Override
    public void write(String text) {
        room(text.length());
        text.getChars(0, text.length(), letters, length);
        length += text.length();
    }

    @Override
    public void write(String text, int offset, int count) {
        room(count);
        text.getChars(offset, offset + count, letters, length);
        length += count;
    }

    private void room(int more) {
        if (length + more > letters.length) letters = Arrays.copyOf(letters, Math.max(2 * letters.length, length + more));
    }

    @Override
    public void writeSpecialized(int value) {
        write(Integer.toString(value));
    }

    @Override
    public void writeSpecialized(long value) {
        write(Long.toString(value));
    }

    @Override
    public void writeSpecialized(double value) {
        write(Double.toString(value));
    }

    @Override
    public void writeSpecialized(float value) {
        write(Float.toString(value));
    }

    @Override
    public void writeSpecialized(short value) {
        write(Short.toString(value));
    }

    @Override
    public void writeSpecialized(byte value) {
        write(Byte.toString(value));
    }

    @Override
    public void writeSpecialized(char value) {
        write(String.valueOf(value));
    }

    @Override
    public void writeSpecialized(String value) {
        write(value);
    }

    @Override
    public void flush() {}
}
