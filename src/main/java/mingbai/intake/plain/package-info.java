/** Tables of files that are text themselves: CSV, HTML and plain text. */
package mingbai.intake.plain;
