package mingbai.format;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;

/** What an address in content or on a page leads to. */
public final class Address {
    /** Names that Windows gives to no file, whatever its ending is. */
    private static final Pattern REFUSED = Pattern.compile("(?i)con|prn|aux|nul|(com|lpt)[0-9]");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private Address() {}

    /**
     * Whether a system refuses a file's name.
     *
     * @param stem the name up to its first dot
     */
    public static boolean refused(String stem) {
        return REFUSED.matcher(stem).matches();
    }

    /** True for http, https and mailto, and for a relative address that does not begin with a slash. */
    public static boolean allowed(String address) {
        Optional<URI> uri = parse(address);
        if (uri.isEmpty() || address.isBlank()) return false;
        String scheme = uri.get().getScheme();
        if (scheme == null) return !address.startsWith("/") && !address.startsWith("\\");
        return absolute(address) || scheme.equalsIgnoreCase("mailto");
    }

    /** True for http and https with a host. */
    public static boolean absolute(String address) {
        return parse(address)
                .filter(uri -> uri.getHost() != null)
                .map(URI::getScheme)
                .filter(scheme -> scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https"))
                .isPresent();
    }

    /** True for the absolute address of a folder, spelt as every program understands it: no user, query or anchor. */
    public static boolean folder(String address) {
        if (!absolute(address) || !address.startsWith("http") || !address.endsWith("/")) return false;
        URI uri = parse(address).orElseThrow();
        return uri.getRawUserInfo() == null && uri.getRawQuery() == null && uri.getRawFragment() == null
                && uri.getPort() < 65_536 && uri.normalize().toASCIIString().equals(address)
                && !uri.getRawPath().contains("//");
    }

    /** True where the address leads to a host outside gov.cn, which the page has to say (rule G13). */
    public static boolean leavesGovernment(String address) {
        if (!absolute(address)) return false;
        String host = parse(address).orElseThrow().getHost().toLowerCase(Locale.ROOT);
        return !host.equals("gov.cn") && !host.endsWith(".gov.cn");
    }

    /**
     * Where a relative address leads, from the root and without query and anchor; it begins with {@code ../} where it
     * leaves the folder. Addresses in an edition need no percent signs: names are ASCII.
     *
     * @param from the page that it is on, from the root
     */
    public static String resolve(String from, String address) {
        int end = pathEnd(address);
        int folder = from.lastIndexOf('/') + 1;
        int start = 0;
        while (folder > 0 && start + 3 <= end && address.startsWith("../", start)) {
            folder = from.lastIndexOf('/', folder - 2) + 1;
            start += 3;
        }
        boolean plain = end > 0 && !from.endsWith("/") && !from.contains("..") && !dots(address, start, end);
        return plain ? from.substring(0, folder) + address.substring(start, end) : resolveStepwise(from, address.substring(0, end));
    }

    /** Whether a part of the path begins with a dot. */
    private static boolean dots(String address, int start, int end) {
        for (int dot = address.indexOf('.', start); dot >= 0 && dot < end; dot = address.indexOf('.', dot + 1)) {
            if (dot == start || address.charAt(dot - 1) == '/') return true;
        }
        return false;
    }

    private static String resolveStepwise(String from, String path) {
        Deque<String> parts = new ArrayDeque<>(List.of(from.split("/")));
        if (!path.isEmpty()) parts.removeLast();
        for (String part : path.isEmpty() ? new String[0] : path.split("/", -1)) {
            if (part.equals(".")) continue;
            boolean out = part.equals("..") && (parts.isEmpty() || parts.getLast().equals(".."));
            if (out || !part.equals("..")) parts.add(part);
            else parts.removeLast();
        }
        return String.join("/", parts);
    }

    /** The shortest address of a path on a page: of {@code table.html} on {@code items/03.html} it is {@code ../table.html}. */
    public static String relative(String from, String to) {
        int shared = 0;
        for (int slash = to.indexOf('/'); slash >= 0 && from.regionMatches(shared, to, shared, slash + 1 - shared);
                slash = to.indexOf('/', slash + 1)) shared = slash + 1;
        int folders = 0;
        for (int slash = from.indexOf('/', shared); slash >= 0; slash = from.indexOf('/', slash + 1)) folders++;
        return folders == 0 ? to.substring(shared) : "../".repeat(folders) + to.substring(shared);
    }

    /**
     * A text in which percent signs with the numbers of its bytes stand for some characters.
     *
     * @param kept those that stay
     */
    public static String encoded(String text, IntPredicate kept) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (kept.test(c)) encoded.appendCodePoint(c);
            else for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) encoded.append('%').append(HEX.toHexDigits(b));
        });
        return encoded.toString();
    }

    /** Where query or anchor begin. */
    public static int pathEnd(String address) {
        int end = 0;
        while (end < address.length() && address.charAt(end) != '#' && address.charAt(end) != '?') end++;
        return end;
    }

    private static Optional<URI> parse(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
