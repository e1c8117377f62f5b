package mingbai.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.format.TextResource;
import mingbai.language.Word;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * All rules with their examples, from the file of each {@link Book} beside this class: a heading {@code # group-id} for each group, below
 * it {@code ## rule-id} with two fences, {@code bad} and {@code good}, each with its file. Their words are in
 * {@code problems.properties} of each language. What is written otherwise is a bug of the program.
 */
public final class Explanations {
    private static final Pattern GROUP = Pattern.compile("# ([a-z0-9-]+)");
    private static final Pattern RULE = Pattern.compile("## ([a-z0-9-]+)");
    private static final Pattern CASE = Pattern.compile("<!-- case: ([a-z0-9-]+) -->");
    private static final Pattern FENCE = Pattern.compile(
            "```(yaml|markdown|html|css|csv|text) (bad|good) ((?:content|theme)/\\S+|batch\\.\\S+)|```(text) (bad|good)");

    /** Of every rule, in the order of the sections. */
    private static final Map<Rule, Explanation> ALL =
            parse(book -> TextResource.text(Explanations.class, book.examples()).lines().toList());

    private static final List<Rule> MOST_COMMON = List.of(Rule.YAML_SYNTAX, Rule.TYPE_WRONG, Rule.TEXT_EMPTY, Rule.UNKNOWN_UNIT,
            Rule.SOURCE_DIFFERS, Rule.SOURCE_COLUMN, Rule.SCOPE_NOT_LISTED, Rule.NUMBER_DIFFERS, Rule.TERM_NOT_RENDERED,
            Rule.NOT_CONFIGURED);

    private final Book book;
    private final List<String> lines;
    private final Map<Rule, Explanation> found;
    private int at;

    private Explanations(Book book, List<String> lines, Map<Rule, Explanation> found) {
        this.book = book;
        this.lines = lines;
        this.found = found;
    }

    public static Explanation of(Rule rule) {
        return ALL.get(rule);
    }

    /** Of the rules that editors break most often, the first one first. */
    public static List<Explanation> mostCommon() {
        return MOST_COMMON.stream().map(ALL::get).toList();
    }

    /** Of all rules, group by group, as the books have them. */
    public static List<Explanation> all() {
        return List.copyOf(ALL.values());
    }

    /**
     * Every rule with its section, in the order of the sections.
     *
     * @param lines of a book's file
     */
    static Map<Rule, Explanation> parse(Function<Book, List<String>> lines) {
        Map<Rule, Explanation> found = new LinkedHashMap<>();
        for (Book book : Book.values()) {
            Explanations sections = new Explanations(book, lines.apply(book), found);
            while (sections.skipBlank()) sections.group();
        }
        for (Rule rule : Rule.values()) {
            if (!found.containsKey(rule)) throw new IllegalStateException("no file has a section " + rule.id());
        }
        return Collections.unmodifiableMap(found);
    }

    private void group() {
        Said group = Said.say("group." + expect(GROUP).group(1));
        while (skipBlank() && lines.get(at).startsWith("## ")) section(group);
    }

    private void section(Said group) {
        String id = expect(RULE).group(1);
        Rule rule = Word.find(Rule.class, id).orElseThrow(() -> mistake("no such rule"));
        Optional<String> proof = Optional.empty();
        if (skipBlank() && CASE.matcher(lines.get(at)).matches()) proof = Optional.of(expect(CASE).group(1));
        Explanation explanation = new Explanation(rule, book, group, example("bad"), example("good"), proof);
        if (!explanation.bad().file().equals(explanation.good().file())) throw mistake("the examples are of two files");
        if (found.put(rule, explanation) != null) throw mistake("a second section");
    }

    private Explanation.Example example(String which) {
        Matcher fence = expect(FENCE);
        boolean text = fence.group(4) != null;
        if (!which.equals(fence.group(text ? 5 : 2))) throw mistake("the example should be " + which);
        List<String> body = new ArrayList<>();
        while (at < lines.size() && !lines.get(at).equals("```")) body.add(lines.get(at++));
        if (at++ == lines.size() || body.isEmpty()) throw mistake("the example has no lines or no end");
        return new Explanation.Example(text ? "text" : fence.group(1), Optional.ofNullable(fence.group(3)), body);
    }

    /** False at the end. */
    private boolean skipBlank() {
        while (at < lines.size() && lines.get(at).isBlank()) at++;
        return at < lines.size();
    }

    private Matcher expect(Pattern pattern) {
        skipBlank();
        Matcher matcher = pattern.matcher(at < lines.size() ? lines.get(at) : "");
        if (!matcher.matches()) throw mistake("expected " + pattern);
        at++;
        return matcher;
    }

    private IllegalStateException mistake(String what) {
        return new IllegalStateException(book.examples() + ", line " + (at + 1) + ": " + what);
    }
}
