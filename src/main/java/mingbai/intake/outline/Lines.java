package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.Passage;
import mingbai.intake.source.Texts;

/**
 * Lines in front of a table or of the first heading: what is above the title, the title, and what introduces the rest.
 *
 * @param above        such as 附件2
 * @param title        its lines; empty: none looks like one
 * @param introduction all that follows
 */
record Lines(List<String> above, List<String> title, List<String> introduction) {
    private static final Pattern TITLE = Pattern.compile(".{3,}" + Lexicon.any("title.endings") + "(?:[（(][^（）()]*[）)])?");
    private static final Pattern ANNEX = Pattern.compile(Lexicon.any("above.beginnings") + "\\s*\\d{0,2}\\s*[:：]");
    /** The end of a letter that issues something: 现将《方案》印发给你们，请认真贯彻执行。 */
    private static final Pattern ISSUING = Pattern.compile(".*" + Lexicon.any("issuing") + ".*");
    private static final Pattern OF_ARTICLE = Pattern.compile(".{2,9}?" + Lexicon.any("divisions.4-article")
            + Lexicon.any("of.article") + ".*");
    private static final Pattern CONTENTS = Pattern.compile(Lexicon.any("contents"));
    /** The number of a page behind a heading in a table of contents. */
    private static final Pattern PAGE = Pattern.compile("[.…·]*\\d{1,3}$");
    /** Titles have no more lines. */
    private static final int MOST = 4;
    private static final int LONGEST = 60;
    /** Fewer that go on from the first may be what is said of another's articles. */
    private static final int LEAST_ARTICLES = 3;
    /** A line that asks or exclaims, as titles of what explains something may. */
    private static final Pattern CALL = Pattern.compile("[^。；;]{4,60}[？！?!]");

    static Lines of(List<String> lines) {
        int begin = 0;
        while (begin < lines.size() && Texts.above(lines.get(begin))) begin++;
        int end = begin;
        for (int i = begin; i < Math.min(lines.size(), begin + MOST) && line(lines.get(i)); i++) {
            if (titled(lines.get(i))) {
                end = i + 1;
                break;
            }
        }
        boolean called = end == begin && begin < lines.size() && (line(lines.get(begin)) || CALL.matcher(lines.get(begin)).matches());
        if (called) end = begin + 1;
        return new Lines(new ArrayList<>(lines.subList(0, begin)), new ArrayList<>(lines.subList(begin, end)),
                new ArrayList<>(lines.subList(end, lines.size())));
    }

    /** Whether some lines are the title and what is above it, or of them, as on each page. */
    boolean titled(List<String> page) {
        return Stream.of(above, title).flatMap(List::stream).collect(Collectors.toSet()).containsAll(page);
    }

    /**
     * The numbers that lines begin with, those of annexes in a list of them aside: 附件：1.任务清单, and below it 2.项目清单.
     *
     * @return of each line; absent: it has none
     */
    static List<Optional<Enumeration>> numbers(List<Passage.Line> lines) {
        List<Optional<Enumeration>> numbers = new ArrayList<>();
        List<Optional<Enumeration>> all = Enumeration.all(lines.stream().map(Passage.Line::text).toList());
        int annexes = -1;
        for (int i = 0; i < lines.size(); i++) {
            Passage.Line line = lines.get(i);
            Optional<Enumeration> number = all.get(i);
            if (annex(line.text())) {
                String first = ANNEX.matcher(line.text()).replaceFirst("").strip();
                annexes = Enumeration.of(first).map(Enumeration::value).orElse(0);
            } else if (annexes >= 0) {
                int next = annexes + 1;
                boolean first = annexes == 0 && number.isEmpty() && line(line.text());
                annexes = first ? 1 : number.filter(one -> one.value() == next && line(line.text())).map(Enumeration::value).orElse(-1);
            }
            numbers.add(annexes >= 0 ? Optional.empty() : number);
        }
        articles(lines, numbers);
        contents(lines, numbers);
        return numbers;
    }

    /** Takes the numbers from a table of contents: its lines are headings that come again behind it. */
    private static void contents(List<Passage.Line> lines, List<Optional<Enumeration>> numbers) {
        List<String> letters = lines.stream().map(line -> PAGE.matcher(Texts.letters(line.text())).replaceFirst("")).toList();
        for (int i = 0; i < lines.size(); i++) {
            if (!CONTENTS.matcher(letters.get(i)).matches()) continue;
            Map<String, Integer> last = new HashMap<>();
            for (int at = i + 1; at < lines.size(); at++) last.put(letters.get(at), at);
            for (int at = i + 1; at < lines.size() && last.get(letters.get(at)) > at; at++) numbers.set(at, Optional.empty());
            return;
        }
    }

    /**
     * Adds the numbers of articles that nothing parts from their texts, where they go on from the first, one left out at most: 第一条为了….
     * What a line says of an article of another has no place among them: 第一条规定的情形.
     */
    private static void articles(List<Passage.Line> lines, List<Optional<Enumeration>> numbers) {
        List<Integer> found = new ArrayList<>();
        int next = 1;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).text();
            int value = Enumeration.article(line).map(Enumeration::value).orElse(0);
            boolean behindOne = value == next + 1 && next > 1 && !OF_ARTICLE.matcher(line).matches();
            if (value != next && !behindOne) continue;
            found.add(i);
            next = value + 1;
        }
        if (found.size() < LEAST_ARTICLES) return;
        found.forEach(i -> numbers.set(i, numbers.get(i).or(() -> Enumeration.article(lines.get(i).text()))));
    }

    /** Whether a line stands above a list of annexes: 附件：. */
    private static boolean list(String line) {
        return ANNEX.matcher(line).matches() && line.chars().noneMatch(Character::isDigit);
    }

    /** Whether a line begins as one that names an annex: 附件：任务清单. */
    static boolean annex(String line) {
        return ANNEX.matcher(line).lookingAt();
    }

    /** Behind the last line of the letter that some lines begin with, which issues what is titled behind it; 0: there is none. */
    static int letter(List<String> lines) {
        int signed = StatedParticulars.letter(lines);
        if (signed > 0 && !of(lines.subList(signed, lines.size())).title().isEmpty()) return signed;
        for (int i = lastTitle(lines) - 1; i > 0; i--) {
            if (!ISSUING.matcher(lines.get(i)).matches() || !Texts.ended(lines.get(i))) continue;
            int end = i + 1;
            while (end < lines.size() - 1 && (!line(lines.get(end)) || Texts.day(lines.get(end)) || Texts.day(lines.get(end + 1))
                    || lines.get(end).matches("[（(].*"))) end++;
            return end;
        }
        return 0;
    }

    /** Whether some lines are a letter that issues something, and nothing that is titled behind it. */
    static boolean issues(List<String> lines) {
        for (int i = 0; i < lines.size(); i++) if (ISSUING.matcher(lines.get(i)).matches()) return lastTitle(lines) < i;
        return false;
    }

    /**
     * The documents that one is made of, in their order: a letter and its annexes, each with what stands above it. One begins where an
     * annex is marked, behind what is signed, and at a title that is in front of a new first number.
     */
    static List<List<Passage.Line>> documents(List<Passage.Line> lines) {
        List<Optional<Enumeration>> numbers = numbers(lines);
        List<String> texts = lines.stream().map(Passage.Line::text).toList();
        List<List<Passage.Line>> documents = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i < lines.size(); i++) {
            List<String> before = texts.subList(begin, i);
            List<String> behind = texts.subList(i, Math.min(lines.size(), i + MOST + 2));
            int first = 0;
            while (first < behind.size() && numbers.get(i + first).isEmpty()) first++;
            boolean titled = !of(behind.subList(0, first)).title().isEmpty() && !StatedParticulars.bracket(behind.get(0));
            boolean marked = Texts.above(behind.get(0)) && !Texts.documentNumber(behind.get(0)) && !list(behind.get(0))
                    && !Texts.above(before.get(before.size() - 1));
            if (titled && (marked || StatedParticulars.signed(before) || begins(lines, numbers, begin, i))) {
                documents.add(lines.subList(begin, i));
                begin = i;
            }
        }
        documents.add(lines.subList(begin, lines.size()));
        return documents;
    }

    /** Whether a title begins in a line behind a sentence, and numbers behind it begin anew in the style in which they began before. */
    private static boolean begins(List<Passage.Line> lines, List<Optional<Enumeration>> numbers, int begin, int at) {
        Optional<Enumeration> first = numbers.subList(begin, at).stream().flatMap(Optional::stream).findFirst();
        if (first.isEmpty() || !Texts.ended(lines.get(at - 1).text())) return false;
        int end = at;
        while (end < Math.min(lines.size(), at + MOST) && numbers.get(end).isEmpty() && line(lines.get(end).text())
                && !titled(lines.get(end).text())) end++;
        boolean title = end < lines.size() && numbers.get(end).isEmpty() && line(lines.get(end).text()) && titled(lines.get(end).text());
        return title && numbers.subList(end, lines.size()).stream().flatMap(Optional::stream).findFirst()
                .filter(next -> next.level() == first.get().level() && next.value() == 1).isPresent();
    }

    /** The same with more lines above. */
    Lines below(List<String> more) {
        return new Lines(Stream.concat(more.stream(), above.stream()).toList(), title, introduction);
    }

    /** The place of the line that ends the last title; negative: none does. */
    static int lastTitle(List<String> lines) {
        for (int i = lines.size() - 1; i >= 0; i--) if (line(lines.get(i)) && titled(lines.get(i))) return i;
        return -1;
    }

    /** Whether a line begins or ends what stands above a table: 附件2, or a title. */
    static boolean begins(String line) {
        return Texts.above(line) || line(line) && titled(line);
    }

    /** Whether a line ends as titles do, however far apart its letters are. */
    private static boolean titled(String line) {
        return TITLE.matcher(Texts.letters(line)).matches();
    }

    /** Whether a line is short and ends no sentence. */
    private static boolean line(String line) {
        return line.length() <= LONGEST && !Texts.ended(line);
    }
}
