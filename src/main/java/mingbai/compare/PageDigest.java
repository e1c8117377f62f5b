package mingbai.compare;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import mingbai.format.Address;
import mingbai.prove.page.PageSays;

/**
 * What is remembered of a page.
 *
 * @param title  its title element
 * @param main   a name for the main part, the same for the same part
 * @param target the page to which it leads by itself; absent: it does not
 * @param part   whether it is only a further part of another page
 */
record PageDigest(String title, UUID main, Optional<String> target, boolean part) {
    static PageDigest of(String path, String html) {
        PageSays says = PageSays.of(html);
        return new PageDigest(says.title().orElse(path), UUID.nameUUIDFromBytes(says.main().getBytes(StandardCharsets.UTF_8)),
                says.leads().map(address -> Address.resolve(path, address)), Addresses.part(path, html));
    }
}
