/** What the command line says: to people in a terminal and on a sheet, and to programs as JSON, SARIF and annotations. */
package mingbai.cli.output;
