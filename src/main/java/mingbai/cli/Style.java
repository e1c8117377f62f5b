package mingbai.cli;

import picocli.CommandLine.Help.Ansi;

/** How a terminal shows a text; elsewhere it is plain. */
enum Style {
    BOLD("1"), RED("31"), GREEN("32"), YELLOW("33");

    private final String code;

    Style(String code) {
        this.code = code;
    }

    String on(String text) {
        return on(text, Ansi.AUTO.enabled());
    }

    /** @param coloured true: for a terminal */
    String on(String text, boolean coloured) {
        return coloured ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
    }
}
