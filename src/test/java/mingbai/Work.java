package mingbai;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * How much work each method of the program does while a command runs, counted and not timed: the program is loaded once more with
 * its classes rewritten. Counted are calls, turns of loops, and the elements of each collection that the JDK copies for the method.
 */
public final class Work {
    private static final String SELF = Type.getInternalName(Work.class);
    private static final List<String> NAMES = new ArrayList<>();
    private static final List<LongAdder> COUNTS = new ArrayList<>();

    private Work() {}

    /** The counts by method while a command runs, which has to end well. */
    public static SortedMap<String, Long> of(List<String> command) {
        synchronized (COUNTS) {
            NAMES.clear();
            COUNTS.clear();
        }
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        try {
            Class<?> commands = new Loader().loadClass("mingbai.cli.Commands");
            var run = commands.getDeclaredMethod("run", List.class, PrintStream.class, PrintStream.class, Charset.class);
            run.setAccessible(true);
            Object code = run.invoke(null, command, nowhere, nowhere, StandardCharsets.UTF_8);
            if (!code.equals(0)) throw new IllegalStateException(command + " ended with " + code);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        SortedMap<String, Long> counts = new TreeMap<>();
        for (int i = 0; i < NAMES.size(); i++) counts.merge(NAMES.get(i), COUNTS.get(i).sum(), Long::sum);
        return counts;
    }

    private static int number(String method) {
        synchronized (COUNTS) {
            NAMES.add(method);
            COUNTS.add(new LongAdder());
            return NAMES.size() - 1;
        }
    }

    /** Called by rewritten methods. */
    public static void step(int method) {
        COUNTS.get(method).increment();
    }

    /**
     * Called by rewritten methods.
     *
     * @param many what was copied, or a copy
     */
    public static void copied(Object many, int method) {
        if (many instanceof Collection<?> collection) COUNTS.get(method).add(collection.size());
        else if (many instanceof Map<?, ?> map) COUNTS.get(method).add(map.size());
    }

    /** Loads the program's own classes itself, and all others as they are. */
    private static final class Loader extends ClassLoader {
        private static final Path CLASSES = Path.of("target/classes");

        Loader() {
            super(Work.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Path file = CLASSES.resolve(name.replace('.', '/') + ".class");
            if (!name.startsWith("mingbai.") || !Files.exists(file)) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : define(name, file);
            }
        }

        private Class<?> define(String name, Path file) {
            try {
                ClassReader reader = new ClassReader(Files.readAllBytes(file));
                ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
                reader.accept(new Rewriting(name, writer), 0);
                byte[] bytes = writer.toByteArray();
                return defineClass(name, bytes, 0, bytes.length, Build.class.getProtectionDomain());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Rewriting extends ClassVisitor {
        private final String owner;

        Rewriting(String owner, ClassVisitor to) {
            super(Opcodes.ASM9, to);
            this.owner = owner.substring("mingbai.".length());
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Counting(number(owner + "." + name), super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class Counting extends MethodVisitor {
        private static final Set<String> COPIES = Set.of("toList", "copyOf", "addAll", "putAll", "<init>");

        private final int method;
        private final Set<Label> passed = new HashSet<>();

        Counting(int method, MethodVisitor to) {
            super(Opcodes.ASM9, to);
            this.method = method;
        }

        @Override
        public void visitCode() {
            super.visitCode();
            count();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int instruction, Label to) {
            if (passed.contains(to)) count();
            super.visitJumpInsn(instruction, to);
        }

        @Override
        public void visitMethodInsn(int instruction, String owner, String name, String descriptor, boolean inInterface) {
            boolean copies = owner.startsWith("java/") && COPIES.contains(name);
            Type[] given = Type.getArgumentTypes(descriptor);
            boolean takes = copies && given.length > 0 && many(given[given.length - 1]);
            if (takes) copied();
            super.visitMethodInsn(instruction, owner, name, descriptor, inInterface);
            if (copies && !takes && many(Type.getReturnType(descriptor))) copied();
        }

        private static boolean many(Type type) {
            return Set.of("java/util/Collection", "java/util/List", "java/util/Map", "java/util/SortedMap")
                    .contains(type.getInternalName());
        }

        private void count() {
            super.visitLdcInsn(method);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, SELF, "step", "(I)V", false);
        }

        /** What lies on the stack stays there. */
        private void copied() {
            super.visitInsn(Opcodes.DUP);
            super.visitLdcInsn(method);
            super.visitMethodInsn(Opcodes.INVOKESTATIC, SELF, "copied", "(Ljava/lang/Object;I)V", false);
        }
    }
}
