package mingbai.language;

import java.util.List;
import java.util.Optional;

/**
 * A language of the edition, in which the program speaks as well. Chinese is authoritative and lies at the root; others, into which it
 * is translated, lie in folders of their own: English below {@code en/}.
 */
public enum Language {
    ZH("zh", "zh-CN", "", "pinyin", false, false),
    EN("en", "en", "en/", "english", true, true);

    /** All, the authoritative one first. */
    public static final List<Language> ALL = List.of(values());

    /** The language of what is official. */
    public static final Language AUTHORITATIVE = ZH;

    /** Those into which that can be translated. */
    public static final List<Language> TRANSLATIONS = ALL.subList(1, ALL.size());

    private final String code;
    private final String tag;
    private final String folder;
    private final String alphabet;
    private final boolean spaced;
    private final boolean analysed;

    Language(String code, String tag, String folder, String alphabet, boolean spaced, boolean analysed) {
        this.code = code;
        this.tag = tag;
        this.folder = folder;
        this.alphabet = alphabet;
        this.spaced = spaced;
        this.analysed = analysed;
    }

    /** The key in records and the ending of prose files: {@code zh}, {@code en}. */
    public String code() {
        return code;
    }

    /** The value of HTML's {@code lang} (BCP 47). */
    public String tag() {
        return tag;
    }

    /** Where its pages lie in the edition, empty or with a closing slash. */
    public String folder() {
        return folder;
    }

    /** What the letters are called, in addresses and keys, by which its terms are looked up. */
    public String alphabet() {
        return alphabet;
    }

    /** Whether spaces separate its words and sentences. */
    public boolean spaced() {
        return spaced;
    }

    /**
     * Whether the program knows its words: their inflections and plurals, numbers in words, and what leaves a list open. In others terms
     * are found as they are written, and rules that need more are not asked of them.
     */
    public boolean analysed() {
        return analysed;
    }

    /** The language with that code; absent: we have none. */
    public static Optional<Language> of(String code) {
        return ALL.stream().filter(language -> language.code.equals(code)).findFirst();
    }

    /** The language of the program's messages for a reader of that code: English, where it does not speak the reader's. */
    public static Language ofReader(String code) {
        return of(code).orElse(EN);
    }

    /** The language whose folder a path of the edition lies in. */
    public static Language at(String path) {
        return ALL.stream().filter(language -> language != AUTHORITATIVE && path.startsWith(language.folder)).findFirst()
                .orElse(AUTHORITATIVE);
    }
}
