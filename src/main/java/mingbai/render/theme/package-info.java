/**
 * Reads themes: templates, interface texts, assets, style sheets that are joined, and what components need and promise.
 *
 * <p>Takes a folder, gives the theme and what is wrong with its files. Promises: every mistake that can be found without content is found.
 */
package mingbai.render.theme;
