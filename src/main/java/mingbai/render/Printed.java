package mingbai.render;

import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.FilterExpression;
import io.pebbletemplates.pebble.node.expression.FilterInvocationExpression;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.utils.StringUtils;

/**
 * What a template prints, escaped. Pebble calls a filter for it, with a map of arguments and two searches for a strategy; for the
 * usual one this does the same.
 */
final class Printed implements Expression<Object> {
    private final Expression<?> value;

    private Printed(Expression<?> value) {
        this.value = value;
    }

    /** Takes the place of the filter wherever it stands for the usual strategy. */
    static NodeVisitor visitor(PebbleTemplateImpl template) {
        return new AbstractNodeVisitor(template) {
            @Override
            public void visit(PrintNode node) {
                if (node.getExpression() instanceof FilterExpression filter && usual(filter)) {
                    node.setExpression(new Printed(filter.getLeftExpression()));
                }
            }
        };
    }

    private static boolean usual(FilterExpression filter) {
        return filter.getRightExpression() instanceof FilterInvocationExpression called && called.getFilterName().equals("escape")
                && called.getArgs().getPositionalArgs() == null && called.getArgs().getNamedArgs().isEmpty();
    }

    @Override
    public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
        Object printed = value.evaluate(self, context);
        if (printed == null || printed instanceof SafeString || printed instanceof Integer) return printed;
        return new SafeString(Html.attribute(StringUtils.toString(printed)));
    }

    @Override
    public void accept(NodeVisitor visitor) {
        visitor.visit(this);
    }

    @Override
    public int getLineNumber() {
        return value.getLineNumber();
    }
}
