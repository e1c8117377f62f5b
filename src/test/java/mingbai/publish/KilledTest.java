package mingbai.publish;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mingbai.Folders;
import mingbai.Workplace;
import mingbai.cli.Command;
import mingbai.format.Sha256;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * A build that is killed, or loses power, before any of its calls that change files: the next command that looks at the edition makes of
 * it a whole one, the last or the new, with its own zip. The program is loaded once more with a point before each such call; from the
 * point at which it is killed on no call does anything. What loses power keeps its names as they are then, as a journal of names keeps
 * them, and of each file that the program has not forced to the disk nothing.
 */
@ResourceLock("killed")
class KilledTest {
    /** Of the calls that write files, which are many and alike, every so many. */
    private static final int APART = Integer.getInteger("kills.apart", 50);
    /** The last calls, in which the new edition takes its place. */
    private static final int LAST = 40;
    /** Loaded once: what a killed process held is let go of by {@link Kill#release}, and nothing else of it stays in classes. */
    static final ClassLoader PROGRAM = new Loader();

    @TempDir
    private Path folder;

    @AfterEach
    void allIsAsUsual() {
        Kill.links = true;
        Kill.meanwhile = () -> { };
    }

    /** @param links whether one file can have two names there; where it cannot, as on a stick, what did not change is copied */
    @ParameterizedTest
    @CsvSource({"false, true", "true, true", "true, false"})
    void anyBuildThatIsKilledLeavesAWholeEditionWithItsZip(boolean power, boolean links) throws Exception {
        Kill.links = links;
        Workplace work = Workplace.of(folder, "minimal");
        assertEquals(0, work.build().code());
        String last = sum(Folders.bytes(work.site()));
        Workplace kept = new Workplace(folder.resolve("kept"));
        Folders.copy(work.site(), kept.site());
        Files.copy(work.zip(), kept.zip());
        Path record = work.content().resolve("items/01.yaml");
        Files.writeString(record, Files.readString(record).replaceFirst("title: (.*)en: (.)", "title: $1en: Further $2"));
        assertTrue(build(work, Integer.MAX_VALUE), "not killed, it ends");
        int calls = Kill.passed();
        String next = sum(Folders.bytes(work.site()));
        assertNotEquals(last, next);
        assertTrue(calls > LAST, calls + " calls");
        Set<Boolean> seen = new HashSet<>();
        for (int call : IntStream.rangeClosed(1, calls).filter(n -> (n - 1) % APART == 0 || n > calls - LAST).toArray()) {
            restore(kept, work);
            Set<Object> there = files(folder);
            assertFalse(build(work, call), "killed at call " + call);
            if (power) losePower(there);
            Command check = work.check("--lang", "en", "--out", work.site().toString());
            assertEquals(0, check.code(), check.printed());
            String now = sum(Folders.bytes(work.site()));
            String at = (power ? "without power" : "killed") + " at call " + call + " of " + calls + ": " + check.err();
            assertTrue(now.equals(last) || now.equals(next), at);
            assertEquals(now, sum(packed(work.zip())), at);
            assertEquals(List.of(), left(folder), at);
            seen.add(now.equals(next));
        }
        assertEquals(Set.of(true, false), seen, "some kills leave the last edition, some the new one");
        assertEquals(0, work.build().code());
        assertEquals(next, sum(Folders.bytes(work.site())));
    }

    /** As where the folder for the zip is on a disk that is gone. */
    @Test
    void theLastEditionComesBackWhereTheNewOneCannotTakeItsPlace() throws IOException {
        Path edition = folder.resolve("site");
        Folders.write(edition.resolve("index.html"), "last".getBytes(StandardCharsets.UTF_8));
        Folders.write(folder.resolve(".site.staged/index.html"), "new".getBytes(StandardCharsets.UTF_8));
        Swap swap = Swap.of(edition, folder.resolve("gone/site.zip"));
        Folders.write(folder.resolve("gone/.site.zip.staged"), "new".getBytes(StandardCharsets.UTF_8));
        Folders.write(folder.resolve("gone/site.zip/held"), "in the way".getBytes(StandardCharsets.UTF_8));
        swap.begin();
        for (Swap.Step step : swap.steps().subList(0, 3)) step.take();
        assertEquals("new", Files.readString(edition.resolve("index.html")));
        assertEquals(Optional.of(Interrupted.Outcome.LAST), Interrupted.settled(edition));
        assertEquals("last", Files.readString(edition.resolve("index.html")));
        assertEquals(List.of("gone", "site"), Folders.names(folder));
        assertEquals(Optional.empty(), Interrupted.settled(edition));
    }

    /** As where another program makes a folder of that name at that very moment. */
    @Test
    void nothingIsLostWhereNeitherTheNewEditionNorTheLastCanTakeThePlace() throws Exception {
        Workplace work = Workplace.of(folder, "minimal");
        assertEquals(0, work.build().code());
        String last = sum(Folders.bytes(work.site()));
        Path record = work.content().resolve("items/01.yaml");
        Files.writeString(record, Files.readString(record).replaceFirst("title: (.*)en: (.)", "title: $1en: Further $2"));
        Path others = work.site().resolve("others.txt");
        Kill.meanwhile = () -> {
            if (!Files.exists(work.site())) Folders.write(others, "others'".getBytes(StandardCharsets.UTF_8));
        };
        assertFalse(build(work, Integer.MAX_VALUE), "the place is taken");
        assertEquals("others'", Files.readString(others));
        assertNotEquals(0, work.check("--out", work.site().toString()).code());
        assertEquals(List.of("others.txt"), Folders.files(work.site()));
        Folders.delete(work.site());
        Command check = work.check("--lang", "en", "--out", work.site().toString());
        assertEquals(0, check.code(), check.printed());
        String now = sum(Folders.bytes(work.site()));
        assertNotEquals(last, now);
        assertEquals(now, sum(packed(work.zip())));
        assertEquals(List.of(), left(folder));
    }

    /** Killed at the one moment when no edition is in its place, and then content gets a mistake. */
    @ParameterizedTest
    @ValueSource(strings = {"check", "build", "diff", "diff site"})
    void anyCommandThatLooksAtTheEditionPutsItRightFirstAndSaysSo(String command) throws IOException {
        Workplace work = Workplace.of(folder, "minimal");
        assertEquals(0, work.build().code());
        Folders.copy(work.site(), folder.resolve(".site.staged"));
        Files.copy(work.zip(), work.zip().resolveSibling("." + work.zip().getFileName() + ".staged"));
        Swap swap = Swap.of(work.site(), work.zip());
        swap.begin();
        for (Swap.Step step : swap.steps().subList(0, 2)) step.take();
        assertFalse(Files.exists(work.site()));
        Path record = work.content().resolve("items/01.yaml");
        Files.writeString(record, Files.readString(record).replaceFirst("units:", "unit:"));
        List<String> given = List.of("--content", work.content().toString(), "--theme", work.theme().toString(), "--lang", "en");
        List<String> words = switch (command) {
            case "diff" -> List.of("diff", "--site", work.site().toString());
            case "diff site" -> List.of("diff", work.site().toString());
            case "build" -> List.of("build", "--out", work.site().toString(), "--zip", work.zip().toString());
            default -> List.of("check", "--out", work.site().toString());
        };
        Command told = Command.run(Stream.concat(words.stream(), given.stream()).toList());
        assertEquals(1, told.code(), told.printed());
        assertTrue(told.err().startsWith(
                "The last build was cut off while the new edition took its place; edition and zip are the new ones now."), told.err());
        assertTrue(told.err().contains("content/items/01.yaml"), told.err());
        assertEquals(sum(packed(work.zip())), sum(Folders.bytes(work.site())));
        assertEquals(List.of(), left(folder));
    }

    /** The place was free, or an edition's, when the build began that was then cut off. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatAPersonPutIntoThePlaceMeanwhileStays(boolean first) throws IOException {
        Path edition = folder.resolve("site");
        if (!first) Folders.write(edition.resolve(Sha256.LIST), "0  index.html\n".getBytes(StandardCharsets.UTF_8));
        Folders.write(folder.resolve(".site.staged/index.html"), "new".getBytes(StandardCharsets.UTF_8));
        Folders.write(folder.resolve("target/.site.zip.staged"), "new".getBytes(StandardCharsets.UTF_8));
        Swap swap = Swap.of(edition, folder.resolve("target/site.zip"));
        swap.begin();
        swap.steps().get(0).take();
        Folders.delete(edition);
        Folders.write(edition.resolve("notes.txt"), "a person's".getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.of(Interrupted.Outcome.LAST), Interrupted.settled(edition));
        assertEquals(List.of("site/notes.txt"), Folders.files(folder));
        assertEquals(Optional.empty(), Interrupted.settled(edition));
    }

    /** As where a disk without power is read on another computer. */
    @Test
    void anEditionThatWasMovedMeanwhileGoesOnWithItsZip() throws IOException {
        Path here = folder.resolve("here");
        Folders.write(here.resolve("site/index.html"), "last".getBytes(StandardCharsets.UTF_8));
        Folders.write(here.resolve(".site.staged/index.html"), "new".getBytes(StandardCharsets.UTF_8));
        Folders.write(here.resolve("target/.site.zip.staged"), "new".getBytes(StandardCharsets.UTF_8));
        Swap swap = Swap.of(here.resolve("site"), here.resolve("target/site.zip"));
        swap.begin();
        swap.steps().get(0).take();
        Path there = Files.move(here, folder.resolve("there"));
        assertEquals(Optional.of(Interrupted.Outcome.NEW), Interrupted.settled(there.resolve("site")));
        assertEquals("new", Files.readString(there.resolve("site/index.html")));
        assertEquals("new", Files.readString(there.resolve("target/site.zip")));
    }

    /** The zip may lie in any folder: a build says where before it makes one. */
    @Test
    void aZipThatDidNotTakeItsPlaceIsTakenAwayWhereItIsOfThatBuild() throws IOException {
        Path edition = folder.resolve("site");
        Folders.write(edition.resolve("index.html"), "last".getBytes(StandardCharsets.UTF_8));
        for (String zip : List.of("a.zip", "b.zip")) {
            Folders.write(folder.resolve("target/." + zip + ".staged"), "new".getBytes(StandardCharsets.UTF_8));
        }
        Swap.of(edition, folder.resolve("target/a.zip")).begin();
        assertEquals(Optional.of(Interrupted.Outcome.DELETED), Interrupted.settled(edition));
        assertEquals(List.of("site/index.html", "target/.b.zip.staged"), Folders.files(folder));
        Folders.write(folder.resolve(".site.swap.part"), "anything".getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.of(Interrupted.Outcome.DELETED), Interrupted.settled(edition));
        assertEquals(List.of("site/index.html", "target/.b.zip.staged"), Folders.files(folder));
    }

    /** What a build does last to names beside the edition is on the disk, too: nothing is reported about one that ended. */
    @Test
    void aBuildThatEndedBeforeThePowerWasLostWasNotCutOff() throws Exception {
        Workplace work = Workplace.of(folder, "minimal");
        assertTrue(build(work, Integer.MAX_VALUE));
        comeBack();
        assertEquals(Optional.empty(), Interrupted.settled(work.site()));
        Command check = work.check("--lang", "en", "--out", work.site().toString());
        assertEquals("", check.err());
        assertEquals(List.of(), left(folder));
    }

    @Test
    void aNoteThatIsNoneOfOursIsTakenAway() throws IOException {
        Path edition = folder.resolve("site");
        Folders.write(edition.resolve("index.html"), "last".getBytes(StandardCharsets.UTF_8));
        Folders.write(folder.resolve(".site.swap"), "anything".getBytes(StandardCharsets.UTF_8));
        assertEquals(Optional.empty(), Interrupted.settled(edition));
        assertEquals(List.of("site/index.html"), Folders.files(folder));
    }

    @Test
    void whileABuildIsAtWorkNobodyPutsItsFilesRight() throws IOException {
        Path edition = folder.resolve("site");
        Folders.write(folder.resolve(".site.staged/index.html"), "new".getBytes(StandardCharsets.UTF_8));
        try (Lock held = Lock.of(edition)) {
            assertTrue(Lock.free(edition).isEmpty());
            assertEquals(Optional.empty(), Interrupted.settled(edition));
            assertTrue(Files.exists(folder.resolve(".site.staged/index.html")), held.toString());
        }
        assertEquals(Optional.of(Interrupted.Outcome.DELETED), Interrupted.settled(edition));
        assertEquals(List.of(), Folders.files(folder));
    }

    /** Files that were deleted, where that is not on the disk yet. */
    private static void comeBack() {
        Kill.DELETED.forEach(Folders::write);
    }

    /**
     * Empties the files that were written since and are not on the disk; others come back.
     *
     * @param there those that were there before
     */
    private void losePower(Set<Object> there) throws IOException {
        comeBack();
        for (String name : Folders.files(folder)) {
            Path file = folder.resolve(name);
            if (!name.startsWith("kept/") && !there.contains(key(file)) && !Kill.FORCED.contains(key(file))) Files.write(file, new byte[0]);
        }
    }

    private static Set<Object> files(Path folder) throws IOException {
        Set<Object> files = new HashSet<>();
        for (String file : Folders.files(folder)) files.add(key(folder.resolve(file)));
        return files;
    }

    /** By which a file is the same under another name; Windows has none. */
    private static Object key(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS).fileKey();
        return key == null ? file : key;
    }

    private static void restore(Workplace from, Workplace to) throws IOException {
        Folders.delete(to.site());
        Folders.copy(from.site(), to.site());
        Files.deleteIfExists(to.zip());
        Files.copy(from.zip(), to.zip());
    }

    /** What a run leaves beside an edition that it did not finish. */
    private static List<String> left(Path folder) throws IOException {
        try (var list = Files.list(folder)) {
            return list.map(path -> path.getFileName().toString()).filter(name -> name.startsWith(".site."))
                    .filter(name -> !name.matches("\\.site\\.(packed|proven|rendered)(\\.part)?")).sorted().toList();
        }
    }

    /** One sum of all files, by which editions are distinguished. */
    private static String sum(SortedMap<String, byte[]> files) {
        StringBuilder list = new StringBuilder();
        files.forEach((path, bytes) -> list.append(path).append(' ').append(Sha256.hex(bytes)).append('\n'));
        return Sha256.hex(list.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static SortedMap<String, byte[]> packed(Path zip) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (InputStream in = Files.newInputStream(zip); ZipInputStream entries = new ZipInputStream(in)) {
            for (ZipEntry entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName().substring(entry.getName().indexOf('/') + 1), entries.readAllBytes());
            }
        }
        return files;
    }

    /** @return whether it ended by itself */
    private boolean build(Workplace work, int kill) throws ReflectiveOperationException {
        Kill.at(kill);
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream());
        try {
            var run = PROGRAM.loadClass("mingbai.cli.Commands").getDeclaredMethod("run", List.class, PrintStream.class, PrintStream.class,
                    Charset.class);
            run.setAccessible(true);
            List<String> words = List.of("build", "--content", work.content().toString(), "--theme", work.theme().toString(), "--out",
                    work.site().toString(), "--zip", work.zip().toString());
            Object code = Kill.whole(() -> run.invoke(null, words, nowhere, nowhere, StandardCharsets.UTF_8));
            return code.equals(0) && !Kill.killed();
        } catch (InvocationTargetException e) {
            if (Kill.killed()) return false;
            throw e;
        } finally {
            Kill.release();
        }
    }

    /** What happens to the process of the program that is loaded once more. */
    public static final class Kill {
        private static final AtomicInteger CALLS = new AtomicInteger();
        private static final Map<FileChannel, Path> OPENED = new ConcurrentHashMap<>();
        /** Files that are on the disk. */
        private static final Set<Object> FORCED = ConcurrentHashMap.newKeySet();
        /** Folders whose names are on the disk, in the order in which that was asked for. */
        private static final List<Path> NAMES = new CopyOnWriteArrayList<>();
        /** Files beside the edition whose deletion may not be on the disk. */
        private static final Map<Path, byte[]> DELETED = new ConcurrentHashMap<>();
        private static volatile int at;
        private static volatile boolean links = true;
        /** What others do, before each call that changes files. */
        private static volatile Runnable meanwhile = () -> { };

        private Kill() {}

        static void at(int call) {
            CALLS.set(0);
            FORCED.clear();
            NAMES.clear();
            DELETED.clear();
            at = call;
        }

        static int passed() {
            return CALLS.get();
        }

        static List<Path> names() {
            return List.copyOf(NAMES);
        }

        static boolean killed() {
            return CALLS.get() >= at;
        }

        /** A step of the program. */
        interface Step<T> {
            T take() throws ReflectiveOperationException;
        }

        /** Takes a step that ends with all its threads: of a stream that runs on several, those that were not killed would go on. */
        static <T> T whole(Step<T> step) throws ReflectiveOperationException {
            ForkJoinPool process = new ForkJoinPool();
            try {
                return process.submit(() -> step.take()).get();
            } catch (ExecutionException e) {
                for (Throwable cause = e; cause != null; cause = cause.getCause()) {
                    if (cause instanceof ReflectiveOperationException reason) throw reason;
                }
                throw new AssertionError(e);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            } finally {
                process.shutdown();
                assertTrue(process.awaitQuiescence(1, TimeUnit.MINUTES), "a killed process goes on");
            }
        }

        /** The system lets go of what a process held. */
        static void release() {
            OPENED.keySet().forEach(channel -> {
                try {
                    channel.close();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            OPENED.clear();
        }

        /** Called before each call that changes files. */
        public static void point() {
            meanwhile.run();
            if (CALLS.incrementAndGet() >= at) throw new ThreadDeath();
        }

        /** Called in place of {@link FileChannel#open}. */
        public static FileChannel open(Path path, OpenOption... options) throws IOException {
            point();
            FileChannel channel = FileChannel.open(path, options);
            OPENED.put(channel, path);
            return channel;
        }

        /** Called in place of {@link Files#createLink}. */
        public static Path link(Path link, Path file) throws IOException {
            point();
            if (!links) throw new UnsupportedOperationException("a file has one name");
            return Files.createLink(link, file);
        }

        /** Called in place of {@link ProcessBuilder#start}: without a command for all files at once each is asked for. */
        public static Process start(ProcessBuilder command) throws IOException {
            throw new IOException("not here: " + command.command());
        }

        /** Called in place of {@link FileChannel#force}: noted, not done, as no disk loses power here. */
        public static void force(FileChannel channel, boolean all) throws IOException {
            point();
            if (!channel.isOpen()) throw new ClosedChannelException();
            Path path = OPENED.get(channel);
            if (Files.isRegularFile(path)) FORCED.add(key(path));
            else {
                NAMES.add(path);
                DELETED.keySet().removeIf(deleted -> deleted.getParent().equals(path));
            }
        }

        /** Called in place of {@link Files#delete}. */
        public static void delete(Path path) throws IOException {
            point();
            gone(path);
            Files.delete(path);
        }

        /** Called in place of {@link Files#deleteIfExists}. */
        public static boolean deleteIfExists(Path path) throws IOException {
            point();
            gone(path);
            return Files.deleteIfExists(path);
        }

        private static void gone(Path path) throws IOException {
            boolean beside = path.getFileName().toString().startsWith(".site.") && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
            if (beside) DELETED.put(path, Files.readAllBytes(path));
        }
    }

    /** Loads the program's own classes itself, and all others as they are. */
    private static final class Loader extends ClassLoader {
        private static final Path CLASSES = Path.of("target/classes");

        Loader() {
            super(KilledTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            Path file = CLASSES.resolve(name.replace('.', '/') + ".class");
            if (!name.startsWith("mingbai.") || !Files.exists(file)) return super.loadClass(name, resolve);
            synchronized (getClassLoadingLock(name)) {
                Class<?> loaded = findLoadedClass(name);
                if (loaded != null) return loaded;
                ClassReader reader = new ClassReader(Folders.read(file));
                ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
                reader.accept(new ClassVisitor(Opcodes.ASM9, writer) {
                    @Override
                    public MethodVisitor visitMethod(int access, String method, String descriptor, String signature, String[] exceptions) {
                        return new Killing(super.visitMethod(access, method, descriptor, signature, exceptions));
                    }
                }, 0);
                byte[] bytes = writer.toByteArray();
                return defineClass(name, bytes, 0, bytes.length);
            }
        }
    }

    private static final class Killing extends MethodVisitor {
        private static final String FILES = "java/nio/file/Files";
        private static final String CHANNEL = "java/nio/channels/FileChannel";
        private static final String COMMAND = "java/lang/ProcessBuilder";
        private static final String KILL = "mingbai/publish/KilledTest$Kill";
        private static final Set<String> CHANGES = Set.of("move", "createDirectories", "createDirectory", "write", "writeString", "copy",
                "setLastModifiedTime", "truncate");
        private static final Set<String> DELETIONS = Set.of("delete", "deleteIfExists");

        Killing(MethodVisitor to) {
            super(Opcodes.ASM9, to);
        }

        @Override
        public void visitMethodInsn(int instruction, String owner, String name, String descriptor, boolean inInterface) {
            if (owner.equals(FILES) && name.equals("createLink")) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, KILL, "link", descriptor, false);
                return;
            }
            if (owner.equals(COMMAND) && name.equals("start")) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, KILL, "start", "(L" + COMMAND + ";)Ljava/lang/Process;", false);
                return;
            }
            if (owner.equals(CHANNEL) && (name.equals("open") || name.equals("force"))) {
                String called = name.equals("open") ? descriptor : "(L" + CHANNEL + ";Z)V";
                super.visitMethodInsn(Opcodes.INVOKESTATIC, KILL, name, called, false);
                return;
            }
            if (owner.equals(FILES) && DELETIONS.contains(name)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, KILL, name, descriptor, false);
                return;
            }
            if (Set.of(FILES, CHANNEL).contains(owner) && CHANGES.contains(name)) {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, KILL, "point", "()V", false);
            }
            super.visitMethodInsn(instruction, owner, name, descriptor, inInterface);
        }
    }
}
