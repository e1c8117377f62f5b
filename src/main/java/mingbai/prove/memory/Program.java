package mingbai.prove.memory;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Checksum;
import mingbai.format.Sha256;
import org.jsoup.Jsoup;

/**
 * By what this program is known from others: facts that another one has drawn may be others. A jar's directory holds the check
 * sums of all its files, so that it need not be read whole.
 */
public final class Program {
    private static final int END = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int LENGTH_AT = 12;
    private static final int OFFSET_AT = 16;
    /** The program that runs stays the same, whatever becomes of its files. */
    private static final Optional<byte[]> SUM = own();

    private Program() {}

    /** Absent: it cannot be known. */
    public static Optional<byte[]> sum() {
        return SUM.map(byte[]::clone);
    }

    private static Optional<byte[]> own() {
        try {
            return Optional.of(sum(List.of(home(Program.class), home(Jsoup.class))));
        } catch (IOException | URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** @param homes jars and folders of classes */
    static byte[] sum(List<Path> homes) throws IOException {
        MessageDigest sum = Sha256.begin();
        sum.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
        for (Path home : new TreeSet<>(homes)) add(sum, home);
        return sum.digest();
    }

    private static Path home(Class<?> type) throws IOException, URISyntaxException {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) throw new IOException("nobody says where " + type + " comes from");
        return Path.of(source.getLocation().toURI());
    }

    private static void add(MessageDigest sum, Path home) throws IOException {
        if (!Files.isDirectory(home)) {
            sum.update(known(directory(home)));
            return;
        }
        sum.update(System.getProperty("java.class.path").getBytes(StandardCharsets.UTF_8));
        try (Stream<Path> classes = Files.walk(home.resolve("mingbai"))) {
            for (Path file : classes.filter(Files::isRegularFile).sorted().toList()) {
                sum.update((home.relativize(file) + " " + Files.size(file) + "\n").getBytes(StandardCharsets.UTF_8));
                sum.update(known(ByteBuffer.wrap(Files.readAllBytes(file))));
            }
        }
    }

    /**
     * What the directory of a jar, or a class outside one, is known by: two sums that are made faster than SHA-256 where only the first
     * compiler is at work.
     */
    private static ByteBuffer known(ByteBuffer bytes) {
        Checksum first = new CRC32();
        first.update(bytes.duplicate());
        Checksum second = new Adler32();
        second.update(bytes.duplicate());
        return ByteBuffer.allocate(3 * Long.BYTES).putLong(bytes.remaining()).putLong(first.getValue())
                .putLong(second.getValue()).flip();
    }

    /** The directory of a jar: what is before its end and says how long it is. */
    private static ByteBuffer directory(Path jar) throws IOException {
        try (FileChannel file = FileChannel.open(jar)) {
            ByteBuffer end = read(file, file.size() - END_LENGTH, END_LENGTH);
            if (end.getInt(0) != END) throw new IOException("no directory at the end of " + jar);
            return read(file, end.getInt(OFFSET_AT) & 0xFFFF_FFFFL, end.getInt(LENGTH_AT));
        }
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, at + bytes.position()) < 0) throw new IOException("ends too early");
        }
        return bytes.flip();
    }
}
