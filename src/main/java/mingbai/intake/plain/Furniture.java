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
 * What a portal's page has around the document that it shows: where the reader is, when the page was put there, what can be done with it,
 * and who keeps the site. It is no part of the document; that it is left out is reported.
 */
final class Furniture {
    /** Longer lines are texts, though they name such a thing. */
    private static final int LONGEST = 120;
    /** All in front of such a line is above the document. */
    private static final Pattern ABOVE = Pattern.compile(".*" + Known.any("page.place") + ".*");
    private static final Pattern BESIDE = Pattern.compile(".*" + Known.any("page.facts") + ".*");
    /** All behind such a line is below the document. */
    private static final Pattern BELOW = Pattern.compile("[\\s【\\[（(]*" + Known.any("page.tools") + ".*|.*" + Known.any("page.keeper")
            + ".*");

    private Furniture() {}

    /**
     * The lines and tables of the document that a page shows.
     *
     * @param passages of the page
     */
    static List<Passage> without(List<Passage> passages, Document page, Findings findings) {
        int begin = begin(passages, page);
        int end = end(passages, begin);
        List<Passage> document = new ArrayList<>();
        List<Passage.Line> left = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            boolean around = passages.get(i) instanceof Passage.Line line && (i < begin || i >= end || matches(line, BESIDE));
            if (!around) document.add(passages.get(i));
            else if (!((Passage.Line) passages.get(i)).text().isBlank()) left.add((Passage.Line) passages.get(i));
        }
        if (!left.isEmpty()) {
            findings.add(Rule.IMPORT_OUTSIDE, left.get(0).place(), String.valueOf(left.size()), Texts.shown(left.get(0).text()));
        }
        return document;
    }

    /** Where the document begins: at its title, as the page names it, or behind the line that says where the reader is. */
    private static int begin(List<Passage> passages, Document page) {
        Set<String> titles = titles(page);
        int begin = 0;
        for (int i = 0; i < passages.size() && passages.get(i) instanceof Passage.Line line; i++) {
            if (titles.contains(Texts.letters(line.text()))) return i;
            if (matches(line, ABOVE)) begin = i + 1;
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

    /** Where the page goes on below the document. */
    private static int end(List<Passage> passages, int begin) {
        int from = begin + 1;
        for (int i = from; i < passages.size(); i++) if (passages.get(i) instanceof SourceTable) from = i + 1;
        for (int i = from; i < passages.size(); i++) if (passages.get(i) instanceof Passage.Line line && matches(line, BELOW)) return i;
        return passages.size();
    }

    private static boolean matches(Passage.Line line, Pattern pattern) {
        return line.text().length() <= LONGEST && pattern.matcher(line.text()).matches();
    }
}
