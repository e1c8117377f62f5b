package mingbai.render.template;

import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.lexer.Token;
import io.pebbletemplates.pebble.node.AbstractRenderableNode;
import io.pebbletemplates.pebble.node.BodyNode;
import io.pebbletemplates.pebble.node.RenderableNode;
import io.pebbletemplates.pebble.parser.Parser;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import io.pebbletemplates.pebble.template.ScopeChain;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.Optional;

/**
 * The tag {@code {% once %}…{% endonce %}}: what is between is rendered once for all that it asks for, and its text is
 * used again wherever it would be the same. It says the same as without the tag, but that variables which are set inside
 * stay inside.
 */
final class Once implements TokenParser {
    @Override
    public String getTag() {
        return "once";
    }

    @Override
    public RenderableNode parse(Token token, Parser parser) {
        parser.getStream().next();
        parser.getStream().expect(Token.Type.EXECUTE_END);
        BodyNode body = parser.subparse(next -> next.test(Token.Type.NAME, "endonce"));
        parser.getStream().next();
        parser.getStream().expect(Token.Type.EXECUTE_END);
        return new Node(token.getLineNumber(), body);
    }

    private static final class Node extends AbstractRenderableNode {
        private final BodyNode body;

        Node(int line, BodyNode body) {
            super(line);
            this.body = body;
        }

        @Override
        public void accept(NodeVisitor visitor) {
            body.accept(visitor);
        }

        @Override
        public void render(PebbleTemplateImpl self, Writer writer, EvaluationContextImpl context) throws IOException {
            ScopeChain around = context.getScopeChain();
            boolean page = around.get(Call.NAME) instanceof Call;
            if (!page || !alone(context) || !(writer instanceof PageWriter out)) {
                body.render(self, writer, inside(self, context, new Variables(around, new Fragments.Asked())));
                return;
            }
            Call call = (Call) around.get(Call.NAME);
            Optional<Fragments.Text> known = call.common().fragments().find(this, call.page()::attribute,
                    name -> answer(variable(around, name)));
            if (known.isEmpty()) {
                render(self, out, context, call);
                return;
            }
            out.write(known.get().encoded());
            Reads.again(known.get().read());
        }

        private void render(PebbleTemplateImpl self, PageWriter out, EvaluationContextImpl context, Call call)
                throws IOException {
            Fragments.Asked asked = new Fragments.Asked();
            int start = out.length();
            call.page().begin(asked);
            Reads around = Reads.begin();
            Reads read;
            try {
                body.render(self, out, inside(self, context, new Variables(context.getScopeChain(), asked)));
            } finally {
                read = Reads.end(around);
                Reads.again(read);
                call.page().end();
            }
            if (alone(context)) call.common().fragments().keep(this, asked, new Fragments.Text(out.since(start), read.small()));
        }

        /** Blocks within may be any other layout's, a parent or an imported macro another page's: nothing notes which. */
        private static boolean alone(EvaluationContextImpl context) {
            return context.getHierarchy().getChild() == null && context.getHierarchy().getParent() == null
                    && context.getImportedTemplates().isEmpty();
        }
    }

    private static Object answer(Object value) {
        return value instanceof PageView ? Fragments.THE_PAGE : value;
    }

    private static Object variable(ScopeChain around, String name) {
        Object value = around.get(name);
        return value == null && !around.containsKey(name) ? Fragments.ABSENT : value;
    }

    private static EvaluationContextImpl inside(PebbleTemplateImpl self, EvaluationContextImpl context, Variables variables) {
        ScopeChain inside = new ScopeChain();
        inside.pushScope(variables);
        return new EvaluationContextImpl(self, context.isStrictVariables(), context.getLocale(), context.getMaxRenderedSize(),
                context.getExtensionRegistry(), context.getTagCache(), context.getExecutorService(),
                context.getImportedTemplates(), new HashMap<>(), inside, context.getHierarchy(), context.getEvaluationOptions());
    }

    /** The variables inside: those that are set there, and those around it, which are noted when they are asked for. */
    private static final class Variables extends HashMap<String, Object> {
        private final transient ScopeChain around;
        private final transient Fragments.Asked asked;

        Variables(ScopeChain around, Fragments.Asked asked) {
            this.around = around;
            this.asked = asked;
            Object call = around.get(Call.NAME);
            if (call != null) put(Call.NAME, call);
        }

        @Override
        public Object get(Object name) {
            if (super.containsKey(name)) return super.get(name);
            Object value = Once.variable(around, (String) name);
            asked.add((String) name, answer(value));
            return value == Fragments.ABSENT ? null : value;
        }

        @Override
        public boolean containsKey(Object name) {
            if (super.containsKey(name)) return true;
            Object value = Once.variable(around, (String) name);
            asked.add((String) name, answer(value));
            return value != Fragments.ABSENT;
        }
    }
}
