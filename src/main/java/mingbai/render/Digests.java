package mingbai.render;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import mingbai.plan.Output;

/** Size and hash of outputs that other outputs tell of, each computed once, by rendering it. */
final class Digests {
    private final Renderer renderer;
    private final Map<String, Digest> known = new ConcurrentHashMap<>();

    Digests(Renderer renderer) {
        this.renderer = renderer;
    }

    /**
     * What a reader can compare a download with.
     *
     * @param bytes  its size
     * @param sha256 in lower-case hexadecimal
     */
    record Digest(int bytes, String sha256) {
        /** The size as people read it. */
        public String size() {
            return bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1e3)) + " KB" : Math.round(bytes / 1e5) / 10.0 + " MB";
        }
    }

    Digest of(Output output) {
        Digest found = known.get(output.path());
        if (found != null) return found;
        byte[] bytes = renderer.render(output).bytes();
        Digest made = new Digest(bytes.length, sha256(bytes));
        known.put(output.path(), made);
        return made;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
