package mingbai.cli.output;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** How a terminal shows a text; elsewhere it is plain. */
enum Style {
    BOLD("1"), RED("31"), GREEN("32"), YELLOW("33");

    /** What moves a terminal's cursor, ends a line, or turns the direction of writing. */
    private static final Pattern STEERING = Pattern.compile("[\\p{Cc}\\u061C\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069&&[^\\t]]");
    /** Where Unicode has pictures of controls, in their order. */
    private static final int PICTURES = 0x2400;
    private static final String REPLACED = "\uFFFD";

    private final String code;

    Style(String code) {
        this.code = code;
    }

    /** Others' text on one line, as wide as it is: what would steer the terminal is shown as its picture, or replaced. */
    static String plain(String text) {
        return STEERING.matcher(text).replaceAll(found -> {
            char c = found.group().charAt(0);
            return c < ' ' ? String.valueOf((char) (PICTURES + c)) : REPLACED;
        });
    }

    /** The same, line by line. */
    static String plainLines(String text) {
        return Arrays.stream(text.split("\n", -1)).map(Style::plain).collect(Collectors.joining("\n"));
    }

    String on(String text) {
        return on(text, Ansi.AUTO.enabled());
    }

    /** @param coloured true: for a terminal */
    String on(String text, boolean coloured) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
