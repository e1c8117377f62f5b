package mingbai.compare;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingbai.model.Address;
import org.jsoup.parser.Parser;

/**
 * What is remembered of a page. Its main part is that between header and footer, without the dates in {@code time}
 * elements, the times of the edition and the versions of its scripts: pages whose main part is the same differ in their frame alone.
 *
 * @param title  its title element
 * @param main   a name for the main part, the same for the same part
 * @param target the page to which it leads by itself; absent: it does not
 * @param part   whether it is only a further part of another page
 */
record PageDigest(String title, UUID main, Optional<String> target, boolean part) {
    private static final Pattern TITLE = Pattern.compile("<title>([^<]*)</title>");
    private static final Pattern REFRESH = Pattern.compile("<meta http-equiv=\"refresh\" content=\"0; url=([^\"]+)\">");
    private static final Pattern OF_THE_EDITION = Pattern.compile("<time[^>]*>[^<]*</time>"
            + "|data-fact=\"site\\.(?:published|modified)\"[^>]*>(?:<span[^>]*>)?[^<]*|\\?v=[0-9a-f]{8}|data-version=\"[0-9a-f]{8}\"");

    static PageDigest of(String path, String html) {
        Matcher title = TITLE.matcher(html);
        Matcher refresh = REFRESH.matcher(html);
        return new PageDigest(title.find() ? Parser.unescapeEntities(title.group(1), false) : path, main(html),
                refresh.find() ? Optional.of(Address.resolve(path, refresh.group(1))) : Optional.empty(),
                Addresses.part(path, html));
    }

    private static UUID main(String html) {
        int start = html.indexOf("<main");
        int end = html.lastIndexOf("</main>");
        String main = OF_THE_EDITION.matcher(start < end ? html.substring(Math.max(0, start), end) : html).replaceAll("");
        return UUID.nameUUIDFromBytes(main.getBytes(StandardCharsets.UTF_8));
    }
}
