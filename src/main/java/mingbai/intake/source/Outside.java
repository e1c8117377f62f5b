package mingbai.intake.source;

/** Text of a file that stands in none of its tables: how much there is, and how it begins. */
public final class Outside {
    private int paragraphs;
    private String first = "";

    public void add(String paragraph) {
        String shown = Texts.shown(paragraph);
        if (shown.isEmpty()) return;
        if (paragraphs++ == 0) first = shown;
    }

    public void tell(Spot spot, Findings findings) {
        if (paragraphs > 0) findings.add(Matter.TEXT_OUTSIDE, spot, String.valueOf(paragraphs), first);
    }
}
