package mingbai.intake.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.intake.outline.StatedParticulars;
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
 * the page was put there, and at the page's end what can be done with it and who keeps the site. It is no part of the document; the lines
 * that are left out are reported. Within the document nothing is left out, whatever it says: at the page's end what a document might say as
 * well is left out only behind its last sentence.
 */
final class Furniture {
    /** Longer lines are texts, though they name such a thing. */
    private static final int LONGEST = 120;
    /** Nor is a line longer that only says what can be done with the page. */
    private static final int LONGEST_TOOL = 16;
    /** All in front of such a line is above the document, but what stands above official titles. */
    private static final Pattern PLACE = Pattern.compile("[\\[(【]*" + Lexicon.any("page.place") + "[:>].*");
    private static final Pattern FACTS = Pattern.compile(Lexicon.any("page.facts") + "[:\\[(【].*");
    /** When the page was put there, where what that is stands in a picture. */
    private static final Pattern STAMP = Pattern.compile("\\d{2,4}-\\d{1,2}-\\d{1,2}[:.\\d]*|\\d{1,2}:\\d{2}(?::\\d{2})?");
    /** The same, or how often it was called, in digits that may be the document's own: 2025. */
    private static final Pattern DIGITS = Pattern.compile("[-:/.\\d]{1,20}" + Lexicon.any("page.times") + "?");
    /** Who keeps the site, in lines before one of those that say it for certain. */
    private static final Pattern SPONSOR = Pattern.compile(Lexicon.any("page.sponsor") + "[:].*|[^\\p{L}\\p{N}]{1,2}");
    private static final Pattern CONTACT = Pattern.compile(Lexicon.any("page.sponsor") + "[:].*" + Lexicon.any("page.contact") + ".*");
    private static final Pattern TOOLS = Pattern.compile("[\\[(【]*(?:" + Lexicon.any("page.tools") + "|" + Lexicon.any("page.menu")
            + ")[^,.;。]*");
    /** Such tools as no document speaks of at the beginning of a line. */
    private static final Pattern MENU = Pattern.compile("[\\[(【]*" + Lexicon.any("page.menu") + "[^,.;。]*|[\\[(【]+"
            + Lexicon.any("page.tools") + "[^,.;。]*");
    private static final Pattern NEIGHBOURS = Pattern.compile(Lexicon.any("page.neighbours") + ":.*");
    private static final Pattern KEEPER = Pattern.compile(".*" + Lexicon.any("page.keeper") + "[:(]*[\\dbm].*");
    private static final String NUMERALS = "[\\d" + Lexicon.letters("numerals.headings") + "]{1,4}";
    private static final Pattern NUMBERED = Pattern.compile("(?:[(]?" + NUMERALS + "[)、.]|" + Lexicon.letters("ordinal") + NUMERALS
            + Lexicon.names("divisions").stream().map(Lexicon::any).collect(Collectors.joining("|", "(?:", ")")) + "|[①-⑳]).*");

    private static final Pattern SPACED = Pattern.compile("\\d{1,2}[\\s\\u3000].*");

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
        boolean[] facts = facts(passages, titles);
        int end = end(passages, facts);
        List<Passage> document = new ArrayList<>();
        List<Passage> left = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            String letters = letters(passages.get(i));
            boolean above = i < begin && passages.get(i) instanceof Passage.Line line && !Texts.above(line.text());
            boolean beside = i > begin && i < first && !titles.contains(letters) && (facts[i] || tool(letters));
            boolean around = passages.get(i) instanceof Passage.Line && (above || beside || i >= end);
            (around ? left : document).add(passages.get(i));
        }
        List<String> lines = left.stream().map(line -> ((Passage.Line) line).text()).filter(text -> !text.isBlank()).toList();
        if (!lines.isEmpty()) findings.add(Rule.IMPORT_OUTSIDE, left.get(0).place(), lines.size(), Texts.quoted(lines));
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

    /** Whether it is a table that says something, and more than a catalogue does of the document. */
    private static boolean filled(Passage passage) {
        return passage instanceof SourceTable table && table.rows().stream().anyMatch(row -> !row.blank())
                && StatedParticulars.catalogue(table).isEmpty();
    }

    /**
     * Which lines say when the page was put there, where it comes from, or how often it was called: those that are nothing but digits only
     * directly below the title, or beside another line of what the page has around the document.
     */
    private static boolean[] facts(List<Passage> passages, Set<String> titles) {
        List<String> letters = passages.stream().map(Furniture::letters).toList();
        boolean[] facts = new boolean[passages.size()];
        for (int step : List.of(1, -1)) {
            boolean beside = false;
            for (int i = step > 0 ? 0 : facts.length - 1; i >= 0 && i < facts.length; i += step) {
                String line = letters.get(i);
                if (passages.get(i) instanceof Passage.Line one && one.text().isBlank()) continue;
                facts[i] |= FACTS.matcher(line).matches() || STAMP.matcher(line).matches()
                        || beside && DIGITS.matcher(line).matches();
                beside = facts[i] || tool(line) || step > 0 && titles.contains(line);
            }
        }
        return facts;
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

    /**
     * Where the page goes on below the document: behind all that is numbered, signed, a note or a table, and, unless it is for certain what
     * a page has there, behind the last sentence.
     */
    private static int end(List<Passage> passages, boolean[] facts) {
        int from = passages.size();
        while (from > 0 && !official(passages.get(from - 1))) from--;
        int certain = from;
        while (certain < passages.size() && !certain(letters(passages.get(certain)))) certain++;
        int said = certain;
        while (said > from && !Texts.ended(((Passage.Line) passages.get(said - 1)).text())) said--;
        for (int end = said; end < passages.size(); end++) {
            String letters = letters(passages.get(end));
            if (end < certain && !tool(letters) && !(facts[end] && said > 0) && !CONTACT.matcher(letters).matches()) continue;
            while (end > said && sponsor(passages.get(end - 1))) end--;
            return end;
        }
        return passages.size();
    }

    private static boolean sponsor(Passage passage) {
        boolean blank = passage instanceof Passage.Line line && line.text().isBlank() && line.found().isEmpty();
        return blank || SPONSOR.matcher(letters(passage)).matches();
    }

    /** Whether a line is one that a page has below a document, whatever follows. */
    private static boolean certain(String letters) {
        return letters.length() <= LONGEST_TOOL && MENU.matcher(letters).matches() || NEIGHBOURS.matcher(letters).matches()
                || KEEPER.matcher(letters).matches();
    }

    private static boolean official(Passage passage) {
        if (passage instanceof SourceTable) return true;
        String text = ((Passage.Line) passage).text();
        return numbered(passage) || NUMBERED.matcher(Texts.letters(text)).matches() || Texts.day(text) || Texts.note(text)
                || Texts.above(text);
    }
}
