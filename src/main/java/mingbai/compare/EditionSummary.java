package mingbai.compare;

import java.time.LocalDateTime;
import java.util.Optional;
import mingbai.language.LocalizedText;

/**
 * An edition in short.
 *
 * @param title    of the publication
 * @param status   {@code draft} or {@code published}
 * @param modified when it was last changed, in Beijing; absent: a draft, or an edition that does not say
 * @param digest   the SHA-256 sum of its SHA256SUMS
 * @param pages    how many pages it has
 */
public record EditionSummary(LocalizedText title, String status, Optional<LocalDateTime> modified, String digest, int pages) {}
