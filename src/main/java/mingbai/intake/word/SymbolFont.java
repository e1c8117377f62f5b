package mingbai.intake.word;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Characters of fonts that show other signs in the place of letters, by the characters of Unicode that are these signs. Programs write
 * them as letters or, since Windows 95, from U+F000 on.
 */
final class SymbolFont {
    private static final int PRIVATE = 0xF000;
    private static final int LAST = 0xFF;
    /** Each row begins with its first code; a full stop stands for a sign that Unicode lacks, or that is of no use in a text. */
    private static final Map<String, Map<Integer, String>> FONTS = Map.of(
            "wingdings", table("21✏✂✁👓🔔📖.☎✆✉.📪📫📬📭📁📂📄...⌛⌨..💻.💾.✇✍.✌👌👍👎☜☞☝☟✋☺😐☹💣☠⚐🚩✈☼💧❄.✞.✠✡☪☯ॐ☸♈♉♊♋♌♍♎♏♐♑♒♓&&●❍■□.❑❒⬧⧫◆❖⬥⌧⍓⌘❀✿❝❞",
                    "80⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", "9E·•▪○⭕.◉◎.▪◻.✦★✶✴✹✵.⌖⟡⌑.✪✰🕐🕑🕒🕓🕔🕕🕖🕗🕘🕙🕚🕛", "D5⌫⌦.➢...➲..←→↑↓↖↗↙↘.➔", "EF⇦⇨⇧⇩⬄⇳⬀⬁⬃⬂▭▫✗✓☒☑"),
            "wingdings 2", table("4F✗✓☒☑☒☒", "69⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿", "98●○", "A2■□"),
            "wingdings 3", table("70▲▼△▽◄►◁▷"), "webdings", table("61✓.□", "67■", "6E●", "72✗"),
            "symbol", table("21!∀#∃%&∍()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_", "61αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼",
                    "A0€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…", "C0ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊", "E5∑"));

    private SymbolFont() {}

    private static Map<Integer, String> table(String... rows) {
        Map<Integer, String> table = new HashMap<>(Map.of((int) ' ', " "));
        for (String row : rows) {
            int code = Integer.parseInt(row.substring(0, 2), 16);
            for (int sign : row.substring(2).codePoints().toArray()) {
                if (sign != '.' || code == '.') table.put(code, Character.toString(sign));
                code++;
            }
        }
        return table;
    }

    /** Whether letters of a font are not what they are shown as. */
    static boolean is(String font) {
        return FONTS.containsKey(font.toLowerCase(Locale.ROOT));
    }

    /** What a character of a font is shown as; absent: it is not known. */
    static Optional<String> shown(String font, int c) {
        Map<Integer, String> signs = FONTS.get(font.toLowerCase(Locale.ROOT));
        boolean own = c >= PRIVATE && c <= PRIVATE + LAST;
        if (signs == null) return own ? Optional.empty() : Optional.of(Character.toString(c));
        if (c > LAST && !own) return Optional.of(Character.toString(c));
        return Optional.ofNullable(signs.get(own ? c - PRIVATE : c));
    }
}
