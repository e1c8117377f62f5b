package mingbai.check.wording;

import java.util.List;
import mingbai.check.form.Found;
import mingbai.check.form.Key;
import mingbai.check.form.TextKeys;
import mingbai.check.form.Typed;
import mingbai.language.LocalizedText;
import mingbai.text.Bitext;
import mingbai.text.Terms;

/** Texts of a record, as the rules about texts look at them. */
final class Texts {
    private static final Key<LocalizedText> TITLE = TextKeys.translated("title").ofSource();
    private static final Key<LocalizedText> TEXT = TextKeys.paragraphs("text").ofSource();
    private static final Key<LocalizedText> NAME = TextKeys.inEach("name");

    private Texts() {}

    /**
     * An item's, whose Chinese is the source's.
     *
     * @param yaml its title in line 1, its text behind it
     */
    static Found ofItem(String yaml) {
        return official("items/01.yaml", yaml);
    }

    /** A heading's, or those above and below a table, whose Chinese is the source's as well. */
    static Found ofSource(String yaml) {
        return official("groups.yaml", yaml);
    }

    private static Found official(String file, String yaml) {
        Typed record = Typed.of(file, yaml, TITLE, TEXT);
        record.read(TITLE);
        record.read(TEXT);
        return record.found();
    }

    /** The editors', as the name of something. */
    static Found ofEditors(String yaml) {
        Typed record = Typed.of("topics.yaml", yaml, NAME);
        record.read(NAME);
        return record.found();
    }

    /** What some rules report texts, which are cut and searched by a glossary without concepts. */
    static List<String> reported(Found found, TextRule... rules) {
        Terms none = new Terms(List.of());
        List<TextPassage> passages = found.texts().stream()
                .map(written -> new TextPassage(written, new Bitext(written.text(), none))).toList();
        for (TextRule rule : rules) rule.check(passages, found);
        return Typed.reported(found.problems());
    }
}
