/** The index by which readers search: words of two characters for Chinese, stems for English, and traditional characters as simplified ones. */
package mingbai.text.search;
