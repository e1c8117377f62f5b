package mingbai.intake.plain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A web page in one file with its pictures (MHTML, RFC 2557), as web systems put it into the Word files that they export. Bytes are held as
 * letters of ISO 8859-1.
 *
 * @param headers lines in front of what the part holds, each whole
 */
record WebArchive(String headers, String body) {
    private static final Pattern BEHIND_HEADERS = Pattern.compile("\\r?\\n\\r?\\n");
    private static final Pattern FOLDED = Pattern.compile("\\r?\\n[ \\t]+");
    private static final Pattern BOUNDARY = Pattern.compile("boundary=\"?([^\"\\r\\n;]{1,70})", Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile("(?:\\u00EF\\u00BB\\u00BF)?\\s*<");
    /** A line's end that is none (RFC 2045, 6.7), or a byte. */
    private static final Pattern QUOTED = Pattern.compile("=(?:[ \\t]*\\r?\\n|([0-9A-Fa-f]{2}))");
    /** Parts within each other. */
    private static final int DEEPEST = 5;

    /** The page in an archive, or what is a page already; absent: there is none. */
    static Optional<byte[]> page(byte[] bytes) {
        String letters = new String(bytes, StandardCharsets.ISO_8859_1);
        return MARKUP.matcher(letters).lookingAt() ? Optional.of(bytes) : of(letters).flatMap(archive -> archive.page(DEEPEST));
    }

    private static Optional<WebArchive> of(String part) {
        Matcher end = BEHIND_HEADERS.matcher(part);
        return end.find() ? Optional.of(new WebArchive(FOLDED.matcher(part.substring(0, end.start())).replaceAll(" "),
                part.substring(end.end()))) : Optional.empty();
    }

    private Optional<byte[]> page(int deepest) {
        String type = header("content-type");
        Matcher boundary = BOUNDARY.matcher(type);
        if (type.toLowerCase(Locale.ROOT).startsWith("text/html")) return Optional.of(decoded());
        if (deepest == 0 || !boundary.find()) return Optional.empty();
        for (String part : body.split("(?m)^--" + Pattern.quote(boundary.group(1)) + ".*\\r?\\n")) {
            Optional<byte[]> page = of(part).flatMap(within -> within.page(deepest - 1));
            if (page.isPresent()) return page;
        }
        return Optional.empty();
    }

    /** Empty where there is none of that name. */
    private String header(String name) {
        return headers.lines().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                .map(line -> line.substring(name.length() + 1).strip()).findFirst().orElse("");
    }

    private byte[] decoded() {
        String encoding = header("content-transfer-encoding").toLowerCase(Locale.ROOT);
        if (encoding.equals("base64")) return Base64.getMimeDecoder().decode(body);
        if (!encoding.equals("quoted-printable")) return body.getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Matcher quoted = QUOTED.matcher(body);
        int from = 0;
        while (quoted.find()) {
            bytes.writeBytes(body.substring(from, quoted.start()).getBytes(StandardCharsets.ISO_8859_1));
            if (quoted.group(1) != null) bytes.write(Integer.parseInt(quoted.group(1), 16));
            from = quoted.end();
        }
        bytes.writeBytes(body.substring(from).getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }
}
