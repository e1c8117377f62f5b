package mingbai.format;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.stream.Stream;

/** Texts in UTF-8 that the program carries with it. */
public final class TextResource {
    private TextResource() {}

    /** The lines of a file beside a class, without those that are blank or begin with {@code #}. */
    public static Stream<String> lines(Class<?> beside, String name) {
        return text(beside, name).lines().filter(line -> !line.isBlank() && !line.startsWith("#"));
    }

    /** The text of a file beside a class, or with a slash before its name of any. */
    public static String text(Class<?> beside, String name) {
        return new String(bytes(beside, name), StandardCharsets.UTF_8);
    }

    /** The properties that a file beside a class gives. */
    public static Properties properties(Class<?> beside, String name) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text(beside, name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    /** A file beside a class, as it is. That it is not there is a bug of the program. */
    public static byte[] bytes(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) throw new IllegalStateException("no resource " + name);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
