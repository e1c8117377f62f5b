package mingbai.format;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/** Times as government sites give them: of Beijing, to the minute, without a zone. */
public final class BeijingTime {
    private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

    private static final DateTimeFormatter READ =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    private BeijingTime() {}

    /** As readers see it: {@code 2026-03-01 09:30}. */
    public static String text(LocalDateTime time) {
        return time.toLocalDate() + " " + time.toLocalTime();
    }

    /** A time as readers see it; absent: the text is none. */
    public static Optional<LocalDateTime> parse(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, READ));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The moment that it is everywhere. */
    public static Instant instant(LocalDateTime time) {
        return time.toInstant(BEIJING);
    }

    /** As RSS has it (RFC 1123): {@code Sun, 1 Mar 2026 09:30:00 +0800}. */
    public static String rss(LocalDateTime time) {
        return time.atOffset(BEIJING).format(DateTimeFormatter.RFC_1123_DATE_TIME);
    }

    /** As XML and JSON-LD have it (ISO 8601): {@code 2026-03-01T09:30:00+08:00}. */
    public static String iso(LocalDateTime time) {
        return time + ":00" + BEIJING;
    }
}
