package mingbai.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 sums (FIPS 180-4), and how they are written: in lower-case hexadecimal. */
public final class Sha256 {
    /** The name of the list of an edition's sums, by which an edition is known. */
    public static final String LIST = "SHA256SUMS";

    private Sha256() {}

    /** A sum to be added to. */
    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public static byte[] of(byte[] bytes) {
        return begin().digest(bytes);
    }

    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /** What has been added, as it is written. */
    public static String hex(MessageDigest sum) {
        return HexFormat.of().formatHex(sum.digest());
    }

    /** A SHA-256 sum of many texts that no other texts have: each is added with its length. */
    public static final class Sums {
        private final MessageDigest digest = Sha256.begin();
        private final ByteBuffer length = ByteBuffer.allocate(Integer.BYTES);

        public Sums add(String text) {
            return add(text.getBytes(StandardCharsets.UTF_8));
        }

        public Sums add(byte[] bytes) {
            digest.update(length.putInt(0, bytes.length).array());
            digest.update(bytes);
            return this;
        }

        public Sums add(int number) {
            digest.update(length.putInt(0, number).array());
            return this;
        }

        public byte[] sum() {
            return digest.digest();
        }
    }
}
