package mingbai.compare;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mingbai.language.LocalizedText;

/** JSON of an edition that another version may have made: what is missing, or is something else, is not there. */
record EditionData(JsonObject json) {
    /** Empty where it has none. */
    String id() {
        return text("id").orElse("");
    }

    /** A text or number; absent where it is empty. */
    Optional<String> text(String key) {
        return at(key, JsonPrimitive.class).map(JsonPrimitive::getAsString).filter(text -> !text.isEmpty());
    }

    Optional<EditionData> object(String key) {
        return at(key, JsonObject.class).map(EditionData::new);
    }

    List<EditionData> objects(String key) {
        return elements(key, JsonObject.class).map(EditionData::new).toList();
    }

    List<String> texts(String key) {
        return elements(key, JsonPrimitive.class).map(JsonPrimitive::getAsString).toList();
    }

    /** A text in each language, by the language's code; absent without the authoritative one. */
    Optional<LocalizedText> both() {
        return LocalizedText.given(language -> text(language.code()));
    }

    /** The same behind a key. */
    Optional<LocalizedText> both(String key) {
        return object(key).flatMap(EditionData::both);
    }

    private <T extends JsonElement> Optional<T> at(String key, Class<T> type) {
        return Optional.ofNullable(json.get(key)).filter(type::isInstance).map(type::cast);
    }

    private <T extends JsonElement> Stream<T> elements(String key, Class<T> type) {
        return at(key, JsonArray.class).stream().flatMap(array -> array.asList().stream()).filter(type::isInstance).map(type::cast);
    }
}
