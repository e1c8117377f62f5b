/**
 * The program's own pages: what people see of its work, beside the editions. Each is a template in {@code resources/mingbai/pages}, with
 * its style sheet; what it says is in {@code words/<language>/pages.properties}. Takes the name of a template and what it shows,
 * gives HTML in which all of that is escaped but for the style and the script of its own. Beside {@code render} the only user of Pebble.
 */
package mingbai.pages;
