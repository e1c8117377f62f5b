/** What a theme's style sheets promise: contrast in each look, and pages that can be printed. */
package mingbai.prove.style;
