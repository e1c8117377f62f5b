package mingbai.model;

import java.time.LocalDate;
import java.util.Optional;
import mingbai.language.LocalizedText;

/**
 * That a document, or a row of it, does not apply as it was issued, no longer or not yet, as editors say to readers; its text stays.
 *
 * @param status    never in force
 * @param date      since when, or from when on
 * @param reason    why, in each language
 * @param successor what holds instead; absent: nothing is known to
 */
public record Notice(Validity status, LocalDate date, LocalizedText reason, Optional<Reference> successor) {}
