package mingbai.prove.style;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * The colours of the style sheets that a page has: at most three hues (rule G11), and enough contrast between the tokens
 * that are text or lines and those that are grounds (A06). By agreement {@code --ink}, {@code --soft} and {@code --seal} are
 * text, {@code --line} is the edge of controls and charts, {@code --paper} and {@code --wash} are grounds.
 */
public final class Palette {
    private static final int HUES = 3;
    /** Hues as near as this are shades of one colour. */
    private static final int NEAR = 30;
    private static final double TEXT = 4.5;
    private static final double EDGE = 3;

    private final List<StyleSheet> sheets;
    private final List<Problem> problems = new ArrayList<>();

    public Palette(List<StyleSheet> sheets) {
        this.sheets = sheets;
    }

    public List<Problem> prove() {
        hues();
        boolean more = sheets.stream().flatMap(sheet -> sheet.declarations().stream())
                .anyMatch(declaration -> declaration.within().toString().contains("prefers-contrast"));
        for (boolean contrast : more ? new boolean[] {false, true} : new boolean[] {false}) {
            contrasts(new Tokens.Scheme("screen", false, contrast));
            contrasts(new Tokens.Scheme("screen", true, contrast));
        }
        return problems;
    }

    private void contrasts(Tokens.Scheme scheme) {
        Tokens tokens = Tokens.of(sheets, scheme);
        for (String text : List.of("--ink", "--soft", "--seal")) {
            contrast(tokens, text, "--paper", TEXT);
            contrast(tokens, text, "--wash", TEXT);
        }
        contrast(tokens, "--line", "--paper", EDGE);
    }

    private void contrast(Tokens tokens, String text, String ground, double least) {
        Optional<Colour> above = tokens.colour(text);
        Optional<Colour> below = tokens.colour(ground);
        if (above.isEmpty() || below.isEmpty() || above.get().contrast(below.get()) >= least) return;
        // Rounded down, so that what is reported is never the limit itself.
        String ratio = String.format(Locale.ROOT, "%.2f", Math.floor(above.get().contrast(below.get()) * 100) / 100);
        problems.add(tokens.problem(Rule.THEME_CONTRAST, text, text, ground, ratio, least,
                Said.say(tokens.scheme().called())));
    }

    /** All colours of all schemes count together, wherever they are. */
    private void hues() {
        TreeMap<Integer, Colour> hues = new TreeMap<>();
        for (StyleSheet sheet : sheets) {
            sheet.declarations().stream().flatMap(declaration -> Colour.in(declaration.value()).stream())
                    .filter(colour -> !colour.grey()).forEach(colour -> hues.putIfAbsent(colour.hue(), colour));
        }
        Set<Colour> fewest = fewest(hues);
        if (fewest.size() <= HUES) return;
        String named = String.join(", ", fewest.stream().map(Colour::toString).toList());
        problems.add(sheets.get(0).asset().problem(Rule.THEME_HUES, 0, fewest.size(), named));
    }

    /** One colour of each group of near hues; the circle is cut where that gives the fewest groups. */
    private static Set<Colour> fewest(TreeMap<Integer, Colour> hues) {
        Set<Colour> fewest = new LinkedHashSet<>(hues.values());
        for (int start : hues.keySet()) {
            Set<Colour> groups = new LinkedHashSet<>();
            int group = -1;
            for (int turned = 0; turned < 360; turned++) {
                Colour colour = hues.get((start + turned) % 360);
                if (colour == null || group >= 0 && turned - group <= NEAR) continue;
                group = turned;
                groups.add(colour);
            }
            if (groups.size() < fewest.size()) fewest = groups;
        }
        return fewest;
    }
}
