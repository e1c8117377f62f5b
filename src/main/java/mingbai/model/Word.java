package mingbai.model;

import java.util.Locale;

/** A constant as records, templates, addresses and messages write it: {@code SHORT_FORM} is {@code short-form}. */
public final class Word {
    private Word() {}

    /** Lower case with hyphens, whatever the machine's locale. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
