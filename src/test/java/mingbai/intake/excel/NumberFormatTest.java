package mingbai.intake.excel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and dates as cells show them. */
class NumberFormatTest {
    private static final int CUSTOM = 200;
    private static final double[] VALUES = {0, 1, 2, 12, 37, 1.5, 0.5, 0.25, 2.75, 59, 61, 1234.5, 44197, 44197.75, 43831.5, 1234567.875,
            1.0000000001,
        99_999_999_999d, 12_345_678_901.5};

    @ParameterizedTest
    @CsvSource(delimiter = '|',
            value = {"General | 1 | 1", "General | 0.5 | 0.5", "General | 0.30000000000000004 | 0.3", "General | 1e11 | 1E+11",
        "General | 1.5e-11 | 1.5E-11", "@ | 7 | 7", "00 | 7 | 07", "0.00 | 2.675 | 2.68", "0% | 0.125 | 13%",
                "#,##0 | 1234567.5 | 1,234,568",
        "0 | -0.4 | 0", "0 | -1.5 | -2", "(0) | 3 | (3)", "0_);(0) | -3 | (3)", "0;-0;无 | 0 | 无", "\"第\"0\"项\" | 12 | 第12项",
        "\\第0项 | 12 | 第12项",
        "General\"、\" | 3 | 3、", "G/通用格式\"项\" | 3 | 3项", "[Red]0 | 3 | 3", "[DBNum1][$-804]General | 3 | 三",
        "[$¥-804]#,##0.00 | 1234.5 | ¥1,234.50",
        "\"¥\"0 | -5 | -¥5", "0, | 12000 | 12", "0.0E+00 | 12345 | 1.2E+04", "# | 0 | ''", "?? | 7 | 7", "# ?/? | 0.5 | 1/2",
        "yyyy/m/d | 44197 | 2021/1/1",
        "yyyy\"年\"m\"月\"d\"日\";@ | 44197 | 2021年1月1日", "[$-804]yyyy年mm月 | 44197 | 2021年01月", "yy-mm-dd | 44197 | 21-01-01",
        "d-mmm-yy | 44197 | 1-Jan-21",
        "h:mm | 0.75 | 18:00", "h:mm AM/PM | 0.75 | 6:00 PM", "上午/下午h时mm分 | 0.25 | 上午6时00分", "mm:ss | 0.0007 | 01:00",
        "mm:ss.0 | 0.00000579 | 00:00.5",
        "[h]:mm | 1.5 | 36:00", "h:mm:ss | 0.999999999 | 0:00:00", "aaaa | 44197 | 星期五", "yyyy/m/d | 59 | 1900/2/28",
        "yyyy/m/d | 61 | 1900/3/1",
        "General | 0.3333333333333333 | 0.333333333", "General | 12345678901.5 | 12345678902", "General | 0.000012345678 | 1.23457E-05",
        "General | -5 | -5",
        "##0.0E+0 | 12345 | 12.3E+3", "0.0,, | 12345678 | 12.3", "0\\.0,\"万\" | 12345 | 1.2万", "000-0000 | 1234567 | 123-4567",
        "00000 | 42 | 00042", "#,##0.0## | 1234.5 | 1,234.5",
        "# ??/?? | 123.456 | 123 26/57", "?/8 | 0.5 | 4/8", "[>=100]\"多\";[<10]\"少\";0 | 5 | 少", "[>=100]\"多\";[<10]\"少\";0 | 50 | 50",
        "[<0]\"减\"0;0 | -3 | 减3",
        "[DBNum1][$-804]General | 123 | 一百二十三", "[DBNum2][$-804]General | 1001 | 壹仟零壹", "[DBNum1][$-804]0 | 205 | 二〇五",
        "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\" | 44197 | 二〇二一年一月一日",
        "[DBNum1][$-804]m\"月\"d\"日\" | 44551 | 十二月二十一日", "[$-804]dddd | 44197 | 星期五", "[$-804]AM/PM h:mm | 0.75 | 下午 6:00",
        "yyyy/m/d;@ | 0 | 1900/1/0", "[$-804]dddd | 0 | 星期六", "mm:ss.0 | 0.000012345678 | 00:01.1", "[<10]\"少\";0 | -3 | 少",
        "0\\.0,\"万\" | -3 | 0.0万", "0;-0;;@ | 0 | ''", ";;; | 7 | ''",
        "0.0\"%\" | 12.5 | 12.5%", "0\\% | 50 | 50%", "0\"/30\" | 12 | 12/30", "00\\/00 | 1234 | 12/34", "[DBNum1]0 | -2 | -二",
        "[DBNum2]0 | -5 | -伍", "[DBNum3]0 | -5 | -５",
        "0\"项2\" | -0.4 | 0项2", "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy | 44197 | 2021年1月1日", "[$-F400]h:mm:ss\\ AM/PM | 0.75 | 18:00:00",
        "[hh]:mm | 0.25 | 06:00", "yyyy/m/d | 60 | 1900/2/29",
        "yyyy/m/d | -1 | -1", "yyyy/m/d | 1e10 | 10000000000", "'' | 5 | 5"})
    void isShownAsInItsCell(String code, double value, String shown) {
        assertEquals(shown, NumberFormat.of(code).shown(value, false).strip());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"General | 甲 | 甲", "0.00 | 甲 | 甲", "@ | 甲 | 甲", "\"第\"@\"号\" | 甲 | 第甲号",
            "0;-0;0;\"（\"@\"）\" | 甲 | （甲）", ";;; | 甲 | ''", "0;-0;0 | 甲 | 甲"})
    void textsAreShownAsTheFormatSays(String code, String text, String shown) {
        assertEquals(shown, NumberFormat.of(code).shown(text));
    }

    /** Some locales have other digits, letters and marks. */
    @ParameterizedTest
    @ValueSource(strings = {"tr", "ar-EG", "fa-IR", "de-DE", "zh-CN"})
    void isShownAlikeInEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag(tag));
        try {
            assertEquals(List.of("1,234.50", "1234.5", "12.5%", "1.2E+03", "2021年01月", "FRIDAY 6:00 PM", "4/8", "1.23457E-05"),
                    List.of(NumberFormat.of("#,##0.00").shown(1234.5, false), NumberFormat.of("General").shown(1234.5, false),
                            NumberFormat.of("0.0%").shown(0.125, false),
                            NumberFormat.of("0.0E+00").shown(1234.5, false), NumberFormat.of("yyyy年mm月").shown(44197, false),
                            NumberFormat.of("dddd h:mm AM/PM").shown(44197.75, false).replace("Friday", "FRIDAY"),
                            NumberFormat.of("?/8").shown(0.5, false),
                            NumberFormat.of("General").shown(0.000012345678, false)));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Excel lets no code be longer than 255 letters. */
    @Test
    void codesThatExcelRefusesAreNotFollowed() {
        assertEquals("3", NumberFormat.of("[$".repeat(1_000_000)).shown(3, false));
        assertEquals("3", NumberFormat.of("0".repeat(256)).shown(3, false));
        assertEquals("0".repeat(254) + "3", NumberFormat.of("0".repeat(255)).shown(3, false));
    }

    @ParameterizedTest
    @CsvSource({"0,General", "1,0", "14,yyyy/m/d", "22,yyyy/m/d h:mm", "31,yyyy年m月d日", "49,@", "163,General"})
    void formatsWithoutCodeAreKnownByTheirNumbers(String id, String code) {
        assertEquals(code, NumberFormat.builtIn(id));
    }

    @ParameterizedTest
    @CsvSource({"42735,yyyy/m/d,2021/1/1", "0,yyyy/m/d,1904/1/1"})
    void daysMayCountFrom1904(double value, String code, String shown) {
        assertEquals(shown, NumberFormat.of(code).shown(value, true));
    }

    /** Another library, Apache POI, shows them alike. */
    @ParameterizedTest
    @ValueSource(strings = {"General", "0", "00", "000", "0.00", "0.0", "#,##0", "#,##0.00", "0%", "0.00%", "0.00E+00", "0.0#", "yyyy/m/d",
        "yyyy\\-mm\\-dd", "m/d/yy", "d-mmm-yy", "mmm-yy", "h:mm", "h:mm:ss", "h:mm AM/PM", "yyyy/m/d h:mm", "mm:ss", "#,##0_);(#,##0)",
                "0_ ", "\\(0\\)",
        "\"第\"0\"项\"", "0\"、\"", "\"¥\"#,##0.00", "[$¥-804]#,##0.00", "0.000000", "dddd", "yyyy"})
    void isShownAsByAnotherLibrary(String code) {
        DataFormatter other = new DataFormatter(Locale.US);
        for (double value : VALUES) {
            if (code.matches(".*[ymdhs].*") && !SerialDate.holds(value)) continue;
            if (code.matches(".*[yd].*") && value < 1 || code.equals("dddd") && value < 60) continue; // that library has a last day of 1899
            assertEquals(other.formatRawCellContents(value, CUSTOM, code), NumberFormat.of(code).shown(value, false), code + " " + value);
        }
    }
}
