/** The index by which readers search: pairs of characters and words of Latin letters; traditional characters as simplified ones. */
package mingbai.text.search;
