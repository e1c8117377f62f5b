package mingbai.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.net.URI;
import java.util.Random;
import mingbai.property.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTest {
    @ParameterizedTest
    @CsvSource({
        "items/03.html, table.html, ../table.html",
        "items/03.html, items/04.html, 04.html",
        "index.html, en/index.html, en/index.html",
        "en/items/03.html, items/03.html, ../../items/03.html",
        "en/items/03.html, en/units/index.html, ../units/index.html",
        "index.html, index.html, index.html"})
    void aRelativeAddressIsTheShortest(String from, String to, String relative) {
        assertEquals(relative, Address.relative(from, to));
    }

    @Test
    void aRelativeAddressLeadsToItsTarget() {
        Property.holds(20_000, random -> {
            String from = path(random);
            String to = path(random);
            String relative = Address.relative(from, to);
            assertFalse(relative.startsWith("/"), relative);
            assertEquals("/" + to, URI.create("/" + from).resolve(relative).getPath(), from + " → " + relative);
        });
    }

    private static String path(Random random) {
        StringBuilder path = new StringBuilder();
        for (int folders = random.nextInt(4); folders > 0; folders--) {
            path.append(Property.one(random, "a", "en", "items", "item")).append('/');
        }
        return path.append(Property.one(random, "a.html", "en.html", "index.html")).toString();
    }
}
