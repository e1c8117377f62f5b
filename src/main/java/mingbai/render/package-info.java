/**
 * Step 4. Takes a theme and an output of the plan, gives its bytes. Promises: the same theme and output give the same
 * bytes, on any core, in any order, at any time; links are relative from the start; a page of the last edition is told to be
 * the same only where rendering would give its bytes. With {@code pages} the user of Pebble, and with
 * Gson and FastCSV the writer of open data.
 */
package mingbai.render;
