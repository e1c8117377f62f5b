package mingbai.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.language.Word;
import mingbai.text.Segments;
import mingbai.words.Messages;

/** The fields of one record while they are collected, in pieces that can be compared, in each language of the edition. */
final class Values {
    private final List<Language> languages;
    private final Map<DataField, List<String>> pieces = new LinkedHashMap<>();

    Values(List<Language> languages) {
        this.languages = languages;
    }

    Map<DataField, List<String>> pieces() {
        return pieces;
    }

    /** A text in each language, word by word. */
    Values text(DataField.Name name, Optional<LocalizedText> text) {
        return lines(Word.of(name), language -> text.flatMap(both -> both.in(language)).stream());
    }

    /** A word or number that is the same in all languages, as a whole. */
    Values word(DataField.Name name, Optional<String> word) {
        word.ifPresent(said -> pieces.put(DataField.of(name), List.of(said)));
        return this;
    }

    /** What is the same in all languages: a text in the authoritative one word by word, anything else as a whole. */
    Values said(DataField.Name name, Optional<String> text) {
        text.filter(said -> !said.isEmpty()).ifPresent(said -> pieces.put(DataField.of(name),
                said.codePoints().anyMatch(Character::isIdeographic) ? Segments.of(Language.AUTHORITATIVE, said) : List.of(said)));
        return this;
    }

    /** Words that are the same in all languages, one by one. */
    Values words(DataField.Name name, List<String> words) {
        return words(Word.of(name), words);
    }

    /** The same of a column. */
    Values words(String column, List<String> words) {
        if (!words.isEmpty()) pieces.put(new DataField(column, Optional.empty()), separated(words, ", "));
        return this;
    }

    /** Names, one by one, in each language as it writes them. */
    Values names(DataField.Name name, Function<Language, List<String>> names) {
        return names(Word.of(name), names);
    }

    /** The same of a column. */
    Values names(String column, Function<Language, List<String>> names) {
        languages.forEach(language -> {
            List<String> said = names.apply(language);
            String separator = Messages.in(language).sentence("differences.separator");
            if (!said.isEmpty()) pieces.put(new DataField(column, Optional.of(language)), separated(said, separator));
        });
        return this;
    }

    /** Lines, word by word, in each language its own. */
    Values lines(DataField.Name name, Function<Language, Stream<String>> lines) {
        return lines(Word.of(name), lines);
    }

    /** The same of a column. */
    Values lines(String column, Function<Language, Stream<String>> lines) {
        languages.forEach(language -> {
            String said = String.join("\n", lines.apply(language).toList());
            if (!said.isEmpty()) pieces.put(new DataField(column, Optional.of(language)), Segments.of(language, said));
        });
        return this;
    }

    private static List<String> separated(List<String> words, String separator) {
        List<String> separated = new ArrayList<>();
        for (String word : words) {
            if (!separated.isEmpty()) separated.add(separator);
            separated.add(word);
        }
        return separated;
    }
}
