package mingbai.compare;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mingbai.language.LocalizedText;

/** JSON of an edition that another version may have made: what is missing, or is something else, is not there. */
final class EditionData {
    private EditionData() {}

    /** A text or number; absent where it is empty. */
    static Optional<String> text(JsonObject object, String key) {
        return at(object, key, JsonPrimitive.class).map(JsonPrimitive::getAsString).filter(text -> !text.isEmpty());
    }

    static Optional<JsonObject> object(JsonObject object, String key) {
        return at(object, key, JsonObject.class);
    }

    static List<JsonObject> objects(JsonObject object, String key) {
        return elements(object, key, JsonObject.class);
    }

    static List<String> texts(JsonObject object, String key) {
        return elements(object, key, JsonPrimitive.class).stream().map(JsonPrimitive::getAsString).toList();
    }

    /** A text in each language, by the language's code; absent without the authoritative one. */
    static Optional<LocalizedText> both(Optional<JsonObject> object) {
        return object.flatMap(both -> LocalizedText.given(language -> text(both, language.code())));
    }

    private static <T extends JsonElement> Optional<T> at(JsonObject object, String key, Class<T> type) {
        return Optional.ofNullable(object.get(key)).filter(type::isInstance).map(type::cast);
    }

    private static <T extends JsonElement> List<T> elements(JsonObject object, String key, Class<T> type) {
        List<T> found = new ArrayList<>();
        at(object, key, JsonArray.class).ifPresent(array -> array.forEach(element -> {
            if (type.isInstance(element)) found.add(type.cast(element));
        }));
        return found;
    }
}
