package mingbai.check.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.RawFile;

/** What was found in a part of the content so far: problems, texts, and what is said to be intended. For one thread. */
public final class Found {
    /** A record with more words that nobody knows is not misspelt: it is another file. */
    static final int MISSPELT = 100;

    private final boolean release;
    private final Languages languages;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Written> texts = new ArrayList<>();
    private final List<Intended> intended = new ArrayList<>();
    /** Of each record, the words that nobody knows. */
    private final Map<RawFile, Set<String>> unknown = new IdentityHashMap<>();

    /**
     * @param release   true: what is still to be configured is a problem
     * @param languages of the publication: they decide how texts are written
     */
    public Found(boolean release, Languages languages) {
        this.release = release;
        this.languages = languages;
    }

    /** Nothing, of another part of the same content. */
    public Found apart() {
        return new Found(release, languages);
    }

    public boolean release() {
        return release;
    }

    /** The languages of the publication. */
    public Languages languages() {
        return languages;
    }

    public void add(Problem problem) {
        problems.add(problem);
    }

    /** Adds a problem at a character of a language's text, which is there. */
    public void report(Written text, Rule rule, Language language, int offset, Object... arguments) {
        add(text.file().problem(rule, text.in(language).orElseThrow().at(offset), arguments));
    }

    public void add(Written text) {
        texts.add(text);
    }

    public void add(Intended entry) {
        intended.add(entry);
    }

    /** Adds what was found in a part; its texts have been looked at there. */
    public void add(Found part) {
        problems.addAll(part.problems);
        intended.addAll(part.intended);
    }

    /** Whether a word of a record that nobody knows may be misspelt; however often it is asked for, it counts once. */
    public boolean misspelt(RawFile record, String word) {
        Set<String> words = unknown.computeIfAbsent(record, first -> new HashSet<>());
        return words.contains(word) || words.size() < MISSPELT && words.add(word);
    }

    /** True: nothing is wrong, and nothing wrong is intended. */
    public boolean quiet() {
        return problems.isEmpty() && intended.isEmpty();
    }

    public List<Problem> problems() {
        return problems;
    }

    /** Every text that has an English side or could have one. */
    public List<Written> texts() {
        return texts;
    }

    /** What the records say is intended. */
    public List<Intended> intended() {
        return intended;
    }
}
