package mingbai.format;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;

/** JSON for programs, pages and scripts. */
public final class Json {
    /** For programs and people: indented, with all letters as they are. */
    public static final Gson INDENTED = new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();
    /** On one line, for a page: what would be markup is escaped. */
    public static final Gson IN_HTML = new GsonBuilder().create();
    /** On one line, for a script: what is null is written as well. */
    public static final Gson IN_SCRIPT = new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

    /** About how many bytes a small file has. */
    private static final int FILE = 4096;

    private Json() {}

    public static String text(Object value) {
        return INDENTED.toJson(value);
    }

    /** A file of one value. */
    public static byte[] file(Object value) {
        Utf8Writer out = new Utf8Writer(FILE);
        INDENTED.toJson(value, out);
        out.write('\n');
        return out.bytes();
    }

    /**
     * What a file holds.
     *
     * @throws com.google.gson.JsonParseException where it is no JSON
     */
    public static JsonElement parsed(byte[] file) {
        return JsonParser.parseString(new String(file, StandardCharsets.UTF_8));
    }

    /** Keys with values, in this order. */
    public static Map<String, Object> object(Object... pairs) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) object.put((String) pairs[i], pairs[i + 1]);
        return object;
    }

    /** Each language in which there is a text. */
    public static Map<String, Object> both(LocalizedText text) {
        Map<String, Object> both = new LinkedHashMap<>();
        Language.ALL.forEach(language -> text.in(language).ifPresent(said -> both.put(language.code(), said)));
        return both;
    }

    /** What there is in each of some languages. */
    public static Map<String, Object> each(Languages languages, Function<Language, Object> text) {
        Map<String, Object> each = new LinkedHashMap<>();
        languages.all().forEach(language -> each.put(language.code(), text.apply(language)));
        return each;
    }
}
