package mingbai.intake.source;

import java.io.IOException;

/** More than anything for readers has. */
public final class TooLarge extends IOException {}
