package mingbai.render.template;

import mingbai.format.Utf8Writer;

/** A page while it is rendered, in memory that the thread's next page uses again. */
final class PageWriter extends Utf8Writer {
    private static final int PAGE = 64 * 1024;
    /** What is larger is given back, so that one long page does not fill the memory of each thread. */
    private static final int KEPT = 1024 * 1024;
    /** No page of ten thousand items is half as long. */
    private static final int MOST = 256 * 1024 * 1024;
    private static final ThreadLocal<PageWriter> IDLE = new ThreadLocal<>();

    private Call call;

    private PageWriter() {
        super(PAGE);
    }

    /** An empty one for a page. Another page may be in work on the same thread: a page can ask for the digest of another. */
    static PageWriter take(Call call) {
        PageWriter idle = IDLE.get();
        IDLE.remove();
        PageWriter taken = idle == null ? new PageWriter() : idle;
        taken.call = call;
        return taken;
    }

    /** The page that is written. */
    Call call() {
        return call;
    }

    @Override
    protected int most() {
        return MOST;
    }

    @Override
    public void close() {
        clear();
        call = null;
        if (capacity() <= KEPT) IDLE.set(this);
    }
}
