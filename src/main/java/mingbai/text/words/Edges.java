package mingbai.text.words;

/** From which node which word leads to which, in one table without objects (open addressing). */
public final class Edges {
    public static final int ROOT = 0;
    /** No node. */
    public static final int NONE = -1;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** Node and word of each edge; where {@link #targets} has the root, which no edge leads to, nothing is stored. */
    private long[] sources = new long[64];
    private int[] targets = new int[64];
    private int size;

    /** The node to which a word leads, or {@link #NONE}. */
    public int next(int node, int word) {
        if (word == Words.UNKNOWN) return NONE;
        int place = place(source(node, word));
        return targets[place] == ROOT ? NONE : targets[place];
    }

    /** Adds an edge that is not there. */
    public void add(int node, int word, int target) {
        if (2 * ++size > targets.length) grow();
        put(source(node, word), target);
    }

    private void put(long source, int target) {
        int place = place(source);
        sources[place] = source;
        targets[place] = target;
    }

    private void grow() {
        long[] lastSources = sources;
        int[] lastTargets = targets;
        sources = new long[2 * lastSources.length];
        targets = new int[2 * lastTargets.length];
        for (int i = 0; i < lastTargets.length; i++) if (lastTargets[i] != ROOT) put(lastSources[i], lastTargets[i]);
    }

    /** Where an edge is, or would be. */
    private int place(long source) {
        int place = (int) (source * MIX >>> 40) & targets.length - 1;
        while (targets[place] != ROOT && sources[place] != source) place = place + 1 & targets.length - 1;
        return place;
    }

    private static long source(int node, int word) {
        return (long) node << 32 | word;
    }
}
