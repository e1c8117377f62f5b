package mingbai.render.page;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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

/** The public methods of a type of ours by their names, bound once; those apart that say a title or a text of an item without a note. */
final class Accessors {
    private static final Set<String> APART = Set.of("Item.row", "SourceText.file", "SourceText.text");
    private static final Set<String> OBJECT = Set.of("equals", "hashCode", "toString");
    private static final MethodType WITHOUT = MethodType.methodType(Object.class, Object.class);
    private static final MethodType WITH = MethodType.methodType(Object.class, Object.class, Object[].class);
    private static final ClassValue<Accessors> KNOWN = new ClassValue<>() {
        @Override
        protected Accessors computeValue(Class<?> type) {
            return new Accessors(type);
        }
    };

    private final Map<String, MethodHandle> plain = new HashMap<>();
    private final Map<String, List<Asked>> asked = new HashMap<>();

    /** A method that takes arguments. */
    private record Asked(List<Class<?>> types, MethodHandle method) {
        boolean takes(Object... arguments) {
            return types.size() == arguments.length
                    && IntStream.range(0, arguments.length).allMatch(i -> types.get(i).isInstance(arguments[i]));
        }
    }

    private Accessors(Class<?> type) {
        if (!type.getName().startsWith("mingbai.") || type == Call.class) return;
        Stream.of(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !Modifier.isStatic(method.getModifiers()))
                .filter(method -> !OBJECT.contains(method.getName()) && !APART.contains(type.getSimpleName() + "." + method.getName()))
                .forEach(this::add);
    }

    private void add(Method method) {
        try {
            MethodHandle handle = MethodHandles.lookup().unreflect(method);
            int count = method.getParameterCount();
            if (count == 0) plain.put(method.getName(), handle.asType(WITHOUT));
            else asked.computeIfAbsent(method.getName(), name -> new ArrayList<>())
                    .add(new Asked(List.of(method.getParameterTypes()), handle.asSpreader(Object[].class, count).asType(WITH)));
        } catch (IllegalAccessException e) {
            // a type of another package that is not public: Pebble does not reach it either
        }
    }

    static Accessors of(Class<?> type) {
        return KNOWN.get(type);
    }

    /** What a value answers; null: nothing, or there is no such method. */
    Object ask(Object of, String name, Object... arguments) {
        try {
            if (arguments.length == 0) {
                MethodHandle method = plain.get(name);
                return method == null ? null : (Object) method.invokeExact(of);
            }
            for (Asked method : asked.getOrDefault(name, List.of())) {
                if (method.takes(arguments)) return (Object) method.method().invokeExact(of, arguments);
            }
            return null;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }
}
