package mingbai.language;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** A constant as records, templates, addresses and messages write it: {@code SHORT_FORM} is {@code short-form}. */
public final class Word {
    /** There are no more than constants, and pages ask for them again and again. */
    private static final Map<Enum<?>, String> KNOWN = new ConcurrentHashMap<>();

    private Word() {}

    /** Lower case with hyphens, whatever the machine's locale. */
    public static String of(Enum<?> constant) {
        return KNOWN.computeIfAbsent(constant, known -> known.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The constant that is written so; absent: none is. */
    public static <E extends Enum<E>> Optional<E> find(Class<E> type, String word) {
        return Stream.of(type.getEnumConstants()).filter(constant -> of(constant).equals(word)).findFirst();
    }
}
