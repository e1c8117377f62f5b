package mingbai.render.page;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.format.BeijingTime;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.plan.Part;
import mingbai.relate.Concordance;
import mingbai.relate.OfficialTable;
import mingbai.relate.Reach;
import mingbai.relate.Reason;
import mingbai.render.template.Call;
import mingbai.render.template.PageView;
import mingbai.render.template.Reads;

/**
 * What templates may ask of values by name: what the methods of our records answer, and of what follows from them. Pebble's own search
 * for a method costs more than all else that a template does; what is not found here it looks up itself. It is noted which titles and
 * texts of items a page asks for.
 */
final class Attributes implements AttributeResolver {
    private static final Object[] NONE = {};
    /** What of the official table asks for an item's text. */
    private static final Set<String> ASKING = Set.of("text", "isBrief", "apart", "namesake");
    /** What says an item's text. */
    private static final Set<String> TEXTS = Set.of("text", "rows", "cells", "passages");

    @Override
    public ResolvedAttribute resolve(Object of, Object name, Object[] arguments, ArgumentsNode node, EvaluationContextImpl context,
                                     String file, int line) {
        Object value = value(of, name, arguments == null ? NONE : arguments);
        if (value != null) return new ResolvedAttribute(value);
        if (!plain(of)) Reads.more();
        return null;
    }

    /** Whatever Pebble finds in it says nothing of an item's title or text. */
    private static boolean plain(Object of) {
        return !(of instanceof Item || of instanceof Publication || of instanceof SourceText)
                && (of == null || of instanceof Part || !of.getClass().getName().startsWith("mingbai.")
                || of.getClass().getPackageName().equals("mingbai.model"));
    }

    /** Null where it is not known here. */
    static Object value(Object of, Object name, Object... arguments) {
        if (of instanceof Map<?, ?> map) return map.get(name);
        if (of == null || !(name instanceof String called)) return null;
        if (of instanceof Optional<?> optional) return optional(optional, called, arguments);
        if (of instanceof PageView page) return arguments.length == 0 ? page.attribute(called) : null;
        if (of instanceof ForNode.LoopVariables loop) return loop(loop, called);
        if (of instanceof Item item) note(item, called);
        if (of instanceof OfficialTable.Place place) Reads.all(place.item());
        if (of instanceof OfficialTable && ASKING.contains(called) && arguments[0] instanceof Item item) Reads.all(item);
        if (of instanceof Concordance.Entry entry && !called.equals("item")) Reads.all(entry.item());
        if (of instanceof Reach reach && called.equals("count") && arguments.length == 2 && arguments[0] instanceof Region region) {
            return reach.count(region, Reason.of(arguments[1].toString()));
        }
        Object answer = shown(Accessors.of(of.getClass()).ask(of, called, arguments));
        // Whatever publication.yaml says is the publication's own.
        return answer == null && of instanceof Publication publication ? value(publication.head(), name, arguments) : answer;
    }

    private static void note(Item item, String name) {
        boolean called = name.equals("title") || name.equals("cited");
        if (called || name.equals("titled")) Reads.title(item);
        if (TEXTS.contains(name) || called && item.titled().isEmpty()) Reads.text(item);
    }

    private static Object optional(Optional<?> of, String name, Object... arguments) {
        return switch (name) {
            case "present" -> of.isPresent();
            case "get" -> of.orElse(null);
            case "orElse" -> arguments.length == 1 && of.isEmpty() ? arguments[0] : of.orElse(null);
            default -> null;
        };
    }

    private static Object loop(ForNode.LoopVariables of, String name) {
        return switch (name) {
            case "first" -> of.isFirst();
            case "last" -> of.isLast();
            case "index" -> of.getIndex();
            default -> null;
        };
    }

    /** Reasons as words, times as texts. */
    private static Object shown(Object value) {
        if (value instanceof Reason reason) return reason.word();
        return value instanceof Optional<?> optional && optional.orElse(null) instanceof LocalDateTime time
                ? Optional.of(BeijingTime.text(time)) : value;
    }

    /** The public methods of a type of ours by their names, found once; without those that say a title or a text of an item unnoted. */
    private static final class Accessors {
        private static final Set<String> APART = Set.of("Item.row", "SourceText.file", "SourceText.text");
        private static final Set<String> OBJECT = Set.of("equals", "hashCode", "toString");
        private static final ClassValue<Accessors> KNOWN = new ClassValue<>() {
            @Override
            protected Accessors computeValue(Class<?> type) {
                return new Accessors(type);
            }
        };

        private final Map<String, Method> plain = new HashMap<>();
        private final Map<String, List<Asked>> asked = new HashMap<>();

        /** A method that takes arguments. */
        private record Asked(List<Class<?>> types, Method method) {
            boolean takes(Object... arguments) {
                return types.size() == arguments.length
                        && IntStream.range(0, arguments.length).allMatch(i -> types.get(i).isInstance(arguments[i]));
            }
        }

        private Accessors(Class<?> type) {
            if (!type.getName().startsWith("mingbai.") || type == Call.class || !reached(type)) return;
            Stream.of(type.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> !OBJECT.contains(method.getName()) && !APART.contains(type.getSimpleName() + "." + method.getName()))
                    .forEach(this::add);
        }

        /** Nor does Pebble reach a type of another package that is not public. */
        private static boolean reached(Class<?> type) {
            return Modifier.isPublic(type.getModifiers()) || type.getPackage() == Accessors.class.getPackage();
        }

        /** What it may be asked is decided here, not again at each call. */
        private void add(Method method) {
            method.setAccessible(true);
            if (method.getParameterCount() == 0) plain.put(method.getName(), method);
            else asked.computeIfAbsent(method.getName(), name -> new ArrayList<>())
                    .add(new Asked(List.of(method.getParameterTypes()), method));
        }

        static Accessors of(Class<?> type) {
            return KNOWN.get(type);
        }

        /** What a value answers; null: nothing, or there is no such method. */
        Object ask(Object of, String name, Object... arguments) {
            try {
                if (arguments.length == 0) {
                    Method method = plain.get(name);
                    return method == null ? null : method.invoke(of);
                }
                for (Asked method : asked.getOrDefault(name, List.of())) {
                    if (method.takes(arguments)) return method.method().invoke(of, arguments);
                }
                return null;
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof RuntimeException ours) throw ours;
                if (e.getCause() instanceof Error ours) throw ours;
                throw new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
