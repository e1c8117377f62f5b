package mingbai.render.template;

import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A function that depends on its arguments and on the page on which it is called. A mistake in its use is reported as the template's. */
public final class PageFunction implements Function {
    private final String name;
    private final Body body;
    private final List<String> names;

    /** What a function does. */
    public interface Body {
        /** @param given the arguments, up to the first that is missing */
        Object apply(Call call, List<Object> given);
    }

    /** @param names of its arguments; the first one must be given */
    public PageFunction(String name, Body body, String... names) {
        this.name = name;
        this.body = body;
        this.names = List.of(names);
    }

    @Override
    public List<String> getArgumentNames() {
        return names;
    }

    @Override
    public Object execute(Map<String, Object> arguments, PebbleTemplate self, EvaluationContext context, int line) {
        List<Object> given = new ArrayList<>(names.size());
        for (String argument : names) {
            Object value = arguments.get(argument);
            if (value == null) break;
            given.add(value);
        }
        return execute(context.getVariable(Call.NAME), given, self, line);
    }

    /**
     * @param called the page on which it is called, or anything else where none is known
     * @param given  the arguments, up to the first that is missing
     */
    Object execute(Object called, List<Object> given, PebbleTemplate self, int line) {
        if (!(called instanceof Call call)) {
            throw new PebbleException(null, name + ": a macro does not know its page", line, self.getName());
        }
        if (given.size() < Math.min(1, names.size())) {
            throw new PebbleException(null, name + ": no " + names.get(0), line, self.getName());
        }
        try {
            return body.apply(call, given);
        } catch (ClassCastException e) {
            String type = given.get(0).getClass().getSimpleName();
            throw new PebbleException(null, name + ": cannot take a " + type, line, self.getName());
        } catch (IllegalArgumentException e) {
            throw new PebbleException(e, name + ": " + e.getMessage(), line, self.getName());
        }
    }
}
