package mingbai.property;

import java.util.Random;
import java.util.function.Consumer;

/** Something that holds for whatever is generated. */
public final class Property {
    private Property() {}

    /** Tries a property with the seeds from 0; one that is broken says with which seed. */
    public static void holds(int times, Consumer<Random> property) {
        for (long seed = 0; seed < times; seed++) {
            try {
                property.accept(new Random(seed));
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
            }
        }
    }

    /** One of some things. */
    @SafeVarargs
    public static <T> T one(Random random, T... things) {
        return things[random.nextInt(things.length)];
    }

    /** Some characters of an alphabet. */
    public static String text(Random random, String alphabet, int least, int most) {
        StringBuilder text = new StringBuilder();
        int length = least + random.nextInt(most - least + 1);
        for (int i = 0; i < length; i++) text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        return text.toString();
    }
}
