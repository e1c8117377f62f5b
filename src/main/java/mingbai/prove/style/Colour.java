package mingbai.prove.style;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A colour of a style sheet in sRGB, as if it were opaque. Known are hexadecimal numbers, rgb() and hsl(), white and black.
 *
 * @param red   from 0 to 255
 * @param green from 0 to 255
 * @param blue  from 0 to 255
 */
record Colour(int red, int green, int blue) {
    /** With less between its channels a colour is a grey, a cream or a slate. */
    private static final int COLOURFUL = 36;
    private static final int SIXTH = 60;
    private static final Pattern WRITTEN = Pattern.compile(
            "#([0-9a-f]{8}|[0-9a-f]{6}|[0-9a-f]{3,4})(?![\\w-])"
                    + "|rgba?\\(\\s*(\\d{1,3})[,\\s]+(\\d{1,3})[,\\s]+(\\d{1,3})\\s*(?:[,/][^)]*)?\\)"
                    + "|hsla?\\(\\s*(\\d{1,3})(?:deg)?[,\\s]+(\\d{1,3})%[,\\s]+(\\d{1,3})%\\s*(?:[,/][^)]*)?\\)");
    private static final Pattern ADDRESS = Pattern.compile("url\\([^)]*\\)");

    /** The colours in a value. */
    static List<Colour> in(String value) {
        return WRITTEN.matcher(ADDRESS.matcher(value.toLowerCase(Locale.ROOT)).replaceAll("")).results().map(Colour::of).toList();
    }

    /** The colour that a value is; absent: it is none, or written in another way. */
    static Optional<Colour> of(String value) {
        String written = value.strip().toLowerCase(Locale.ROOT);
        if (written.equals("white")) return Optional.of(new Colour(255, 255, 255));
        if (written.equals("black")) return Optional.of(new Colour(0, 0, 0));
        return WRITTEN.matcher(written).matches() ? Optional.of(in(written).get(0)) : Optional.empty();
    }

    private static Colour of(MatchResult found) {
        String hex = found.group(1);
        if (found.group(2) != null) return new Colour(number(found, 2), number(found, 3), number(found, 4));
        if (hex == null) return of(number(found, 5), number(found, 6) / 100.0, number(found, 7) / 100.0);
        int digits = hex.length() < 6 ? 1 : 2;
        return new Colour(channel(hex, 0, digits), channel(hex, digits, digits), channel(hex, 2 * digits, digits));
    }

    /** From hue in degrees, saturation and lightness, as CSS computes it. */
    private static Colour of(int hue, double saturation, double lightness) {
        int[] channels = new int[3];
        for (int i = 0; i < channels.length; i++) {
            double turned = (new int[] {0, 8, 4}[i] + hue / 30.0) % 12;
            double part = lightness - saturation * Math.min(lightness, 1 - lightness)
                    * Math.max(-1, Math.min(Math.min(turned - 3, 9 - turned), 1));
            channels[i] = (int) Math.round(255 * Math.max(0, Math.min(1, part)));
        }
        return new Colour(channels[0], channels[1], channels[2]);
    }

    private static int number(MatchResult found, int group) {
        return Math.min(255, Integer.parseInt(found.group(group)));
    }

    private static int channel(String hex, int from, int digits) {
        String written = hex.substring(from, from + digits);
        return Integer.parseInt(digits == 1 ? written + written : written, 16);
    }

    private int spread() {
        return Math.max(red, Math.max(green, blue)) - Math.min(red, Math.min(green, blue));
    }

    boolean grey() {
        return spread() < COLOURFUL;
    }

    /** In degrees; of a colour that is not grey. */
    int hue() {
        double spread = spread();
        int most = Math.max(red, Math.max(green, blue));
        double sixths = most == red ? (green - blue) / spread
                : most == green ? 2 + (blue - red) / spread : 4 + (red - green) / spread;
        return Math.floorMod(Math.round(sixths * SIXTH), 6 * SIXTH);
    }

    /** The ratio of WCAG 2.2 between text and ground, whichever is which. */
    double contrast(Colour other) {
        double here = luminance();
        double there = other.luminance();
        return (Math.max(here, there) + 0.05) / (Math.min(here, there) + 0.05);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }
}
