/** Words: where they begin and end, their stems and readings, and numbers that are spelt out. */
package mingbai.text.words;
