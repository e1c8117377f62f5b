package mingbai.render;

import io.pebbletemplates.pebble.extension.writer.SpecializedWriter;

/** A page while it is rendered, in memory that the thread's next page uses again. */
final class PageWriter extends Utf8Writer implements SpecializedWriter {
    private static final int PAGE = 64 * 1024;
    /** What is larger is given back, so that one long page does not fill the memory of each thread. */
    private static final int KEPT = 1024 * 1024;
    private static final ThreadLocal<PageWriter> IDLE = new ThreadLocal<>();

    private PageWriter() {
        super(PAGE);
    }

    /** An empty one. The page of another may be in work on the same thread: a page can ask for the digest of another. */
    static PageWriter take() {
        PageWriter idle = IDLE.get();
        IDLE.remove();
        return idle == null ? new PageWriter() : idle;
    }

    @Override
    public void close() {
        clear();
        if (capacity() <= KEPT) IDLE.set(this);
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
        write(value);
    }

    @Override
    public void writeSpecialized(String value) {
        write(value);
    }
}
