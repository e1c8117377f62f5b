package mingbai;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.net.URI;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.Check;
import mingbai.format.Sha256;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.prove.Proof;
import mingbai.publish.Checksums;
import mingbai.publish.Staging;
import mingbai.read.Reader;
import mingbai.render.Renderer;
import mingbai.render.template.Templates;
import mingbai.render.theme.ThemeFolder;

/**
 * How long a build takes and how much memory, and how both grow, for publications of any size. Each figure comes from a JVM of its
 * own with the start script's options, so that it is cold: first the whole build, then once more with one record changed, then
 * each step alone on one thread. Not a test: it prints, and the machine decides.
 *
 * <pre>{@code
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -DmainClass=mingbai.Benchmark -Dexec.arguments=37,1000,10000
 * }</pre>
 */
public final class Benchmark {
    private static final Path THEME = Path.of("themes/gazette");
    /** Those of the start script for a small publication. */
    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1", "-XX:C1MaxInlineSize=20", "-XX:+UseSerialGC", "-Xms64m",
            "-Xmn32m", "-XX:MinHeapFreeRatio=20", "-XX:MaxHeapFreeRatio=40");

    private Benchmark() {}

    /** @param arguments numbers of records; within its own JVMs what is measured, and where */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        switch (arguments[0]) {
            case "build" -> whole(Path.of(arguments[1]));
            case "steps" -> new Steps().run(Path.of(arguments[1]));
            default -> compare(Stream.of(arguments).map(Integer::valueOf).toList());
        }
    }

    private static void compare(List<Integer> sizes) throws IOException, InterruptedException {
        Map<String, List<Double>> figures = new LinkedHashMap<>();
        for (int size : sizes) {
            Path folder = Files.createTempDirectory("mingbai");
            try {
                Multiplied.write(folder.resolve("content"), size);
                measured(figures, "", apart("build", folder));
                change(folder.resolve("content/items/01.yaml"));
                measured(figures, ", one changed", apart("build", folder));
                measured(figures, "", apart("steps", folder));
            } finally {
                Folders.delete(folder);
            }
        }
        print(sizes, figures);
    }

    private static void change(Path record) throws IOException {
        Files.writeString(record, Files.readString(record).replaceFirst("(?m)^  en: (\\S)", "  en: Further $1"));
    }

    private static void measured(Map<String, List<Double>> figures, String which, List<String> lines) {
        for (String line : lines) {
            String[] parts = line.split("\t");
            figures.computeIfAbsent(parts[0] + which, name -> new ArrayList<>()).add(Double.valueOf(parts[1]));
        }
    }

    private static List<String> apart(String what, Path folder) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(OPTIONS);
        command.addAll(List.of("-cp", classPath(), Benchmark.class.getName(), what, folder.toString()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        String printed = new String(process.getInputStream().readAllBytes());
        if (process.waitFor() != 0) throw new IllegalStateException(what + ": " + printed);
        return printed.lines().toList();
    }

    /** Maven runs a class by a loader of its own, of which the property knows nothing. */
    private static String classPath() {
        if (!(Benchmark.class.getClassLoader() instanceof URLClassLoader loader)) return System.getProperty("java.class.path");
        return Stream.of(loader.getURLs()).map(url -> Path.of(URI.create(url.toString())).toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** Beside each figure, from the second size on: how many times that of the size before, where records are 1 time as many. */
    private static void print(List<Integer> sizes, Map<String, List<Double>> figures) {
        System.out.printf(Locale.ROOT, "%-28s%s%n", "records", sizes.stream().map("%,18d"::formatted).collect(Collectors.joining()));
        figures.forEach((name, values) -> {
            StringBuilder line = new StringBuilder("%-28s".formatted(name));
            for (int i = 0; i < values.size(); i++) {
                String growth = i == 0 || values.get(i - 1) == 0 ? "" : String.format(Locale.ROOT, "× %.2f",
                        values.get(i) / values.get(i - 1) * sizes.get(i - 1) / sizes.get(i));
                line.append(String.format(Locale.ROOT, "%10.2f%8s", values.get(i), growth));
            }
            System.out.println(line);
        });
        System.out.println("× how a figure grew beside the records: 1 is as fast as they, below 1 is slower");
    }

    private static void whole(Path folder) throws IOException {
        long start = System.nanoTime();
        Build.Outcome outcome = new Build(folder.resolve("content"), THEME, false, (done, of) -> { })
                .publish(folder.resolve("site"), id -> folder.resolve("site.zip"), false, false);
        if (outcome.failed()) throw new IllegalStateException(outcome.problems().toString());
        report("whole build, s", (System.nanoTime() - start) / 1e9);
        report("processor, s", ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime() / 1e9);
        report("peak memory, MB", resident() / 1e6);
        report("files", outcome.files());
        report("edition, MB", outcome.bytes() / 1e6);
    }

    /** The most bytes of memory that the process has held; where the system does not tell, those of the heap. */
    private static double resident() throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.exists(status)) return heap();
        return Files.readAllLines(status).stream().filter(line -> line.startsWith("VmHWM:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) * 1024).sum();
    }

    private static double heap() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage).mapToDouble(MemoryUsage::getUsed).sum();
    }

    private static void report(String name, double value) {
        System.out.println(name + "\t" + value);
    }

    /** The steps as {@link Build} takes them, with a clock at each. */
    private static final class Steps {
        private final Map<String, Long> nanos = new LinkedHashMap<>();

        private <T> T step(String name, Supplier<T> work) {
            long start = System.nanoTime();
            T result = work.get();
            nanos.merge(name, System.nanoTime() - start, Long::sum);
            return result;
        }

        void run(Path folder) {
            Reader.Read read = step("read", () -> Reader.folder(folder.resolve("content")));
            Check check = new Check("content", false);
            Check.Checked checked = step("check", () -> check.content(read));
            Templates templates = step("theme", () -> Renderer.compile(ThemeFolder.read(THEME).theme()));
            Plan plan = step("plan", () -> Plan.of(checked.publication().orElseThrow(), check.texts().orElseThrow()));
            List<Output> outputs = step("plan", plan::outputs);
            Set<String> paths = plan.paths().stream().collect(Collectors.toSet());
            paths.addAll(templates.theme().assets().keySet());
            paths.add(Sha256.LIST);
            Proof proof = new Proof(plan, paths::contains);
            try (Staging staging = Staging.begin(folder.resolve("steps"), folder.resolve("steps.zip"), plan.publication().head().id(),
                    Optional.empty())) {
                templates.theme().assets().keySet().forEach(path -> {
                    byte[] bytes = templates.theme().asset(path);
                    proof.asset(path, bytes);
                    write(staging, path, bytes);
                });
                Renderer renderer = new Renderer(templates, plan);
                outputs.forEach(output -> output(output, renderer, proof, staging));
                step("prove", () -> proof.site(page -> renderer.render(page).bytes()));
                step("put the zip together, swap", () -> {
                    staging.publish();
                    return true;
                });
            }
            if (!Checksums.listed(folder.resolve("steps")).equals(Checksums.listed(folder.resolve("site")))) {
                throw new IllegalStateException("these are not the steps that a build takes");
            }
            nanos.forEach((name, time) -> report("  " + name + ", s", time / 1e9));
            report("peak heap, one thread, MB", heap() / 1e6);
        }

        private void output(Output output, Renderer renderer, Proof proof, Staging staging) {
            boolean page = output instanceof Output.Page;
            byte[] bytes = step(page ? "render pages" : "other files", () -> renderer.render(output)).bytes();
            if (page) step("prove", () -> proof.page((Output.Page) output, bytes));
            write(staging, output.path(), bytes);
        }

        private void write(Staging staging, String path, byte[] bytes) {
            String sha256 = step("sums", () -> Sha256.hex(bytes));
            step("write and deflate", () -> {
                staging.write(path, bytes, sha256);
                return true;
            });
        }
    }
}
