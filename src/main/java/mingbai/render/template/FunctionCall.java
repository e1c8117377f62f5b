package mingbai.render.template;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A function called with arguments in order, as most are. Pebble looks for the function by its name each time and gives it a map of
 * arguments, and the function looks for its page through all scopes; this does the same without.
 *
 * @param arguments in order
 * @param line      where it is called
 */
record FunctionCall(PageFunction function, List<Expression<?>> arguments, int line) {
    /** Absent where an expression is anything else, or a mistake that Pebble reports. */
    static Optional<FunctionCall> of(Expression<?> expression, Map<String, Function> functions) {
        if (!(expression instanceof FunctionOrMacroInvocationExpression call)) return Optional.empty();
        if (!(functions.get(call.getFunctionName()) instanceof PageFunction function) || named(call.getArguments())) {
            return Optional.empty();
        }
        List<Expression<?>> arguments = new ArrayList<>();
        if (call.getArguments().getPositionalArgs() != null) {
            for (PositionalArgumentNode argument : call.getArguments().getPositionalArgs()) arguments.add(argument.getValueExpression());
        }
        boolean many = arguments.size() > function.getArgumentNames().size();
        return many ? Optional.empty() : Optional.of(new FunctionCall(function, arguments, call.getLineNumber()));
    }

    private static boolean named(ArgumentsNode arguments) {
        return arguments.getNamedArgs() != null && !arguments.getNamedArgs().isEmpty();
    }

    /** @param call the page on which it is called, or anything else where none is known */
    Object evaluate(Object call, PebbleTemplateImpl self, EvaluationContextImpl context) {
        List<Object> given = new ArrayList<>(arguments.size());
        boolean missing = false;
        for (Expression<?> argument : arguments) {
            Object value = argument.evaluate(self, context);
            missing |= value == null;
            if (!missing) given.add(value);
        }
        return function.execute(call, given, self, line);
    }
}
