package mingbai.cli;

/** The program's own. */
final class Version {
    static final String NUMBER = "1.0.0";

    private Version() {}
}
