package mingbai.render.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.core.SplitFilter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Pebble's filter {@code split}, whose pattern can look at a short text for hours. It is Pebble's only place for a pattern. */
final class Split implements Filter {
    private final SplitFilter filter = new SplitFilter();

    @Override
    public List<String> getArgumentNames() {
        return filter.getArgumentNames();
    }

    @Override
    public Object apply(Object input, Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        boolean asked = arguments.get("limit") == null || arguments.get("limit") instanceof Number;
        if (input == null || !asked || !(arguments.get("delimiter") instanceof String delimiter)) {
            return filter.apply(input, arguments, self, context, line);
        }
        int limit = arguments.get("limit") instanceof Number given ? given.intValue() : 0;
        try {
            return Pattern.compile(delimiter).split(Steps.counted(input.toString(), self, line), limit);
        } catch (PatternSyntaxException e) {
            throw new PebbleException(e, e.getDescription(), line, self.getName());
        } catch (StackOverflowError e) {
            throw new PebbleException(null, "the pattern is too much for a text of " + input.toString().length() + " characters", line,
                    self.getName());
        }
    }
}
