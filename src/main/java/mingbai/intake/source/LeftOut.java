package mingbai.intake.source;

import mingbai.problem.Place;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/** What is in a file and is no text that can be imported; it is reported where it is, with what it says. */
public enum LeftOut {
    PICTURE, CHART, DIAGRAM, DRAWING, TEXT_BOX, EQUATION, EMBEDDED, PAGE, VIDEO, RECORDING, DOCUMENT, FOOTNOTE, ENDNOTE, COMMENT,
    PRONUNCIATION, TICK_BOX, HEADER, FOOTER, CONTENTS, PLACEHOLDER;

    /** @param text what it says, or how it is described; blank: nothing */
    public void report(String text, Place place, Findings findings) {
        Said kind = Said.of("left-out", this);
        findings.add(Rule.IMPORT_LEFT_OUT, place, text.isBlank() ? kind : Said.say("left-out.saying", kind, Texts.shown(text)));
    }
}
