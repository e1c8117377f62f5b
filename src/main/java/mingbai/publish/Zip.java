package mingbai.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import mingbai.publish.ZipWriter.Packed;

/**
 * The edition's zip while it is made. Each thread deflates the files that it adds; what comes of it waits in a file beside the
 * edition, and at the end all of it is put together in the order of the paths, so that the zip does not depend on the threads.
 */
final class Zip implements AutoCloseable {
    private final String folder;
    private final LocalDateTime time;
    private final FileChannel waiting;
    private final AtomicLong end = new AtomicLong();
    private final SortedMap<String, Packed> files = new ConcurrentSkipListMap<>();
    private final Queue<Compressor> packers = new ConcurrentLinkedQueue<>();
    private final FutureTask<Optional<LastZip>> last;

    /**
     * @param folder  the zip's top folder
     * @param time    of every file in it
     * @param waiting the file in which deflated files wait; it is deleted
     * @param last    finds the zip from which is copied what did not change, meanwhile; absent: all is deflated
     */
    Zip(String folder, LocalDateTime time, Path waiting, Callable<Optional<LastZip>> last) throws IOException {
        this.folder = folder;
        this.time = time;
        this.waiting = created(waiting, StandardOpenOption.READ, StandardOpenOption.DELETE_ON_CLOSE);
        this.last = new FutureTask<>(last);
        Thread finding = new Thread(this.last, "last zip");
        finding.setDaemon(true);
        finding.start();
    }

    /** What lies at a temporary name is of an interrupted run; where it is a link, what it leads to stays as it is. */
    private static FileChannel created(Path path, OpenOption... more) throws IOException {
        Files.deleteIfExists(path);
        return FileChannel.open(path, Stream.concat(Stream.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), Stream.of(more))
                .toArray(OpenOption[]::new));
    }

    /**
     * Adds a file, from any thread.
     *
     * @param known whether it is in the edition that the last zip packs
     */
    void add(String path, byte[] content, boolean known) throws IOException {
        Optional<Packed> there = known ? last().flatMap(zip -> zip.file(name(path))) : Optional.empty();
        files.put(path, there.isPresent() ? there.get() : deflated(content));
    }

    private Packed deflated(byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        Compressor packer = Optional.ofNullable(packers.poll()).orElseGet(Compressor::new);
        try {
            ByteBuffer packed = packer.deflated(content);
            int length = packed.remaining();
            long at = end.getAndAdd(length);
            for (long to = at; packed.hasRemaining(); ) to += waiting.write(packed, to);
            return new Packed(waiting, at, length, content.length, (int) crc.getValue());
        } finally {
            packers.add(packer);
        }
    }

    private Optional<LastZip> last() {
        try {
            return last.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Puts the zip together on the disk, once all files are added.
     *
     * @return its SHA-256 sum
     */
    String write(Path target) throws IOException {
        FileChannel out = created(target);
        try (ZipWriter zip = new ZipWriter(out, time)) {
            for (String path : files.keySet()) zip.entry(name(path), files.get(path));
            String sum = zip.end();
            out.force(true);
            return sum;
        }
    }

    private String name(String path) {
        return folder + "/" + path;
    }

    @Override
    public void close() throws IOException {
        packers.forEach(Compressor::close);
        Optional<LastZip> copied = last();
        if (copied.isPresent()) copied.get().close();
        waiting.close();
    }
}
