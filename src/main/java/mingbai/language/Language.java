package mingbai.language;

import java.util.List;

/** A language of the edition. Chinese is authoritative and lies at the root; English lies below {@code en/}. */
public enum Language {
    ZH("zh", "zh-CN", ""),
    EN("en", "en", "en/");

    /** Both, the authoritative one first. */
    public static final List<Language> ALL = List.of(values());

    private final String code;
    private final String tag;
    private final String folder;

    Language(String code, String tag, String folder) {
        this.code = code;
        this.tag = tag;
        this.folder = folder;
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

    public Language other() {
        return this == ZH ? EN : ZH;
    }
}
