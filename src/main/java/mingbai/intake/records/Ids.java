package mingbai.intake.records;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import mingbai.check.form.SafeName;

/** Ids by how names are read, each given once: {@code jinanshi}, {@code jinanshi-2}. */
final class Ids {
    /** So many letters are left for the number of an id. */
    private static final int NUMBER = 4;

    private final Set<String> taken;
    /** The last number of each id that there is several times. */
    private final Map<String, Integer> last = new HashMap<>();

    /** @param taken those that there are */
    Ids(Collection<String> taken) {
        this.taken = new HashSet<>(taken);
    }

    /** A new one. */
    String of(String name) {
        String base = read(name);
        String free = base;
        while (!taken.add(free)) free = base + "-" + last.merge(base, 2, (one, two) -> one + 1);
        return free;
    }

    /** How a name is read, without the number of one that is read as another. */
    static String read(String name) {
        String id = SafeName.read(name, SafeName.LONGEST - NUMBER);
        return SafeName.is(id) ? id : "name";
    }
}
