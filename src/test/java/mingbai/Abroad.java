package mingbai;

import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Supplier;

/** Another country, as far as a process knows of it. A class that goes there is isolated, for the whole process does. */
public final class Abroad {
    private static final TimeZone FAR = TimeZone.getTimeZone("Pacific/Kiritimati");

    private Abroad() {}

    /** What is given under another locale and in another time zone. */
    public static <T> T in(String locale, Supplier<T> given) {
        Locale home = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        Locale.setDefault(Locale.forLanguageTag(locale));
        TimeZone.setDefault(FAR);
        try {
            return given.get();
        } finally {
            Locale.setDefault(home);
            TimeZone.setDefault(zone);
        }
    }
}
