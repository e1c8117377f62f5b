package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.intake.source.Findings;
import mingbai.intake.source.Known;
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
    /** All in front of such a line is above the document, but what stands above official titles. */
    private static final Pattern PLACE = Pattern.compile("[\\[(【]*" + Known.any("page.place") + "[:>].*");
    private static final Pattern FACTS = Pattern.compile(".*" + Known.any("page.facts") + "[:\\[(【].*");
    private static final Pattern TOOLS = Pattern.compile("[\\[(【]*" + Known.any("page.tools") + ".*");
    private static final Pattern KEEPER = Pattern.compile(".*(?:" + Known.any("page.keeper") + "[:(]*[\\dbm]|" + Known.any("page.owner")
            + ":).*");
    private static final Pattern OFFICIAL = Pattern.compile(Known.any("above.beginnings") + "\\d{0,3}:?|.*[\\[(〔【]\\d{4}[\\])〕】]\\d+"
            + Known.any("document.number"));
    private static final Pattern NUMBERED = Pattern.compile("(?:[(]?[\\d" + Known.letters("numerals") + "]{1,4}[)、.]|"
            + Known.letters("ordinal") + "[\\d" + Known.letters("numerals") + "]{1,4}|[①-⑳]).*");
    private static final Pattern DAY = Pattern.compile("\\d{4}" + Known.any("date.year") + "\\d{1,2}" + Known.any("date.month")
            + "\\d{1,2}" + Known.any("date.day"));

    private Furniture() {}

    /**
     * The lines and tables of the document that a page shows.
     *
     * @param passages of the page
     */
    static List<Passage> without(List<Passage> passages, Document page, Findings findings) {
        int first = first(passages);
        int begin = begin(passages.subList(0, first), page);
        int end = end(passages);
        List<Passage> document = new ArrayList<>();
        List<Passage> left = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            String letters = letters(passages.get(i));
            boolean above = i < begin && !OFFICIAL.matcher(letters).matches();
            boolean beside = i >= begin && i < first && (FACTS.matcher(letters).matches() || TOOLS.matcher(letters).matches());
            boolean around = passages.get(i) instanceof Passage.Line && (above || beside && !letters.isEmpty() || i >= end);
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
    private static int first(List<Passage> passages) {
        int first = 0;
        while (first < passages.size() && !(passages.get(first) instanceof SourceTable)
                && !NUMBERED.matcher(letters(passages.get(first))).matches()) first++;
        return first;
    }

    /** Where the document begins: at its title, as the page names it, or behind the line that says where the reader is. */
    private static int begin(List<Passage> above, Document page) {
        Set<String> titles = titles(page);
        int begin = 0;
        for (int i = 0; i < above.size(); i++) {
            String letters = letters(above.get(i));
            if (PLACE.matcher(letters).matches()) begin = i + 1;
            else if (titles.contains(letters)) begin = i;
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
        for (int i = from; i < passages.size(); i++) {
            String letters = letters(passages.get(i));
            if (TOOLS.matcher(letters).matches() || KEEPER.matcher(letters).matches()) return i;
        }
        return passages.size();
    }

    private static boolean official(Passage passage) {
        if (passage instanceof SourceTable) return true;
        String text = ((Passage.Line) passage).text();
        String letters = Texts.letters(text);
        return NUMBERED.matcher(letters).matches() || DAY.matcher(letters).matches() || Texts.note(text)
                || OFFICIAL.matcher(letters).matches();
    }
}
