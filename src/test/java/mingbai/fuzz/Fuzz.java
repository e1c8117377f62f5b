package mingbai.fuzz;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What Jazzer calls. Where there are several targets, the first byte says which one is to read the others. */
public final class Fuzz {
    private static final List<Target.Reading> READINGS = new ArrayList<>();

    private Fuzz() {}

    /** @param arguments the folder that is filled, and the target's name, or {@code all} */
    public static void fuzzerInitialize(String[] arguments) throws Exception {
        for (Target target : Target.named(arguments[1])) {
            Target.Reading reading = target.in(Files.createDirectories(Path.of(arguments[0]).resolve(target.id())));
            reading.of(new byte[0]);
            READINGS.add(reading);
        }
    }

    public static void fuzzerTestOneInput(byte[] bytes) throws Exception {
        if (READINGS.size() == 1) READINGS.get(0).of(bytes);
        else if (bytes.length > 0) READINGS.get((bytes[0] & 0xFF) % READINGS.size()).of(Arrays.copyOfRange(bytes, 1, bytes.length));
    }
}
