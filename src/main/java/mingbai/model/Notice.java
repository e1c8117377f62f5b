package mingbai.model;

import java.time.LocalDate;
import java.util.Optional;
import mingbai.language.LocalizedText;

/**
 * That a document, or a row of it, no longer applies, as editors say to readers; its text stays as it was issued.
 *
 * @param status    never in force
 * @param date      since when
 * @param reason    why, in both languages
 * @param successor what holds instead; absent: nothing is known to
 */
public record Notice(Validity status, LocalDate date, LocalizedText reason, Optional<Reference> successor) {}
