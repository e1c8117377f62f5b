package mingbai.render.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.core.RangeFunction;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.io.Writer;
import java.util.List;
import java.util.Map;

/**
 * Counts each time that a part of a template begins: of a loop, a condition, a macro, a component. Pebble bounds none of them, so a
 * template with a wrong number in it would go on for hours.
 */
final class Steps extends AbstractRenderableNode {
    /** For one page: a hundred times what the longest page of ten thousand items takes. */
    private static final int MOST = 1_000_000;
    /** How often patterns may look at a character for one page: as many are looked at in a fifth of a second. */
    private static final int LOOKS = 20_000_000;
    private static final ThreadLocal<Count> NOW = ThreadLocal.withInitial(Count::new);

    Steps(int line) {
        super(line);
    }

    /** Up to here a double holds each whole number. */
    private static final double EXACT = 1L << 53;

    /** Of the page that a thread renders. */
    static final class Count {
        private int steps;
        private int looks;
    }

    /**
     * Counts for another page from now on.
     *
     * @return what counted until then, to be given to {@link #end}
     */
    static Count begin() {
        Count around = NOW.get();
        NOW.set(new Count());
        return around;
    }

    /** Ends what was begun. */
    static void end(Count around) {
        NOW.set(around);
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
        if (++NOW.get().steps > MOST) throw new Endless(self, getLineNumber());
    }

    /** A page that would go on for hours. */
    static final class Endless extends PebbleException {
        private Endless(PebbleTemplate self, int line) {
            this("more than " + MOST + " steps for one page: does it come to an end?", self, line);
        }

        private Endless(String said, PebbleTemplate self, int line) {
            super(null, said, line, self.getName());
        }
    }

    /** A text at which a pattern may look so often, for one page. */
    static CharSequence counted(String text, PebbleTemplate self, int line) {
        return new Counted(text, NOW.get(), self, line);
    }

    private record Counted(String text, Count count, PebbleTemplate self, int line) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (++count.looks > LOOKS) throw new Endless("a pattern looks at its text without end", self, line);
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.substring(start, end);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.visit(this);
    }

    /** Pebble's function {@code range}, which has all of its numbers in memory before the first is used; each counts. */
    static final class Range implements Function {
        private final RangeFunction numbers = new RangeFunction();

        @Override
        public List<String> getArgumentNames() {
            return numbers.getArgumentNames();
        }

        @Override
        public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
            if (arguments.get("start") instanceof Number start && arguments.get("end") instanceof Number end) {
                // Beyond this, neighbouring numbers are one, and the next of the largest is the smallest.
                if (!(Math.max(Math.abs(start.doubleValue()), Math.abs(end.doubleValue())) <= EXACT)) throw new Endless(self, line);
                double step = arguments.get("increment") instanceof Number given ? Math.max(1, Math.abs(given.doubleValue())) : 1;
                double numbers = Math.abs(end.doubleValue() - start.doubleValue()) / step;
                if (!(numbers <= MOST - NOW.get().steps)) throw new Endless(self, line);
                NOW.get().steps += (int) numbers;
            }
            return numbers.execute(arguments, self, context, line);
        }
    }
}
