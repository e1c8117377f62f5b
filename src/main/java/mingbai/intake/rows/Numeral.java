package mingbai.intake.rows;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.intake.source.Texts;

/**
 * A row's number, read from digits of any width, with or without a full stop or brackets.
 *
 * @param value from 1
 * @param plain true: it was there in plain digits and nothing else
 */
public record Numeral(int value, boolean plain) {
    private static final Pattern DIGITS = Pattern.compile("\\(?0*([1-9]\\d{0,4})(?:\\.0)?\\)?[.、,]?");

    public static Optional<Numeral> read(String text) {
        Matcher digits = DIGITS.matcher(Texts.letters(text));
        if (!digits.matches()) return Optional.empty();
        return Optional.of(new Numeral(Integer.parseInt(digits.group(1)), digits.group(1).equals(text)));
    }
}
