package mingbai.publish;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Queue;
import java.util.SortedMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.CRC32;

/**
 * The edition's zip while it is made. Each thread deflates the files that it adds; what comes of it waits in a file beside the
 * edition, and at the end all of it is put together in the order of the paths, so that the zip does not depend on the threads.
 */
final class Zip implements AutoCloseable {
    private final String folder;
    private final FileChannel waiting;
    private final AtomicLong end = new AtomicLong();
    private final SortedMap<String, Packed> files = new ConcurrentSkipListMap<>();
    private final Queue<Packer> packers = new ConcurrentLinkedQueue<>();
    private final Optional<LastZip> last;

    /**
     * @param folder  the zip's top folder
     * @param waiting the file in which deflated files wait; it is deleted
     * @param last    the zip whose place this one will take, from which is copied what did not change; absent: all is deflated
     */
    Zip(String folder, Path waiting, Optional<Path> last) throws IOException {
        this.folder = folder;
        this.waiting = FileChannel.open(waiting, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.READ,
                StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
        this.last = last.flatMap(LastZip::of);
    }

    /** Adds a file, from any thread. */
    void add(String path, byte[] content) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(content);
        Packer packer = Optional.ofNullable(packers.poll()).orElseGet(Packer::new);
        try {
            int sum = (int) crc.getValue();
            ByteBuffer packed = last.flatMap(zip -> zip.packed(name(path), content, sum, packer)).orElseGet(() -> packer.deflated(content));
            int length = packed.remaining();
            long at = end.getAndAdd(length);
            for (long to = at; packed.hasRemaining(); ) to += waiting.write(packed, to);
            files.put(path, new Packed(at, length, content.length, sum));
        } finally {
            packers.add(packer);
        }
    }

    /** Puts the zip together, once all files are added. */
    void write(Path target) throws IOException {
        try (ZipWriter zip = new ZipWriter(FileChannel.open(target, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE))) {
            for (String path : files.keySet()) zip.entry(name(path), files.get(path), waiting);
            zip.end();
        }
    }

    private String name(String path) {
        return folder + "/" + path;
    }

    @Override
    public void close() throws IOException {
        packers.forEach(Packer::close);
        if (last.isPresent()) last.get().close();
        waiting.close();
    }
}
