package mingbai.model;

import java.util.Optional;

/**
 * Where a term, a definition or a name is.
 *
 * @param title   of the document or site
 * @param issuer  absent: not known
 * @param number  the document's number; absent: not known
 * @param address an http or https address; absent: not known
 */
public record Source(String title, Optional<String> issuer, Optional<String> number, Optional<String> address) {}
