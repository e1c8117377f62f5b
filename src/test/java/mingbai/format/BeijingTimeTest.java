package mingbai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BeijingTimeTest {
    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 3, 1, 7, 5);
    private static final LocalDateTime MIDNIGHT = LocalDateTime.of(2026, 3, 1, 0, 0);

    @Test
    void readersSeeItToTheMinute() {
        assertEquals("2026-03-01 07:05", BeijingTime.text(MORNING));
        assertEquals("2026-03-01 00:00", BeijingTime.text(MIDNIGHT));
    }

    @Test
    void isReadAsItIsShown() {
        assertEquals(Optional.of(MORNING), BeijingTime.parse(BeijingTime.text(MORNING)));
        assertEquals(Optional.of(MIDNIGHT), BeijingTime.parse("2026-03-01 00:00"));
        for (String none : List.of("", "2026-03-01", "2026-02-29 07:05", "2026-03-01T07:05", "2026-03-01 7:05", "2026-03-01 24:00")) {
            assertEquals(Optional.empty(), BeijingTime.parse(none), none);
        }
    }

    @Test
    void programsAreGivenItsZone() {
        assertEquals("2026-03-01T07:05:00+08:00", BeijingTime.iso(MORNING));
        assertEquals("2026-03-01T00:00:00+08:00", BeijingTime.iso(MIDNIGHT));
        assertEquals("Sun, 1 Mar 2026 07:05:00 +0800", BeijingTime.rss(MORNING));
        assertEquals(Instant.parse("2026-02-28T23:05:00Z"), BeijingTime.instant(MORNING));
    }
}
