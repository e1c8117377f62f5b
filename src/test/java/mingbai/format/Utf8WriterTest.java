package mingbai.format;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Letters become the bytes that the JDK makes of them, however they are handed over. */
class Utf8WriterTest {
    private static final String LETTERS = "a<\u007f\u0080é\u07ff\u0800明\uffff\ud83d\ude00\ud800\udfff";

    @Test
    void bytesAreThoseOfTheJdk() {
        for (int seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            Utf8Writer out = new Utf8Writer(1);
            StringBuilder all = new StringBuilder();
            for (int piece = 0; piece < 5; piece++) {
                String text = text(random);
                all.append(text);
                write(text, random.nextInt(3), out);
            }
            assertArrayEquals(all.toString().getBytes(StandardCharsets.UTF_8), out.bytes(), "seed " + seed);
        }
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        return text.toString();
    }

    private static void write(String text, int way, Utf8Writer out) {
        switch (way) {
            case 0 -> out.write(text);
            case 1 -> out.write(text.toCharArray(), 0, text.length());
            default -> text.chars().forEach(out::write);
        }
    }

    @Test
    void aPieceIsWhatWasWrittenSince() {
        Utf8Writer out = new Utf8Writer(1);
        out.write("前");
        int start = out.length();
        out.write("后".getBytes(StandardCharsets.UTF_8));
        Entities.attribute("<a b='c'>&\"", out);
        assertEquals("后&lt;a b=&#39;c&#39;&gt;&amp;&quot;", new String(out.since(start), StandardCharsets.UTF_8));
    }
}
