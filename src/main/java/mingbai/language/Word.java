package mingbai.language;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A constant as records, templates, addresses and messages write it: {@code SHORT_FORM} is {@code short-form}. */
public final class Word {
    /** There are no more than constants, and pages ask for them again and again. */
    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private Word() {}

    /** Lower case with hyphens, whatever the machine's locale. */
    public static String of(Enum<?> constant) {
        return KNOWN.computeIfAbsent(constant, known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
}
