package mingbai.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;

/** One run at a time is at work on an edition, or on content: two would undo each other. The system lets go of the lock when a run dies. */
public final class Lock implements Closeable {
    private final Path path;
    private final FileChannel channel;

    private Lock(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** The file that is locked; it stays where a run died. */
    public static Path path(Path edition) {
        return Swap.beside(edition, "lock");
    }

    /** @throws FileSystemException when another run is at work there */
    static Lock of(Path edition) throws IOException {
        Path path = path(edition);
        return free(edition).orElseThrow(() -> new FileSystemException(path.toString(), null, "another build is at work on this edition"));
    }

    /** Absent: another run is at work there. */
    public static Optional<Lock> free(Path edition) throws IOException {
        Path path = path(edition);
        while (true) {
            FileChannel channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS);
            if (!locked(channel)) {
                channel.close();
                return Optional.empty();
            }
            if (there(channel, path)) return Optional.of(new Lock(path, channel));
            channel.close();
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very process
        }
    }

    /** A run that ends takes the file away, maybe after it was opened here: what is locked has to be the file of that name. */
    private static boolean there(FileChannel channel, Path path) throws IOException {
        String mark = UUID.randomUUID().toString();
        channel.truncate(0).write(ByteBuffer.wrap(mark.getBytes(StandardCharsets.UTF_8)));
        try {
            return Files.readString(path).equals(mark);
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            return true; // Windows lets nobody read what is locked, nor take it away
        }
    }

    /** Windows lets nobody take away what is open. */
    @Override
    public void close() throws IOException {
        boolean gone = gone();
        channel.close();
        if (!gone) gone();
    }

    private boolean gone() {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException e) {
            return false; // an empty file stays, which the next run locks
        }
    }
}
