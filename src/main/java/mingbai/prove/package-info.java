/**
 * Step 5. Takes each page as it was rendered, gives problems. Promises: nothing is taken on trust from templates; links
 * and anchors resolve, the rules of government publishing and of accessibility hold as far as the page itself shows
 * them, and the official text is the source's, letter for letter. What it remembers of a page is small.
 */
package mingbai.prove;
