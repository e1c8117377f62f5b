package mingbai.relate;

import java.util.List;
import mingbai.language.Word;

/** Why an item is on a region's page, the plainest reason first. */
public enum Reason {
    /** The scope names the region. */
    NAMED,
    /** The scope names a region that contains it. */
    COVERS,
    /** All that the scope names lies in it. */
    PART,
    /** The scope names a region a part of which lies in it, or several regions, of which not all lie in it. */
    OVERLAP,
    /** The scope names examples, and others may join. */
    OPEN,
    /** The scope is a kind of place, and the source does not say where such places are. */
    UNPLACED;

    static final List<Reason> ALL = List.of(values());

    private final String word = Word.of(this);

    /** As templates, and the ids of lists, have it: {@code named}. */
    public String word() {
        return word;
    }

    /** The reason that templates call so. */
    public static Reason of(String word) {
        return ALL.stream().filter(reason -> reason.word.equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no reason \"" + word + "\""));
    }
}
