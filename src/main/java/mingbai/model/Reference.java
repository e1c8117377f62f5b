package mingbai.model;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A document or site that is referred to: where a term, a definition or a name can be read, or what is in force instead.
 *
 * @param title   of the document or site
 * @param issuer  absent: not known
 * @param number  the document's number; absent: not known
 * @param address an http or https address; absent: not known
 */
public record Reference(String title, Optional<String> issuer, Optional<String> number, Optional<String> address) {
    /** What is known of it in one line: {@code Customs Law; https://example.org/law}. */
    public String cited(String between) {
        return Stream.of(Optional.of(title), issuer, number, address).flatMap(Optional::stream).collect(Collectors.joining(between));
    }
}
