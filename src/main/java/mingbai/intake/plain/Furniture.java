package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Lexicon;
import mingbai.intake.source.Passage;
import mingbai.intake.source.SourceTable;
import mingbai.intake.source.Texts;
import mingbai.problem.Rule;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * What a portal's page has around the document that it shows: in front of its title where the reader is, between title and first item when
 * the page was put there, and at the page's end what can be done with it and who keeps the site. It is no part of the document; that it is
 * left out is reported, line by line. Within the document nothing is left out, whatever it says.
 */
final class Furniture {
    /** Longer lines are texts, though they name such a thing. */
    private static final int LONGEST = 120;
    /** Nor is a line longer that only says what can be done with the page. */
    private static final int LONGEST_TOOL = 16;
    /** All in front of such a line is above the document, but what stands above official titles. */
    private static final Pattern PLACE = Pattern.compile("[\\[(【]*" + Lexicon.any("page.place") + "[:>].*");
    private static final Pattern FACTS = Pattern.compile(Lexicon.any("page.facts") + "[:\\[(【].*");
    /** When a page was put there and how often it was called, where what that is stands in a picture. */
    private static final Pattern STAMP = Pattern.compile("[-:/.\\d]{1,20}" + Lexicon.any("page.times") + "?");
    /** Who keeps the site, in lines before one of those that say it for certain. */
    private static final Pattern SPONSOR = Pattern.compile(Lexicon.any("page.sponsor") + "[:].*|.{1,2}");
    private static final Pattern CONTACT = Pattern.compile(Lexicon.any("page.sponsor") + "[:].*" + Lexicon.any("page.contact") + ".*");
    private static final Pattern TOOLS = Pattern.compile("[\\[(【]*" + Lexicon.any("page.tools") + "[^,.;。]*");
    private static final Pattern NEIGHBOURS = Pattern.compile(Lexicon.any("page.neighbours") + ":.*");
    private static final Pattern KEEPER = Pattern.compile(".*" + Lexicon.any("page.keeper") + "[:(]*[\\dbm].*");
    private static final String NUMERALS = "[\\d" + Lexicon.letters("numerals.headings") + "]{1,4}";
    private static final Pattern NUMBERED = Pattern.compile("(?:[(]?" + NUMERALS + "[)、.]|" + Lexicon.letters("ordinal") + NUMERALS
            + Lexicon.names("divisions").stream().map(Lexicon::any).collect(Collectors.joining("|", "(?:", ")")) + "|[①-⑳]).*");

    private static final Pattern SPACED = Pattern.compile("\\d{1,2}[\\s\\u3000].*");
    /** A shorter line is no sentence of a document. */
    private static final int SENTENCE = 30;

    private Furniture() {}

    /**
     * The lines and tables of the document that a page shows.
     *
     * @param passages of the page
     */
    static List<Passage> without(List<Passage> passages, Document page, Findings findings) {
        Set<String> titles = titles(page);
        int first = first(passages, titles);
        int begin = begin(passages.subList(0, first), titles);
        int end = end(passages);
        List<Passage> document = new ArrayList<>();
        List<Passage> left = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            String letters = letters(passages.get(i));
            boolean above = i < begin && passages.get(i) instanceof Passage.Line line && !Texts.above(line.text());
            boolean beside = i > begin && i < first && !titles.contains(letters) && (fact(letters) || tool(letters));
            boolean around = passages.get(i) instanceof Passage.Line && (above || beside || i >= end);
            (around ? left : document).add(passages.get(i));
        }
        left.stream().map(Passage.Line.class::cast).filter(line -> !line.text().isBlank())
                .forEach(line -> findings.add(Rule.IMPORT_OUTSIDE, line.place(), "1", Texts.shown(line.text())));
        return document;
    }

    /** The letters of a line; empty: it is a table, or too long. */
    private static String letters(Passage passage) {
        return passage instanceof Passage.Line line && line.text().length() <= LONGEST ? Texts.letters(line.text()) : "";
    }

    /** Where the first item may be: the first table, or the first line with a number. */
    private static int first(List<Passage> passages, Set<String> titles) {
        int first = 0;
        while (first < passages.size() && !filled(passages.get(first))
                && (titles.contains(letters(passages.get(first))) || !numbered(passages.get(first)))) first++;
        return first;
    }

    private static boolean numbered(Passage passage) {
        return NUMBERED.matcher(letters(passage)).matches()
                || passage instanceof Passage.Line line && SPACED.matcher(line.text()).matches();
    }

    /** Whether it is a table that says something. */
    private static boolean filled(Passage passage) {
        return passage instanceof SourceTable table && table.rows().stream().anyMatch(row -> !row.blank());
    }

    /** Whether a line says when the page was put there, where it comes from, or how often it was called. */
    private static boolean fact(String letters) {
        return FACTS.matcher(letters).matches() || STAMP.matcher(letters).matches();
    }

    /** Whether a line says what can be done with the page, and nothing else. */
    private static boolean tool(String letters) {
        return letters.length() <= LONGEST_TOOL && TOOLS.matcher(letters).matches() || NEIGHBOURS.matcher(letters).matches();
    }

    /** Where the document begins: at its title, as the page names it, or behind the line that says where the reader is. */
    private static int begin(List<Passage> above, Set<String> titles) {
        int begin = 0;
        boolean titled = false;
        for (int i = 0; i < above.size(); i++) {
            String letters = letters(above.get(i));
            if (PLACE.matcher(letters).matches()) {
                begin = i + 1;
                titled = false;
            } else if (!titled && titles.contains(letters)) {
                begin = i;
                titled = true;
            }
        }
        return begin;
    }

    /** The one heading of the first level, and the title that government portals give in a meta tag. */
    private static Set<String> titles(Document page) {
        List<Element> headings = page.select("h1");
        List<String> titles = new ArrayList<>(page.select("meta[name=ArticleTitle]").eachAttr("content"));
        if (headings.size() == 1) titles.add(headings.get(0).text());
        return titles.stream().map(Texts::letters).filter(title -> !title.isEmpty()).collect(Collectors.toSet());
    }

    /** Where the page goes on below the document: behind all that is numbered, signed, a note or a table. */
    private static int end(List<Passage> passages) {
        int from = passages.size();
        while (from > 0 && !official(passages.get(from - 1))) from--;
        boolean said = from > 0;
        for (int i = from; i < passages.size(); i++) {
            String letters = letters(passages.get(i));
            said |= passages.get(i) instanceof Passage.Line line && line.text().length() >= SENTENCE && Texts.ended(line.text());
            boolean around = tool(letters) || said && fact(letters) || KEEPER.matcher(letters).matches()
                    || CONTACT.matcher(letters).matches();
            if (!around) continue;
            int end = i;
            while (end > from && SPONSOR.matcher(letters(passages.get(end - 1))).matches()) end--;
            return end;
        }
        return passages.size();
    }

    private static boolean official(Passage passage) {
        if (passage instanceof SourceTable) return true;
        String text = ((Passage.Line) passage).text();
        return numbered(passage) || NUMBERED.matcher(Texts.letters(text)).matches() || Texts.day(text) || Texts.note(text)
                || Texts.above(text);
    }
}
