package mingbai.check.wording;

import java.util.List;
import mingbai.check.form.Found;
import mingbai.language.Language;
import mingbai.read.RawFile;

/** What is asked of texts by one rule, after which its class is called. */
interface TextRule {
    /** @param passages the texts of a record, or of some records that are looked at together */
    default void check(List<TextPassage> passages, Found found) {
        passages.forEach(passage -> check(passage, found));
    }

    /** Most rules look at each text by itself. */
    default void check(TextPassage passage, Found found) {}

    /**
     * Most rules ask nothing of pages of prose.
     *
     * @param language of the page
     */
    default void prose(RawFile page, Language language, Found found) {}
}
