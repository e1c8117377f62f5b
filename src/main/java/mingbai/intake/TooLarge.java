package mingbai.intake;

import java.io.IOException;

/** More than anything for readers has. */
final class TooLarge extends IOException {}
