package mingbai.render.theme;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The variables that a template takes from around it, and the templates that it includes, each with its offset. Pebble's own tree
 * knows lines alone, so the text is read: what a template sets, or goes through in a loop, is its own.
 *
 * @param free  variables and where each is used, in the order of the text
 * @param calls inclusions of templates that are named in letters
 */
record Uses(List<Name> free, List<Call> calls) {
    private static final Pattern TAG = Pattern.compile("\\{#.*?#}|\\{\\{(.*?)}}|\\{%(.*?)%}", Pattern.DOTALL);
    private static final Pattern TOKEN = Pattern.compile(
            "\"(?:[^\"\\\\]|\\\\.)*+\"|'(?:[^'\\\\]|\\\\.)*+'|[A-Za-z_][A-Za-z0-9_]*+|[0-9]++|[^\\s]", Pattern.DOTALL);
    private static final Set<String> OPERATORS = Set.of("and", "or", "not", "is", "contains", "equals", "in", "true", "false", "null",
            "none", "with", "matches", "starts", "ends");
    private static final String LOOP = "loop";

    /** A variable. */
    record Name(String name, int offset) {}

    /**
     * An inclusion.
     *
     * @param template what is included
     * @param given    the names that it is given, and where they are
     * @param known    what else the template around it has set there
     */
    record Call(String template, int offset, Map<String, Integer> given, Set<String> known) {}

    static Uses of(String template) {
        Reading reading = new Reading();
        Matcher tags = TAG.matcher(template);
        while (tags.find()) {
            if (tags.group(1) != null) reading.expression(tokens(template, tags.start(1), tags.end(1)));
            else if (tags.group(2) != null) reading.tag(tokens(template, tags.start(2), tags.end(2)), tags.start());
        }
        return new Uses(List.copyOf(reading.free), List.copyOf(reading.calls));
    }

    private static List<Name> tokens(String template, int from, int to) {
        List<Name> tokens = new ArrayList<>();
        Matcher found = TOKEN.matcher(template).region(from, to);
        while (found.find()) tokens.add(new Name(found.group(), found.start()));
        if (!tokens.isEmpty() && tokens.get(0).name().equals("-")) tokens.remove(0);
        return tokens;
    }

    /** What has been read of a template. */
    private static final class Reading {
        private final List<Name> free = new ArrayList<>();
        private final List<Call> calls = new ArrayList<>();
        private final Deque<Set<String>> own = new ArrayDeque<>(List.of(new HashSet<>()));

        void tag(List<Name> tokens, int offset) {
            String tag = word(tokens, 0);
            switch (tag) {
                case "if", "elseif" -> expression(rest(tokens, 1));
                case "set" -> {
                    expression(rest(tokens, 3));
                    own.peek().add(word(tokens, 1));
                }
                case "for" -> {
                    expression(rest(tokens, 3));
                    own.push(new HashSet<>(Set.of(word(tokens, 1), LOOP)));
                }
                case "endfor" -> {
                    if (own.size() > 1) own.pop();
                }
                case "include" -> include(tokens, offset);
                default -> { }
            }
        }

        private void include(List<Name> tokens, int offset) {
            expression(rest(tokens, 1));
            String named = word(tokens, 1);
            if (!named.startsWith("\"") && !named.startsWith("'")) return;
            Map<String, Integer> given = new LinkedHashMap<>();
            int depth = 0;
            for (int i = 2; i < tokens.size(); i++) {
                String token = tokens.get(i).name();
                if ("{[(".contains(token)) depth++;
                else if ("}])".contains(token)) depth--;
                else if (depth == 1 && "{,".contains(word(tokens, i - 1)) && word(tokens, i + 1).equals(":") && token.length() > 1) {
                    given.put(unquoted(token), tokens.get(i).offset());
                }
            }
            Set<String> known = new HashSet<>();
            own.forEach(known::addAll);
            calls.add(new Call(unquoted(named), offset, given, known));
        }

        void expression(List<Name> tokens) {
            for (int i = 0; i < tokens.size(); i++) {
                String token = tokens.get(i).name();
                if (!Character.isJavaIdentifierStart(token.charAt(0)) || OPERATORS.contains(token)) continue;
                String before = i == 0 ? "" : tokens.get(i - 1).name();
                boolean test = before.equals("is") || before.equals("not") && i > 1 && tokens.get(i - 2).name().equals("is");
                if (before.equals(".") || before.equals("|") || test || word(tokens, i + 1).equals("(")) continue;
                if (own.stream().noneMatch(names -> names.contains(token))) free.add(tokens.get(i));
            }
        }

        private static List<Name> rest(List<Name> tokens, int from) {
            return tokens.subList(Math.min(from, tokens.size()), tokens.size());
        }

        private static String word(List<Name> tokens, int at) {
            return at < tokens.size() ? tokens.get(at).name() : "";
        }

        private static String unquoted(String token) {
            return token.substring(1, Math.max(1, token.length() - 1));
        }
    }
}
