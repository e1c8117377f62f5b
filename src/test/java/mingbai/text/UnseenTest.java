package mingbai.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.lang.UProperty;
import java.util.List;
import java.util.stream.IntStream;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnseenTest {
    private static List<String> reported(String text) {
        return Unseen.in(text).stream().map(unseen -> unseen.offset() + " " + unseen.arguments().get(0)).toList();
    }

    @Test
    void whateverUnicodeLetsProgramsIgnoreIsTold() {
        List<String> passed = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> UCharacter.hasBinaryProperty(c, UProperty.DEFAULT_IGNORABLE_CODE_POINT) && UCharacter.isDefined(c))
                .filter(c -> Unseen.in("字" + Character.toString(c) + "字").isEmpty()).mapToObj("%04X"::formatted).toList();
        assertEquals(List.of(), passed);
    }

    @Test
    void whateverXmlCannotHoldIsInvisible() {
        IntStream.rangeClosed(0, 0xFFFF).filter(c -> c < ' ' && c != '\t' && c != '\n' || c >= 0xD800 && c < 0xE000 || c >= 0xFFFE)
                .forEach(c ->
                assertEquals(List.of(Rule.CHARACTER_INVISIBLE), Unseen.in("a" + (char) c + "b").stream().map(Unseen::rule).toList(),
                        "%04X".formatted(c)));
    }

    @Test
    void whateverDecomposesToOneIdeographLooksLikeIt() {
        IntStream.of(0x2F00, 0x2FD5, 0x2EA0, 0xF900, 0x2F800).forEach(c -> {
            List<Unseen> found = Unseen.in(Character.toString(c));
            assertEquals(1, found.size(), "%04X".formatted(c));
            assertTrue(found.get(0).meant().isPresent(), "%04X".formatted(c));
        });
        assertEquals("一", Unseen.in("\u2F00").get(0).meant().orElseThrow());
        assertEquals("民", Unseen.in("\u2EA0").get(0).meant().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"中文，“引号”——破折号……（括号）《书名》·〇", "Don’t – “quote” — é ü ñ § 5 % ½ × €", "Article\u00A05, 10\u202Fkm, 10\u2009000",
            "A\u00A0&\u00A0B, 1\u00A0+\u00A01", "«\u00A0oui\u00A0»\u00A0!", "e\u0301\u00A0;", "©\uFE0F ™\uFE0F ℹ\uFE0F",
                    "#\uFE0F\u20E3 *\uFE0E\u20E3", "👁\uFE0F\u200D🗨\uFE0F 🏳\uFE0F\u200D🌈 👩🏽\u200D🚀 ⛹🏻\u200D♀\uFE0F 🧑\u200D🤝\u200D🧑",
            "PDF\u200Cها", "حتماً\u200Cها", "تـ\u200Cا", "۲۰\u200Cها", "ه\u200D.", "প্র\u200Cয", "क्\u200C ", "ශ්\u200Dරී",
            "ไทย\u200Bแลนด์", "ឆ្នាំ\u200B2024", "မြန်မာ\u200Bစာ",
            "שלום (C++)\u200F.", "C++\u200E בעברית", "عام \u061C2024", "ב\u05B0\u034F\u05BC",
            "نامه\u200Cای", "क्\u200Dष", "ភាសា\u200Bខ្មែរ", "👩\u200D👩\u200D👧", "❤\uFE0F\u200D🔥", "1\uFE0F\u20E3", "ᠮᠣᠩ\u180Eᠠ \u202Fᠶᠢᠨ",
            "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F", "﨎﨏", "㎏①Ⅳ㈱", "𠀀𠮷", "\t表\n格", "　首行缩进"})
    void whatAScriptNeedsIsNotTold(String text) {
        assertEquals(List.of(), reported(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026\uFE0F年", "#\uFE0F1", "1\u200D2", "ن\u200Bن", "ن\u200B字", "ไทย\u200B字", "ไทย\u200B", "ไทย\u200C",
            "a\u200B字", "Ă\u200Bb", "،\u200C中", "中\u00A0&", "&\u00A0中", "a \u00A0b", "+\u00A0",
            "，\u00A0a", "abc\u200Fdef", "中\u200E文", "ש\u202Ea", "a\u034Fb", "1\u200C2"})
    void theSameIsToldBesideWhatDoesNotNeedIt(String text) {
        assertEquals(1, reported(text).size(), text);
    }

    @Test
    void theSameIsToldWhereNothingNeedsIt() {
        assertEquals(List.of("1 U+00A0", "3 U+200C", "5 U+200D", "7 U+FE0F", "9 U+200B", "11 U+180B", "13 U+E0067"),
                reported("中\u00A0文\u200C字\u200D号\uFE0F码\u200B表\u180B格\uDB40\uDC67"));
        assertEquals(List.of("0 U+200D", "2 U+00A0"), reported("\u200Da\u00A0"));
        assertEquals(List.of("0 U+00A0"), reported("\u00A0indent"));
    }

    @Test
    void namesAreUnicodes() {
        assertEquals(Said.of("RIGHT-TO-LEFT OVERRIDE"), Unseen.in("\u202E").get(0).arguments().get(2));
        assertEquals(Said.of("START OF HEADING"), Unseen.in("\u0001").get(0).arguments().get(2));
        assertEquals(Said.of("NONCHARACTER"), Unseen.in("\uFFFF").get(0).arguments().get(2));
        assertEquals(Said.of("LEAD SURROGATE"), Unseen.in("\uD800").get(0).arguments().get(2));
        assertEquals(Said.of("PRIVATE USE AREA"), Unseen.in("\uE000").get(0).arguments().get(2));
    }

    @Test
    void noMoreAreToldThanCanBeMended() {
        assertEquals(100, Unseen.in("\u200B".repeat(1_000_000)).size());
        assertEquals(100, Unseen.in("\uDB40\uDC67".repeat(1_000_000)).size());
    }

    /** However many of another are before it: one that is intended would hide one that is not. */
    @Test
    void eachCharacterIsToldAtLeastOnce() {
        List<Unseen> found = Unseen.in("\uE123".repeat(1000) + "a\u202E\uE124\u202E");
        assertEquals(102, found.size());
        assertEquals(List.of(0x202E, 0xE124), found.stream().skip(100).map(Unseen::codePoint).toList());
        assertEquals(List.of(7), Unseen.in("\uE123".repeat(1000), at -> at == 7).stream().map(Unseen::offset).toList());
        assertEquals(1000, Unseen.all("\u200B".repeat(1000)).size());
    }

    /** Counted, not timed: how often a text's characters are looked at grows as the text does. */
    @ParameterizedTest
    @ValueSource(strings = {"网上办理，", "网\u200B", "\uDB40\uDC67", "🏴\uDB40\uDC67", "a\u200F", "（\u200F", "ن\u064B\u200C", "👩\u200D", "\u00A0",
            "\uFE0F", "\uE123"})
    void eachCharacterIsLookedAtAFewTimes(String piece) {
        Counted text = new Counted(piece.repeat(100_000));
        Unseen.all(text);
        assertTrue(text.looked <= 30L * text.length(), piece + ": " + text.looked);
    }

    private static final class Counted implements CharSequence {
        private final String text;
        private long looked;

        private Counted(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int at) {
            looked++;
            return text.charAt(at);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            throw new UnsupportedOperationException();
        }
    }
}
