package mingbai.text.search;

/**
 * The positions for each pair of characters. A hash table with numbers for keys: texts have a thousand times as many pairs as
 * there are different ones, and none of them has to become an object.
 */
final class Pairs {
    /** Spreads what differs in the lower bits over the higher ones: the golden ratio. */
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private long[] keys = new long[1 << 12];
    private Positions[] positions = new Positions[keys.length];
    private int size;

    /** Receives a pair and its positions. */
    interface Each {
        void pair(int first, int second, Positions positions);
    }

    /** The positions of a pair, empty ones the first time. */
    Positions of(int first, int second) {
        long key = (long) first << 32 | second;
        int at = place(key);
        if (positions[at] != null) return positions[at];
        if (2 * ++size > keys.length) {
            grow();
            at = place(key);
        }
        keys[at] = key;
        positions[at] = new Positions();
        return positions[at];
    }

    /** Where a key is, or where it would. */
    private int place(long key) {
        int at = (int) (key * SPREAD >>> 32) & keys.length - 1;
        while (positions[at] != null && keys[at] != key) at = at + 1 & keys.length - 1;
        return at;
    }

    private void grow() {
        long[] smaller = keys;
        Positions[] held = positions;
        keys = new long[2 * smaller.length];
        positions = new Positions[keys.length];
        for (int i = 0; i < smaller.length; i++) {
            if (held[i] == null) continue;
            int at = place(smaller[i]);
            keys[at] = smaller[i];
            positions[at] = held[i];
        }
    }

    /** In no order. */
    void forEach(Each each) {
        for (int i = 0; i < keys.length; i++) {
            if (positions[i] != null) each.pair((int) (keys[i] >> 32), (int) keys[i], positions[i]);
        }
    }
}
