package mingbai.render.page;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mingbai.render.template.Call;

/** The public methods of a type of ours by their names, found once; those apart that say a title or a text of an item without a note. */
final class Accessors {
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
