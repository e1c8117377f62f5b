package mingbai.render.data;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.words.Messages;

/**
 * What people call the fields of open data. Programs know a field by its key, which is the same in JSON, CSV and records and stays
 * when a head is worded anew; people read its title in {@code datapackage.json} and in the schemas, in each language of the
 * publication:
 *
 * <pre>{@code today.source.title → 机构改革后的名称：出处：名称 …}</pre>
 *
 * @param columns what readers call the columns of items, by their ids; empty for other records
 */
record FieldNames(Languages languages, Map<String, LocalizedText> columns) {
    private static final String KEY = "edition.data.";
    private static final String REFERENCE = "reference";
    /** Keys that hold a reference, beside those that end so. */
    private static final Set<String> REFERENCES = Set.of("source", "successor");
    private static final String KINDS = "$defs";
    /** What is between two languages. */
    private static final String BETWEEN = " / ";

    /** What a column of a CSV file is called, by its name: {@code scope.regions}. */
    String of(String name) {
        return languages.all().stream().map(language -> of(name, language)).collect(Collectors.joining(BETWEEN));
    }

    private String of(String name, Language language) {
        List<String> said = new ArrayList<>();
        boolean reference = false;
        for (String part : name.split("\\.")) {
            boolean first = said.isEmpty();
            if (language(part) && languages.all().size() == 1) continue;
            said.add(first ? column(part, language) : below(part, reference, language));
            reference = reference && language(part) || !first && REFERENCES.contains(part) || part.endsWith("-source");
        }
        return String.join(Messages.in(language).sentence(KEY + "between"), said);
    }

    private static boolean language(String part) {
        return Language.of(part).isPresent();
    }

    /** Of a column, or of the cell of one as it was published. */
    private String column(String part, Language language) {
        boolean whole = part.endsWith(ItemData.AS_PUBLISHED);
        String id = whole ? part.substring(0, part.length() - ItemData.AS_PUBLISHED.length()) : part;
        String called = Optional.ofNullable(columns.get(id)).map(head -> head.or(language)).or(() -> word(id, language)).orElse(id);
        return whole ? called + Messages.in(language).sentence(KEY + "between") + Messages.in(language).sentence(KEY + "as-published")
                : called;
    }

    /**
     * Of what is in a record: there a source is where something stands.
     *
     * @param reference whether it is in such a source
     */
    private static String below(String part, boolean reference, Language language) {
        if (reference && !language(part)) return word(REFERENCE + "." + part, language).orElse(part);
        return word(part.equals("source") ? REFERENCE : part, language).orElse(part);
    }

    private static Optional<String> word(String key, Language language) {
        return Messages.in(language).find(KEY + key);
    }

    /** Gives each property of a schema a title, wherever it is. */
    void title(JsonObject schema) {
        title(schema, "");
        if (schema.has(KINDS)) schema.getAsJsonObject(KINDS).asMap().forEach((name, kind) -> title(kind, name));
    }

    /** @param kind the name of what has the properties; empty: it has none */
    private void title(JsonElement schema, String kind) {
        if (schema.isJsonArray()) schema.getAsJsonArray().forEach(element -> title(element, kind));
        if (!schema.isJsonObject()) return;
        schema.getAsJsonObject().asMap().forEach((key, below) -> {
            if (!key.equals("properties")) {
                if (!key.equals(KINDS)) title(below, kind);
            } else below.getAsJsonObject().asMap().forEach((name, property) -> title(name, property.getAsJsonObject(), kind));
        });
    }

    private void title(String name, JsonObject property, String kind) {
        String called = languages.all().stream().map(language -> kind.equals("record") ? column(name, language)
                : below(name, kind.equals("source"), language)).distinct().collect(Collectors.joining(BETWEEN));
        property.addProperty("title", called);
        title(property, "");
    }
}
