package mingbai.prove.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.problem.Said;

/**
 * The official document on paper follows GB/T 9704 (rule G19): A4 with margins of 37, 26, 35 and 28 mm, above, right, below
 * and left; on its side the margins turn with the sheet. Its main colour is not printed, so that no head is red. Pages with
 * a name of their own that are upright are other editions and free.
 */
public final class Paper {
    private static final String UPRIGHT = "37mm 26mm 35mm 28mm";
    private static final Set<String> TURNED = Set.of("28mm 37mm 26mm 35mm", "26mm 35mm 28mm 37mm");

    private final List<StyleSheet> sheets;
    private final List<Problem> problems = new ArrayList<>();

    public Paper(List<StyleSheet> sheets) {
        this.sheets = sheets;
    }

    /** A rule about sheets of paper. */
    private record Sheet(StyleSheet from, int offset, Map<String, String> properties) {}

    public List<Problem> prove() {
        Map<String, Sheet> pages = new LinkedHashMap<>();
        for (StyleSheet sheet : sheets) {
            for (StyleSheet.Declaration declaration : sheet.declarations()) {
                List<String> within = declaration.within();
                String head = within.get(within.size() - 1);
                if (!head.equals("@page") && !head.startsWith("@page ")) continue;
                pages.computeIfAbsent(head, name -> new Sheet(sheet, declaration.offset(), new LinkedHashMap<>())).properties()
                        .put(declaration.property(), declaration.value());
            }
        }
        if (!pages.containsKey("@page")) {
            problems.add(sheets.get(0).asset().problem(Rule.THEME_PAPER, 0, Said.say("paper.none")));
        }
        pages.forEach(this::page);
        seal();
        return problems;
    }

    private void page(String head, Sheet page) {
        String size = page.properties().getOrDefault("size", "").toLowerCase(Locale.ROOT);
        String margin = page.properties().getOrDefault("margin", "");
        boolean landscape = Set.of("a4 landscape", "landscape a4").contains(size);
        boolean right = landscape ? TURNED.contains(margin)
                : !head.equals("@page") || Set.of("a4", "a4 portrait").contains(size) && margin.equals(UPRIGHT);
        if (right) return;
        String said = head + " { size: " + size + "; margin: " + margin + " }";
        problems.add(page.from().asset().problem(Rule.THEME_PAPER, page.offset(), said));
    }

    /** Where the main colour is a token, it is a grey on paper. */
    private void seal() {
        Tokens tokens = Tokens.of(sheets, Tokens.Scheme.PAPER);
        tokens.colour("--seal").filter(colour -> !colour.grey()).ifPresent(red ->
                problems.add(tokens.problem(Rule.THEME_PAPER, "--seal", "--seal: " + red)));
    }
}
