package mingbai.check.fidelity;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import mingbai.check.form.Segment;
import mingbai.format.OfficialText;
import mingbai.read.RawFile;

/** In what records and source agreed when they were last compared, so that rows which did not change are not compared again. */
public final class Agreed {
    private RawFile source;
    private OfficialText official;
    private Map<List<Segment>, Stretch> last = Map.of();
    private Map<List<Segment>, Stretch> same = Map.of();
    private Map<String, Boolean> named = new HashMap<>();

    /** Letters of the source, from and to. */
    private record Stretch(int start, int end) {}

    /** Begins a comparison. */
    void open(RawFile file) {
        last = file == source ? same : Map.of();
        same = new IdentityHashMap<>(2 * last.size());
        if (file == source) return;
        source = file;
        named = new HashMap<>();
        official = new OfficialText(file.text());
    }

    RawFile source() {
        return source;
    }

    OfficialText official() {
        return official;
    }

    /** Whether a name is anywhere in the source. */
    boolean has(String name) {
        return named.computeIfAbsent(name, known -> official.letters().contains(OfficialText.letters(known)));
    }

    /** Where a part ends that agreed with the source from there on; absent: it did not, or was not compared. */
    OptionalInt end(List<Segment> part, int start) {
        Stretch known = last.get(part);
        if (known == null || known.start() != start) return OptionalInt.empty();
        same.put(part, known);
        return OptionalInt.of(known.end());
    }

    void add(List<Segment> part, int start, int end) {
        same.put(part, new Stretch(start, end));
    }
}
