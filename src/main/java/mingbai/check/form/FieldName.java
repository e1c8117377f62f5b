package mingbai.check.form;

import java.util.Optional;
import mingbai.language.Languages;
import mingbai.problem.Said;

/**
 * A field as sentences name it, such as {@code title.zh（标题的中文）}.
 *
 * @param path  its keys from the top of the record on; empty: the record itself
 * @param title what it is called; absent: nobody knows the key
 */
record FieldName(String path, Optional<Said> title) {
    /** Of a record as a whole. */
    static final FieldName RECORD = new FieldName("", Optional.empty());

    /**
     * The name of a key of what is behind this one.
     *
     * @param key as it is written there; one that the form does not know has no title
     */
    FieldName below(String key, Form form, Languages languages) {
        String whole = path.isEmpty() ? key : path + "." + key;
        return new FieldName(whole, form.keys(languages).stream().filter(known -> known.name().equals(key)).findFirst()
                .map(known -> title(known, languages)));
    }

    private Said title(Key<?> key, Languages languages) {
        if (!key.ofLanguage()) return key.title();
        Said text = title.orElse(Said.say("field.text"));
        return languages.several() ? Said.say("field.in-language", text, Said.say("language." + key.name())) : text;
    }

    Said said() {
        return title.map(called -> Said.say("field.named", path, called)).orElseGet(() -> Said.say("field.unknown", path));
    }

    /** The keys of a form, each with what it is called. */
    static Said all(Form form, Languages languages) {
        return Said.list(form.keys(languages).stream().map(key -> Said.say("field.named", key.name(),
                key.ofLanguage() && languages.several() ? Said.say("language." + key.name()) : key.title())).toList());
    }
}
