package mingbai.intake.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of rows as tables write them. */
class NumeralTest {
    @ParameterizedTest
    @CsvSource({"4, 4, true", "04, 4, false", "007, 7, false", "（12）, 12, false", "３., 3, false", "10, 10, true", "12.0, 12, false"})
    void isRead(String text, int value, boolean plain) {
        assertEquals(Optional.of(new Numeral(value, plain)), Numeral.read(text));
    }

    @ParameterizedTest
    @CsvSource({"0", "00", "一", "4-5", "4万", "1234567"})
    void isNone(String text) {
        assertEquals(Optional.empty(), Numeral.read(text));
    }
}
