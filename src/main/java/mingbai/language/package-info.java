/** The languages of an edition, texts in them, and constants as words. Uses nothing but the JDK. */
package mingbai.language;
