package mingbai.check.wording;

import mingbai.check.form.Written;
import mingbai.text.Bitext;

/**
 * A text of a record as the rules about texts look at it.
 *
 * @param written where it stands
 * @param bitext  the text, cut and searched once; offsets into it are offsets into what is written
 */
public record Passage(Written written, Bitext bitext) {}
