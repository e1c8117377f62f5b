package mingbai.check.wording;

import java.util.List;
import mingbai.check.form.Found;
import mingbai.check.form.Key;
import mingbai.check.form.Languages;
import mingbai.check.form.Typed;
import mingbai.language.Bilingual;
import mingbai.text.Bitext;

/** Texts of a record, as the rules about texts look at them. */
final class Texts {
    private static final Key<Bilingual> TITLE = Languages.bilingual("title").ofSource();
    private static final Key<Bilingual> TEXT = Languages.paragraphs("text").ofSource();
    private static final Key<Bilingual> NAME = Languages.inBoth("name");

    private Texts() {}

    /** An item's, whose Chinese is the source's. @param yaml its title in line 1, its text behind it */
    static Found ofItem(String yaml) {
        Typed record = Typed.of("items/01.yaml", yaml, TITLE, TEXT);
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

    /** Cut and searched, by a glossary without concepts. */
    static List<Passage> passages(Found found) {
        TextRules rules = new TextRules(List.of(), List.of());
        return found.texts().stream().map(written -> new Passage(written, new Bitext(written.text(), rules.terms()))).toList();
    }
}
