/**
 * What the files beside a theme's templates say: the style sheets that are joined, and what components need and promise.
 *
 * <p>It takes the files of a theme as they were read, and gives values and what is wrong with them.
 */
package mingbai.render.component;
