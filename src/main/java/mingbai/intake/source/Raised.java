package mingbai.intake.source;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * What stands higher or lower than the letters around it. That is no letter of a file but the look of one, without which 10⁶ is 106: digits
 * and signs of numbers are written as the letters that Unicode has for them, all else as it is, and both are reported.
 */
public final class Raised {
    private static final String PLAIN = "0123456789+-−=()n";
    private static final String HIGHER = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
    private static final String LOWER = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";
    /** So many letters in front of it are shown. */
    private static final int BEFORE = 4;

    private final Set<String> written = new LinkedHashSet<>();
    private final Set<String> plain = new LinkedHashSet<>();

    /** How a word of a format puts letters: true: higher, false: lower; absent: neither. */
    public static Optional<Boolean> higher(String word) {
        return switch (word) {
            case "superscript", "super", "sup" -> Optional.of(true);
            case "subscript", "sub" -> Optional.of(false);
            default -> Optional.empty();
        };
    }

    /** Writes what is raised or lowered of a text, which is its end, as what can be read. */
    public void write(StringBuilder text, int from, boolean higher) {
        if (text.substring(from).isBlank()) return;
        boolean signs = text.chars().skip(from).allMatch(c -> c <= ' ' || PLAIN.indexOf(c) >= 0);
        for (int i = from; signs && i < text.length(); i++) {
            int sign = PLAIN.indexOf(text.charAt(i));
            if (sign >= 0) text.setCharAt(i, (higher ? HIGHER : LOWER).charAt(sign));
        }
        int shown = from;
        while (shown > Math.max(0, from - BEFORE) && Character.isLetterOrDigit(text.charAt(shown - 1))) shown--;
        (signs ? written : plain).add(text.substring(shown).strip());
    }

    /** Whether nothing was raised or lowered. */
    public boolean isEmpty() {
        return written.isEmpty() && plain.isEmpty();
    }

    public void report(Place place, Findings findings) {
        report("raised.signs", written, place, findings);
        report("raised.plain", plain, place, findings);
    }

    private static void report(String key, Set<String> said, Place place, Findings findings) {
        if (!said.isEmpty()) findings.add(Rule.IMPORT_RAISED, place, Said.say(key, Texts.shown(String.join(" ", said))));
    }
}
