package mingbai.render.template;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.PositionalArgumentNode;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.node.TextNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.node.expression.FunctionOrMacroInvocationExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.StringUtils;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.format.Entities;

/**
 * What a template prints, escaped. Pebble calls a filter for it, with a map of arguments and two searches for a strategy; for the
 * usual one this does the same, straight into the page.
 */
final class Printed extends AbstractRenderableNode {
    private final Expression<?> value;
    private final Optional<FunctionCall> called;

    private Printed(Expression<?> value, int line, Map<String, Function> functions) {
        super(line);
        this.value = value;
        this.called = FunctionCall.of(value, functions);
    }

    /** Takes the place of what prints with the usual strategy, and of a template's own text; counts what begins. */
    static NodeVisitor visitor(PebbleTemplateImpl template, Map<String, Function> functions) {
        return new AbstractNodeVisitor(template) {
            @Override
            public void visit(BodyNode node) {
                super.visit(node);
                node.getChildren().replaceAll(child -> straight(child, functions));
                node.getChildren().add(0, new Steps(node.getLineNumber()));
            }
        };
    }

    private static RenderableNode straight(RenderableNode node, Map<String, Function> functions) {
        if (node instanceof TextNode text) return new Text(new String(text.getData()), text.getLineNumber());
        if (!(node instanceof PrintNode print) || !(print.getExpression() instanceof FilterExpression filter) || !usual(filter)) {
            return node;
        }
        return new Printed(filter.getLeftExpression(), print.getLineNumber(), functions);
    }

    private static boolean usual(FilterExpression filter) {
        return filter.getRightExpression() instanceof FilterInvocationExpression called && called.getFilterName().equals("escape")
                && called.getArgs().getPositionalArgs() == null && called.getArgs().getNamedArgs().isEmpty();
    }

    @Override
    public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
        Object printed = evaluate(self, writer, context);
        if (printed == null) return;
        boolean safe = printed instanceof SafeString || printed instanceof Integer;
        String text = safe ? printed.toString() : StringUtils.toString(printed);
        if (safe) writer.write(text);
        else if (writer instanceof PageWriter out) Entities.attribute(text, out);
        else writer.write(Entities.attribute(text));
    }

    private Object evaluate(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) {
        if (called.isEmpty()) return value.evaluate(self, context);
        return called.get().evaluate(writer instanceof PageWriter out ? out.call() : context.getVariable(Call.NAME),
                self, context);
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.visit(this);
    }

    /** A template's own text, encoded once for all pages. */
    private static final class Text extends AbstractRenderableNode {
        private final String letters;
        private final byte[] bytes;

        Text(String letters, int line) {
            super(line);
            this.letters = letters;
            this.bytes = letters.getBytes(StandardCharsets.UTF_8);
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            if (writer instanceof PageWriter out) out.write(bytes);
            else writer.write(letters);
        }

        @Override
        public void accept(NodeVisitor visitor) {
            visitor.visit(this);
        }
    }

    /**
     * A function called with arguments in order, as most are. Pebble looks for the function by its name each time and gives it a map of
     * arguments, and the function looks for its page through all scopes; this does the same without.
     *
     * @param arguments in order
     * @param line      where it is called
     */
    private record FunctionCall(PageFunction function, List<Expression<?>> arguments, int line) {
        /** Absent where an expression is anything else, or a mistake that Pebble reports. */
        static Optional<FunctionCall> of(Expression<?> expression, Map<String, Function> functions) {
            if (!(expression instanceof FunctionOrMacroInvocationExpression call)) return Optional.empty();
            if (!(functions.get(call.getFunctionName()) instanceof PageFunction function) || named(call.getArguments())) {
                return Optional.empty();
            }
            List<Expression<?>> arguments = new ArrayList<>();
            if (call.getArguments().getPositionalArgs() != null) {
                for (PositionalArgumentNode argument : call.getArguments().getPositionalArgs()) {
                arguments.add(argument.getValueExpression());
            }
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
}
