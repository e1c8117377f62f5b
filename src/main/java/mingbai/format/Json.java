package mingbai.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import mingbai.language.Bilingual;
import mingbai.language.Language;

/** JSON for programs that people read as well: indented, and all letters as they are. */
public final class Json {
    public static final Gson INDENTED = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private Json() {}

    public static String text(Object value) {
        return INDENTED.toJson(value);
    }

    /** A file of one value. */
    public static byte[] file(Object value) {
        return (text(value) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Keys with values, in this order. */
    public static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) object.put((String) pairs[i], pairs[i + 1]);
        return object;
    }

    /** Each language in which there is a text. */
    public static Map<String, Object> both(Bilingual text) {
        Map<String, Object> both = new LinkedHashMap<>();
        Language.ALL.forEach(language -> text.in(language).ifPresent(said -> both.put(language.code(), said)));
        return both;
    }
}
