/**
 * The command line: one file a command. Turns words into a {@link mingbai.Build} and its outcome into lines, in Chinese
 * or English. With {@code tell}, which says what came of it, the sole user of picocli and the sole place that ends the process. Exit codes:
 * 0 clean, 1 problems, 2 usage, 3 machine or bug.
 */
package mingbai.cli;
