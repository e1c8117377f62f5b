package mingbai.format;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** Times as records write them, {@code 2026-03-01 09:30}: Beijing time, as on every government site. */
public final class BeijingTime {
    private static final ZoneOffset OFFSET = ZoneOffset.ofHours(8);

    private BeijingTime() {}

    /** {@code 2026-03-01T09:30:00+08:00}. */
    public static String iso(String time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(of(time));
    }

    /** {@code Sun, 1 Mar 2026 09:30:00 +0800}. */
    public static String rfc822(String time) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(of(time));
    }

    private static OffsetDateTime of(String time) {
        return LocalDateTime.parse(time.replace(' ', 'T')).atOffset(OFFSET);
    }
}
