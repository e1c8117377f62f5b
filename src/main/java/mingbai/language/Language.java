package mingbai.language;

import java.util.List;
import java.util.Optional;

/**
 * A language of the edition, in which the program speaks as well. Chinese is authoritative and lies at the root; English, into which it
 * is translated, lies below {@code en/}.
 */
public enum Language {
    ZH("zh", "zh-CN", "", false),
    EN("en", "en", "en/", true);

    /** Both, the authoritative one first. */
    public static final List<Language> ALL = List.of(values());

    /** The language of what is official. */
    public static final Language AUTHORITATIVE = ZH;

    /** The language into which that is translated. */
    public static final Language TRANSLATION = EN;

    private final String code;
    private final String tag;
    private final String folder;
    private final boolean spaced;

    Language(String code, String tag, String folder, boolean spaced) {
        this.code = code;
        this.tag = tag;
        this.folder = folder;
        this.spaced = spaced;
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

    /** Whether spaces separate its words and sentences, and words are inflected. */
    public boolean spaced() {
        return spaced;
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

    /** Of what is given in each language, what is given in this one. */
    public <T> T of(T zh, T en) {
        return this == ZH ? zh : en;
    }

}
