package mingbai.model;

import java.util.Optional;

/**
 * A document or site that is referred to: where a term, a definition or a name can be read, or what is in force instead.
 *
 * @param title   of the document or site
 * @param issuer  absent: not known
 * @param number  the document's number; absent: not known
 * @param address an http or https address; absent: not known
 */
public record Reference(String title, Optional<String> issuer, Optional<String> number, Optional<String> address) {}
