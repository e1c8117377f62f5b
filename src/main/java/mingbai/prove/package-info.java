/**
 * Step 5. Takes each page as it was rendered, gives problems. Promises: nothing is taken on trust from templates; links
 * and anchors resolve, the rules of government publishing and of accessibility hold as far as the page itself shows
 * them, and the official text is the source's, letter for letter. What it remembers of a page is small.
 *
 * <p>A page is read in {@code page}, known again by {@code memory}, held against the plan in {@code judge}; {@code style} reads
 * style sheets.
 */
package mingbai.prove;
