package mingbai.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** What an address in content or on a page leads to. */
public final class Address {
    private Address() {}

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

    /** True where the address leads to a host outside gov.cn, which the page has to say (rule G13). */
    public static boolean leavesGovernment(String address) {
        if (!absolute(address)) return false;
        String host = parse(address).orElseThrow().getHost().toLowerCase(Locale.ROOT);
        return !host.equals("gov.cn") && !host.endsWith(".gov.cn");
    }

    private static Optional<URI> parse(String address) {
        try {
            return Optional.of(new URI(address));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }
}
