/**
 * The command line: one file a command. Turns words into a {@link mingbai.Build}, and what {@code output} makes of its outcome into lines,
 * in the reader's language. Both are the only users of picocli, and only {@link mingbai.cli.Main} ends the process. Exit codes: 0 clean,
 * 1 problems, 2 usage, 3 machine or bug.
 */
package mingbai.cli;
