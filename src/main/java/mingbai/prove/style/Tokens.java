package mingbai.prove.style;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.problem.Problem;
import mingbai.problem.Rule;

/**
 * The custom properties of a page's root, as they are under one colour scheme.
 *
 * @param scheme under which
 * @param values by name: the last declaration that applies
 */
record Tokens(Scheme scheme, Map<String, Token> values) {
    private static final Pattern OTHER = Pattern.compile("var\\(\\s*(--[\\w-]+)\\s*\\)");

    /** Where a token was given its value. */
    record Token(StyleSheet sheet, StyleSheet.Declaration declaration) {}

    /**
     * What a reader's system asks for.
     *
     * @param medium   screen or print
     * @param dark     prefers a dark scheme
     * @param contrast prefers more contrast
     */
    record Scheme(String medium, boolean dark, boolean contrast) {
        static final Scheme PAPER = new Scheme("print", false, false);

        /** Whether a rule with this head is about the root; queries of size are not asked. */
        boolean applies(String head) {
            if (!head.startsWith("@")) return Arrays.stream(head.split("\\s*,\\s*")).anyMatch(Set.of(":root", "html")::contains);
            if (head.startsWith("@supports") || head.startsWith("@layer")) return true;
            if (!head.startsWith("@media")) return false;
            return Arrays.stream(head.substring("@media".length()).split(",")).anyMatch(query ->
                    Arrays.stream(query.strip().split("\\s+and\\s+")).allMatch(this::holds));
        }

        private boolean holds(String condition) {
            String asked = condition.toLowerCase(Locale.ROOT).replaceAll("^only\\s+|[()\\s]", "");
            return asked.equals("all") || asked.equals(medium)
                    || asked.equals("prefers-color-scheme:" + (dark ? "dark" : "light"))
                    || contrast && asked.equals("prefers-contrast:more");
        }

        /** The key of what it is called. */
        String called() {
            return medium.equals("print") ? "scheme.print" : (dark ? "scheme.dark" : "scheme.light") + (contrast ? "-contrast" : "");
        }
    }

    static Tokens of(List<StyleSheet> sheets, Scheme scheme) {
        Map<String, Token> values = new HashMap<>();
        for (StyleSheet sheet : sheets) {
            for (StyleSheet.Declaration declaration : sheet.declarations()) {
                boolean token = declaration.property().startsWith("--");
                if (token && declaration.within().stream().allMatch(scheme::applies)) {
                    values.put(declaration.property(), new Token(sheet, declaration));
                }
            }
        }
        return new Tokens(scheme, values);
    }

    /** A token's colour, that of another where it is another's; absent: there is no such token, or it is no colour. */
    Optional<Colour> colour(String name) {
        String asked = name;
        for (int step = 0; step <= values.size() && values.containsKey(asked); step++) {
            String value = values.get(asked).declaration().value();
            Matcher other = OTHER.matcher(value);
            if (!other.matches()) return Colour.of(value);
            asked = other.group(1);
        }
        return Optional.empty();
    }

    /** A problem where a token, which is there, has its value. */
    Problem problem(Rule rule, String name, Object... arguments) {
        Token token = values.get(name);
        return token.sheet().asset().problem(rule, token.declaration().offset(), arguments);
    }
}
