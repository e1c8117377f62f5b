package mingbai.format;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A SHA-256 sum of many texts that no other texts have: each is added with its length. */
public final class Sums {
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
