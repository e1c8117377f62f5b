package mingbai.cli.tell;

/** The program's own. */
public final class Version {
    public static final String NUMBER = "1.0.0";

    private Version() {}
}
