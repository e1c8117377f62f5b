package mingbai.prove.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import mingbai.format.Sha256;

/** The letters of official text on a page. Remembered are not they, but their SHA-256 sum. */
public final class OfficialSums {
    private static final byte[] NONE = {};

    private final String text;
    private final byte[] sum;

    private OfficialSums(String text, byte[] sum) {
        this.text = text;
        this.sum = sum;
    }

    static OfficialSums of(String text) {
        return new OfficialSums(text, null);
    }

    /** @param sum as {@link #sum} gave it */
    public static OfficialSums remembered(byte[] sum) {
        return new OfficialSums(sum.length == 0 ? "" : null, sum);
    }

    /** Absent: they are only remembered. */
    public Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Whether these are the letters that are expected. */
    public boolean are(String expected) {
        return text != null ? text.equals(expected) : Arrays.equals(sum, sum(expected));
    }

    /** Empty when there are none. */
    public byte[] sum() {
        return sum != null ? sum : sum(text);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof OfficialSums letters && Arrays.equals(sum(), letters.sum());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sum());
    }

    private static byte[] sum(String text) {
        return text.isEmpty() ? NONE : Sha256.of(text.getBytes(StandardCharsets.UTF_8));
    }
}
