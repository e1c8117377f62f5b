package mingbai.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.problem.Problem;
import mingbai.read.RawFile;

/** What was found in a part of the content so far: problems, texts, and what is said to be intended. For one thread. */
final class Found {
    /** A record with more words that nobody knows is not misspelt: it is another file. */
    static final int MISSPELT = 100;

    private final boolean release;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Written> texts = new ArrayList<>();
    private final List<Intended> intended = new ArrayList<>();
    /** Of each record, the words that nobody knows. */
    private final Map<RawFile, Set<String>> unknown = new IdentityHashMap<>();

    /** @param release true: what is still to be configured is a problem */
    Found(boolean release) {
        this.release = release;
    }

    /** Nothing, of another part of the same content. */
    Found apart() {
        return new Found(release);
    }

    boolean release() {
        return release;
    }

    void add(Problem problem) {
        problems.add(problem);
    }

    void add(Written text) {
        texts.add(text);
    }

    void add(Intended entry) {
        intended.add(entry);
    }

    /** Adds what was found in a part; its texts have been looked at there. */
    void add(Found part) {
        problems.addAll(part.problems);
        intended.addAll(part.intended);
    }

    /** Whether a word of a record that nobody knows may be misspelt; however often it is asked for, it counts once. */
    boolean misspelt(RawFile record, String word) {
        Set<String> words = unknown.computeIfAbsent(record, first -> new HashSet<>());
        return words.contains(word) || words.size() < MISSPELT && words.add(word);
    }

    /** True: nothing is wrong, and nothing wrong is intended. */
    boolean quiet() {
        return problems.isEmpty() && intended.isEmpty();
    }

    List<Problem> problems() {
        return problems;
    }

    /** Every text that has an English side or could have one. */
    List<Written> texts() {
        return texts;
    }

    /** What the records say is intended. */
    List<Intended> intended() {
        return intended;
    }
}
