package mingbai.compare;

import java.util.Optional;
import mingbai.language.Bilingual;
import mingbai.language.Language;

/** What became of something. */
public enum ChangeState {
    ADDED("增加", "added"),
    REMOVED("删除", "removed"),
    CHANGED("修改", "changed"),
    /** What stood there is elsewhere now, and the old address leads on. */
    MOVED("移走", "moved");

    private final Bilingual words;

    ChangeState(String zh, String en) {
        words = new Bilingual(zh, Optional.of(en));
    }

    public String in(Language language) {
        return words.or(language);
    }
}
