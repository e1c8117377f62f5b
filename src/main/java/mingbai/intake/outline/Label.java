package mingbai.intake.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.intake.source.Texts;
import mingbai.model.SourceText.Is;

/**
 * A field of prose behind a word that says what it is: {@code 牵头单位：区发改局}.
 *
 * @param mark    what separates it from the field before; empty: nothing
 * @param label   the word with its colon
 * @param meaning of the word
 * @param said    what is behind it
 */
record Label(String mark, String label, HeadWords.Meaning meaning, String said) {
    private static final String MARKS = "；;，,。 　";
    private static final Pattern LABEL = Pattern.compile("(?:^|(?<=[；;，,。（(〔\\[【 　]))([^；;，,。：:（(〔\\[【 　]{2,16})([：:])");

    /** Whether a text begins with one: with something behind it, as a form that is to be filled in has not. */
    static boolean begins(String text) {
        Matcher label = LABEL.matcher(text);
        return label.lookingAt() && meaning(label.group(1)).isPresent() && !of(text).isEmpty();
    }

    /** The one that a text begins with; absent: it begins with none. */
    static Optional<Label> first(String text) {
        return begins(text) ? Optional.of(of(text).get(0)) : Optional.empty();
    }

    /** Whether it says what a plan says of its items, and nothing that any text may say in passing, as 电话：. */
    boolean plans() {
        return List.of(Is.UNITS, Is.SCOPE, Is.LIMIT).contains(meaning.is());
    }

    /** Where a line goes on behind a sentence with such fields and nothing else; negative: it does not. */
    static int behind(String line) {
        int sentences = line.lastIndexOf('。', line.length() - 2);
        Matcher label = LABEL.matcher(line);
        while (label.find()) {
            int at = label.start();
            boolean behind = at > Math.max(0, sentences) && Texts.ended(line.substring(Math.max(0, at - 2), at));
            if (behind && first(line.substring(at)).filter(Label::plans).isPresent()) return at;
        }
        return -1;
    }

    private static Optional<HeadWords.Meaning> meaning(String label) {
        return HeadWords.of(label).filter(meaning -> !List.of(Is.NUMBER, Is.TITLE, Is.GROUP).contains(meaning.is()));
    }

    /** Those of a text that begins with one; what has nothing behind it is none. None: nor is the first. */
    static List<Label> of(String text) {
        List<int[]> all = new ArrayList<>();
        Matcher label = LABEL.matcher(text);
        while (label.find()) if (meaning(label.group(1)).isPresent()) all.add(new int[] {label.start(), label.end()});
        List<int[]> found = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            String said = text.substring(all.get(i)[1], i + 1 == all.size() ? text.length() : all.get(i + 1)[0]);
            if (said.chars().anyMatch(c -> MARKS.indexOf(c) < 0)) found.add(all.get(i));
            else if (i == 0) return List.of();
        }
        List<Label> labels = new ArrayList<>();
        int end = 0;
        for (int i = 0; i < found.size(); i++) {
            int start = found.get(i)[0];
            int from = found.get(i)[1];
            int to = i + 1 == found.size() ? text.length() : found.get(i + 1)[0];
            while (i + 1 < found.size() && to > from && MARKS.indexOf(text.charAt(to - 1)) >= 0) to--;
            labels.add(new Label(i == 0 ? "" : text.substring(end, start).strip(), text.substring(start, from),
                    meaning(text.substring(start, from - 1)).orElseThrow(), text.substring(from, to).strip()));
            end = to;
        }
        return labels;
    }
}
