package mingbai.text;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mingbai.language.LocalizedText;
import mingbai.model.Concept;

/** What is known of the texts of a publication, so that nobody cuts and searches a text a second time. */
public final class Bitexts {
    private final Terms terms;
    private final Map<LocalizedText, Bitext> known = new HashMap<>();

    /** @param known texts that the same terms were looked for in */
    public Bitexts(Terms terms, Collection<Bitext> known) {
        this.terms = terms;
        known.forEach(text -> this.known.put(text.text(), text));
    }

    /** Nothing is known yet. */
    public static Bitexts of(List<Concept> concepts) {
        return new Bitexts(new Terms(concepts), List.of());
    }

    /** The text as it is known, or made now and not remembered. */
    public Bitext of(LocalizedText text) {
        Bitext there = known.get(text);
        return there != null ? there : new Bitext(text, terms);
    }

    public Terms terms() {
        return terms;
    }
}
