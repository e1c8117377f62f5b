package mingbai.render;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import mingbai.format.Sha256;

/**
 * What {@link Unchanged} has on disk: a sum of all that follows, the edition that it is of, what all pages have in common, the
 * sums of all titles and texts, and for each page which of them it was made from.
 *
 * @param clean whether nothing was found in any page
 * @param items the sums of titles and texts, by their numbers
 * @param pages the numbers of what each page was made from, in order, by its path
 */
record UnchangedFile(boolean clean, byte[][] items, Map<String, int[]> pages) {
    /** Where there is none. */
    static final UnchangedFile NONE = new UnchangedFile(false, new byte[0][], Map.of());
    private static final int SUM = 32;

    /** What was written with the same in common, of the same edition; what is anything else is as good as none. */
    static UnchangedFile read(Path file, byte[] common, String edition) {
        try {
            if (!Files.isRegularFile(file)) return NONE;
            byte[] bytes = Files.readAllBytes(file);
            if (bytes.length < SUM || !Arrays.equals(Arrays.copyOf(bytes, SUM), sum(bytes))) return NONE;
            DataInputStream from = new DataInputStream(new ByteArrayInputStream(bytes, SUM, bytes.length - SUM));
            boolean ours = from.readUTF().equals(edition) && Arrays.equals(common, from.readNBytes(SUM));
            return ours ? of(from) : NONE;
        } catch (IOException e) {
            return NONE;
        }
    }

    private static UnchangedFile of(DataInputStream from) throws IOException {
        boolean clean = from.readBoolean();
        byte[][] items = new byte[from.readInt()][];
        for (int i = 0; i < items.length; i++) items[i] = from.readNBytes(SUM);
        int count = from.readInt();
        Map<String, int[]> pages = new HashMap<>(2 * count);
        for (int page = 0; page < count; page++) {
            String path = from.readUTF();
            int[] numbers = new int[from.readInt()];
            for (int i = 0; i < numbers.length; i++) numbers[i] = from.readInt();
            pages.put(path, numbers);
        }
        return new UnchangedFile(clean, items, pages);
    }

    /** Takes the place of what lies there at once; where it cannot, what lies there is of no use to the new edition. */
    void write(Path file, byte[] common, String edition) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.write(part, bytes(common, edition), StandardOpenOption.CREATE_NEW);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            // the next run renders all
        }
    }

    private byte[] bytes(byte[] common, String edition) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream to = new DataOutputStream(bytes);
        to.write(new byte[SUM]);
        to.writeUTF(edition);
        to.write(common);
        to.writeBoolean(clean);
        to.writeInt(items.length);
        for (byte[] item : items) to.write(item);
        to.writeInt(pages.size());
        for (Map.Entry<String, int[]> page : pages.entrySet()) {
            to.writeUTF(page.getKey());
            to.writeInt(page.getValue().length);
            for (int number : page.getValue()) to.writeInt(number);
        }
        byte[] written = bytes.toByteArray();
        System.arraycopy(sum(written), 0, written, 0, SUM);
        return written;
    }

    private static byte[] sum(byte[] file) {
        MessageDigest sum = Sha256.begin();
        sum.update(file, SUM, file.length - SUM);
        return sum.digest();
    }
}
