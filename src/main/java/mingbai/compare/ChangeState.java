package mingbai.compare;

/** What became of something. */
public enum ChangeState {
    ADDED,
    REMOVED,
    CHANGED,
    /** What was there is elsewhere now, and the old address leads on. */
    MOVED
}
