package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.text.words.Spellout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {
    /** What is spelled without ICU is what ICU spells. */
    @Test
    void areSpelledAsIcuSpellsThem() {
        RuleBasedNumberFormat chinese = new RuleBasedNumberFormat(ULocale.CHINESE, RuleBasedNumberFormat.SPELLOUT);
        RuleBasedNumberFormat english = new RuleBasedNumberFormat(ULocale.ENGLISH, RuleBasedNumberFormat.SPELLOUT);
        Random random = new Random(1);
        IntStream several = random.ints(20_000, 0, 200_000_000);
        IntStream round = IntStream.iterate(1, n -> n <= 100_000_000, n -> n * 10)
                .flatMap(n -> IntStream.of(n - 1, n, n + 1, n + 10, 2 * n));
        IntStream.of(IntStream.concat(IntStream.range(0, 12_000), IntStream.concat(several, round)).toArray()).forEach(number -> {
            BigDecimal value = BigDecimal.valueOf(number).stripTrailingZeros();
            assertEquals(chinese.format(number), Spellout.chinese(value));
            assertEquals(english.format(number), Spellout.english(value));
            assertEquals(english.format(number, "%spellout-ordinal"), Spellout.ordinal(value));
        });
        Stream.of("0.5", "3.25", "123456789012").map(BigDecimal::new).forEach(value -> {
            assertEquals(chinese.format(value), Spellout.chinese(value));
            assertEquals(english.format(value), Spellout.english(value));
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "有10千伏     | 10 kV or 10,000 volts      |         | ",
        "有3项        | three of them              |         | ",
        "第21条       | the Twenty-First article   |         | ",
        "5月          | in May                     |         | ",
        "5个          | in May                     | 5       | ",
        "3万          | 30,000                     |         | ",
        "二千〇二十五年 | in 2025                    |         | ",
        "两个         | 2 of them                  |         | ",
        "七个         | 8 of them                  |         | 8",
        "1.5倍        | one point five times       |         | ",
        "1个          | someone                    | 1       | "})
    void areMissingWhereTheOtherLanguageHasThemInNoForm(String zh, String en, String missing, String surplus) {
        assertEquals(missing == null ? List.of() : List.of(missing),
                Numbers.ofChineseMissingIn(zh, en).stream().map(Numbers.Number::digits).toList());
        assertEquals(surplus == null ? List.of() : List.of(surplus),
                Numbers.ofEnglishMissingIn(zh, en).stream().map(Numbers.Number::digits).toList());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"11 | 12 | 12", "二、 | 三、稳外资 | 三、", "（二） | （三）稳外资 | （三）", "11 | 13 | ", "11 | 12. | 12",
        "二、 | （三）稳外资 | ", "第三条 | 第四条 | 第四条", "9 | 10 | 10", "2 | 三 | ", "甲 | 乙 | "})
    void theNextIsWrittenAsTheLast(String last, String text, String next) {
        assertEquals(Optional.ofNullable(next), Numbers.next(text, last));
    }
}
