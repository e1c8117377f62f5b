package mingbai.cli;

/** What the program ends with: scripts of others ask for these numbers, so that they never change. */
final class Exit {
    static final int OK = 0;
    /** Something is wrong with content or theme, or an edition differs in a way that may not be. */
    static final int PROBLEMS = 1;
    /** The command was not understood, or what it asks for is refused. */
    static final int USAGE = 2;
    /** The machine failed, or the program. */
    static final int FAILURE = 3;

    private Exit() {}
}
