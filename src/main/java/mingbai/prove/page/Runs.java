package mingbai.prove.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.format.OfficialText;
import mingbai.problem.Rule;
import org.jsoup.nodes.TextNode;

/**
 * Runs of text: one in the other language says so (rule A01), except in the title, which cannot. English words within a
 * Chinese sentence are part of it.
 */
final class Runs {
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}+");
    private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+(?:[ ,;–-]+[A-Za-z]+){3,}");
    /** No character before it is Han. */
    private static final int FIRST_HAN = 0x2E80;

    private Runs() {}

    /** @param language of the element around it */
    static void prove(Notes notes, TextNode node, String language) {
        boolean unmarkable = node.parent() == null || node.parent().nodeName().equals("title");
        if (unmarkable || node.isBlank()) return;
        String run = node.getWholeText();
        boolean chinese = language.startsWith("zh");
        if (chinese == han(run)) return;
        Matcher other = (chinese ? ENGLISH : HAN).matcher(run);
        if (other.find()) notes.report(Rule.PAGE_RUN, OfficialText.excerpt(other.group(), 0));
    }

    private static boolean han(String run) {
        for (int i = 0; i < run.length(); i++) {
            if (run.charAt(i) >= FIRST_HAN && Character.UnicodeScript.of(run.codePointAt(i)) == Character.UnicodeScript.HAN) return true;
        }
        return false;
    }
}
