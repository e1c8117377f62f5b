package mingbai.fuzz;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import mingbai.Folders;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every input that is kept is read again: it is reported or becomes something sound, within a second or two. */
class FuzzTest {
    private static final Duration BOUND = Duration.ofSeconds(5);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyKeptInputIsToldOrRead(Target target) throws Exception {
        List<Path> kept = target.kept();
        assertFalse(kept.isEmpty());
        Target.Reading reading = target.in(folder);
        reading.of(new byte[0]);
        for (Path input : kept) assertTimeout(BOUND, () -> reading.of(Folders.read(input)), input::toString);
    }
}
