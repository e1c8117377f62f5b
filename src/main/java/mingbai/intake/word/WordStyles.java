package mingbai.intake.word;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.intake.source.Tree;

/** The styles of a Word file (ECMA-376 part 1, 17.7): what they say of how paragraphs and runs look, those that they rest on included. */
final class WordStyles {
    /** Styles that rest on each other. */
    private static final int DEEPEST = 50;

    private final Map<String, Tree> styles = new HashMap<>();
    private String paragraph = "";
    /** What has been asked for before. */
    private final Map<String, Boolean> answers = new HashMap<>();

    /** @param part absent: the file has none */
    WordStyles(Optional<Tree> part) {
        for (Tree style : part.map(Tree::children).orElse(List.of())) {
            if (!style.named("style")) continue;
            styles.putIfAbsent(style.attribute("styleId"), style);
            boolean usual = style.attribute("type").equals("paragraph") && List.of("1", "true", "on").contains(style.attribute("default"));
            if (usual) paragraph = style.attribute("styleId");
        }
    }

    /** The style of a paragraph and those that it rests on, from the nearest. */
    List<Tree> of(Tree paragraph) {
        return chain(id(paragraph));
    }

    /** The name of a paragraph's style. */
    String id(Tree paragraph) {
        return paragraph.value("pPr", "pStyle").orElse(this.paragraph);
    }

    Optional<Tree> named(String id) {
        return Optional.ofNullable(styles.get(id));
    }

    private List<Tree> chain(String id) {
        List<Tree> chain = new ArrayList<>();
        for (Tree style = styles.get(id); style != null && chain.size() < DEEPEST; style = styles.get(style.value("basedOn").orElse(""))) {
            chain.add(style);
        }
        return chain;
    }

    /**
     * Whether a property that is on or off is on for a run: as it says itself, or else once more the other way round with each style
     * that has it on (17.7.3).
     */
    boolean on(String property, Tree run, Optional<Tree> paragraph) {
        Optional<Boolean> own = run.on("rPr", property);
        if (own.isPresent()) return own.get();
        return on(property, run.value("rPr", "rStyle").orElse("")) ^ paragraph.map(found -> on(property, id(found))).orElse(false);
    }

    /** The value of a property of a run: its own, or else that of its style, or of its paragraph's; absent: none says any. */
    Optional<String> value(String property, Tree run, Optional<Tree> paragraph) {
        Optional<String> own = run.value("rPr", property).or(() -> value(property, run.value("rPr", "rStyle").orElse("")));
        return own.or(() -> paragraph.flatMap(found -> value(property, id(found))));
    }

    private Optional<String> value(String property, String style) {
        return chain(style).stream().flatMap(one -> one.value("rPr", property).stream()).findFirst();
    }

    private boolean on(String property, String style) {
        return answers.computeIfAbsent(property + " " + style, asked -> on(property, chain(style)));
    }

    private static boolean on(String property, List<Tree> chain) {
        return chain.stream().flatMap(style -> style.on("rPr", property).stream()).findFirst().orElse(false);
    }

    /** Whether the mark at a paragraph's end is hidden, so that the next goes on behind it. */
    boolean markHidden(Tree paragraph) {
        return paragraph.on("pPr", "rPr", "vanish").orElseGet(() -> on("vanish", id(paragraph)));
    }

    /** The font of a run's Western letters; empty where it says none itself. */
    static String font(Tree run) {
        return run.at("rPr", "rFonts").map(fonts -> fonts.attribute("ascii").isEmpty() ? fonts.attribute("hAnsi")
                : fonts.attribute("ascii")).orElse("");
    }
}
