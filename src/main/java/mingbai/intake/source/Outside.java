package mingbai.intake.source;

import mingbai.problem.Place;
import mingbai.problem.Rule;

/** Text of a file that is in none of its tables: how much there is, and how it begins. */
public final class Outside {
    private int paragraphs;
    private String first = "";

    public void add(String paragraph) {
        String shown = Texts.shown(paragraph);
        if (shown.isEmpty()) return;
        if (paragraphs++ == 0) first = shown;
    }

    public void report(Place place, Findings findings) {
        if (paragraphs > 0) findings.add(Rule.IMPORT_OUTSIDE, place, String.valueOf(paragraphs), first);
    }
}
