package mingbai.publish;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a run left that was killed, or that lost power: any next run that looks at the edition puts it right before all else. */
public final class Interrupted {
    private Interrupted() {}

    /** What became of it. */
    public enum Outcome {
        /** The new edition and its zip were whole: they are in their place now. */
        NEW,
        /**
         * The new ones could not take their place: what lay there is there again, the last edition or what a person has put there since.
         */
        LAST,
        /** The new ones had not been finished: what there was of them is deleted, and the last edition is as it was. */
        DELETED
    }

    /**
     * Puts right what an interrupted run left, unless another is at work there.
     *
     * @param edition the edition's folder
     * @return absent: nothing was left
     * @throws UncheckedIOException when the machine fails
     */
    public static Optional<Outcome> settled(Path edition) {
        Path folder = edition.toAbsolutePath().normalize();
        try {
            boolean left = Files.exists(Lock.path(folder)) || Files.exists(Swap.beside(folder, "swap")) || !left(folder).isEmpty();
            Optional<Lock> lock = left ? Lock.free(folder) : Optional.empty();
            if (lock.isEmpty()) return Optional.empty();
            try {
                return settle(folder);
            } finally {
                lock.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same, for who holds the lock. */
    static Optional<Outcome> settle(Path edition) throws IOException {
        Optional<Outcome> settled = Optional.empty();
        Optional<Swap> swap = Swap.interrupted(edition);
        if (swap.isPresent()) settled = Optional.of(finish(edition, swap.get()));
        boolean deleted = delete(edition);
        return settled.isPresent() || !deleted ? settled : Optional.of(Outcome.DELETED);
    }

    private static Outcome finish(Path edition, Swap swap) throws IOException {
        try {
            if (swap.supplanted()) {
                swap.undo();
                return Outcome.LAST;
            }
            swap.take();
            return Outcome.NEW;
        } catch (IOException e) {
            if (Swap.interrupted(edition).isPresent()) throw e;
            return Outcome.LAST;
        }
    }

    /**
     * Deletes new files and a new zip that did not become an edition, and last editions, unless they may yet have to.
     * @return whether something was deleted
     */
    static boolean delete(Path edition) throws IOException {
        if (Swap.pending(edition)) return false;
        boolean deleted = false;
        for (Path path : left(edition)) {
            try {
                if (path.getFileName().toString().endsWith(".swap.part")) Swap.discard(edition);
                FolderTree.delete(path);
                deleted = true;
            } catch (IOException e) {
                // what another owns, or Windows has open: the next run tries again
            }
        }
        return deleted;
    }

    /** Last editions that could not be deleted, as where another owns them; the next run tries again. */
    public static List<Path> remaining(Path edition) {
        try {
            return left(edition.toAbsolutePath().normalize()).stream().filter(path -> path.getFileName().toString().contains(".previous"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> left(Path edition) throws IOException {
        if (!Files.isDirectory(edition.getParent())) return List.of();
        String name = "." + edition.getFileName() + ".";
        List<Path> left = new ArrayList<>();
        try (DirectoryStream<Path> beside = Files.newDirectoryStream(edition.getParent(),
                path -> path.getFileName().toString().startsWith(name))) {
            for (Path path : beside) {
                if (path.getFileName().toString().substring(name.length()).matches("staged|swap\\.part|previous(-\\d+)?")) left.add(path);
            }
        }
        return left;
    }
}
