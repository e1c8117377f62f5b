package mingbai.prove.memory;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import mingbai.format.NextRun;
import mingbai.prove.page.PageFacts;

/**
 * The facts of the last edition's pages, by the SHA-256 sums of their bytes: a page that has not changed need not be read
 * again. It is judged again, always, because judgements depend on more than the page. Lost, damaged, or of another program,
 * it is as if there were none; what a run does not use is forgotten.
 */
public final class Memory {
    private final Optional<Path> file;
    private final MemoryFile last;
    private final Set<String> kept = ConcurrentHashMap.newKeySet();
    private final Map<String, MemoryFile.Page> added = new ConcurrentHashMap<>();
    private final Shared shared = new Shared();

    private Memory(Optional<Path> file, MemoryFile last) {
        this.file = file;
        this.last = last;
    }

    /** Remembers nothing. */
    public static Memory none() {
        return new Memory(Optional.empty(), MemoryFile.empty(new byte[0]));
    }

    /**
     * @param file    where it lies, if it does
     * @param program by which those that know other facts are distinguished
     * @param afresh  true: nothing is recalled, and all is remembered anew
     */
    public static Memory open(Path file, byte[] program, boolean afresh) {
        return new Memory(Optional.of(file), afresh ? MemoryFile.empty(program) : MemoryFile.read(file, program));
    }

    /** Recalls what it can and keeps nothing, for a run that writes nothing. */
    public static Memory recalling(Path file, byte[] program) {
        return new Memory(Optional.empty(), MemoryFile.read(file, program));
    }

    /** Whether it neither knows nor keeps anything. */
    public boolean empty() {
        return file.isEmpty() && last.size() == 0;
    }

    public Optional<PageFacts> recall(String sha256) {
        Optional<MemoryFile.Page> found = last.find(sha256);
        if (found.isPresent()) kept.add(sha256);
        return found.map(FactsNotation::read);
    }

    public void remember(String sha256, PageFacts facts) {
        if (file.isEmpty()) return;
        MemoryFile.Page page = FactsNotation.write(facts);
        added.put(sha256, new MemoryFile.Page(page.texts().stream().map(shared::of).toList(), page.body()));
    }

    /** What the next run may use: what this one has used, once it has used all. Absent: it is what lies there, or is to be kept nowhere. */
    public Optional<byte[]> written() {
        kept.removeAll(added.keySet());
        boolean same = added.isEmpty() && kept.size() == last.size();
        return file.isEmpty() || same ? Optional.empty() : Optional.of(last.with(kept, added));
    }

    /** Keeps for the next run what was {@link #written}. */
    public void save(Optional<byte[]> written) {
        written.ifPresent(bytes -> NextRun.keep(file.orElseThrow(), bytes));
    }
}
