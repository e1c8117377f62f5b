/**
 * Step 4. Takes a theme and an output of the plan, gives its bytes. Promises: the same theme and output give the same
 * bytes, on any core, in any order, at any time; links are relative from the start; a page of the last edition counts as unchanged
 * only where rendering would give its bytes. {@code theme} reads themes, {@code template} runs templates, {@code page} makes
 * pages by them, {@code data} open data, {@code search} what the search page reads; feeds, site map and picture are made here.
 */
package mingbai.render;
