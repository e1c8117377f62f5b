/**
 * Takes a theme, functions, attributes and the variables of a page, gives the bytes of the page. Promises: every mistake of a template is a
 * problem at its place, whatever a template does comes to an end, and it is known what a page, or a fragment that is used again, was
 * made from. Beside it only {@code mingbai.pages} runs Pebble; {@code render.page} gives what templates can call and ask.
 */
package mingbai.render.template;
