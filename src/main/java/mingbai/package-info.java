/**
 * Mingbai: an official publication as YAML records becomes a website, in Chinese alone or with translations, and a zip.
 * {@link mingbai.Build} is the program in one page; each package below is one step of it.
 */
package mingbai;
