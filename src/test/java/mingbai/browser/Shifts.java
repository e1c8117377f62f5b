package mingbai.browser;

/**
 * How far what is seen of a page has moved since it was opened.
 *
 * @see <a href="https://web.dev/articles/cls">Cumulative layout shift</a>
 */
final class Shifts {
    /** Shifts come with the frames, so two of them are let pass. */
    private static final String SHIFTS = """
            const done = arguments[arguments.length - 1];
            const shifts = [];
            const note = list => list.forEach(s => { if (!s.hadRecentInput) shifts.push(s.value); });
            const observer = new PerformanceObserver(list => note(list.getEntries()));
            observer.observe({type: 'layout-shift', buffered: true});
            requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => {
              note(observer.takeRecords());
              done(shifts.reduce((sum, value) => sum + value, 0));
            })));
            """;

    private Shifts() {}

    static double sum(Browser browser) {
        return ((Number) browser.await(SHIFTS)).doubleValue();
    }
}
