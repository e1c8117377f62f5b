package mingbai.format;

/**
 * What a reader can compare a file with.
 *
 * @param bytes  its size
 * @param sha256 its sum, in lower-case hexadecimal
 */
public record Digest(int bytes, String sha256) {
    public static Digest of(byte[] file) {
        return new Digest(file.length, Sha256.hex(file));
    }

    /** The size as people read it. */
    public String size() {
        return bytes < 1_000_000 ? Math.max(1, Math.round(bytes / 1e3)) + " KB" : Math.round(bytes / 1e5) / 10.0 + " MB";
    }
}
