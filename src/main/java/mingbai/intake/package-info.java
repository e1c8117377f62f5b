/**
 * Takes a file as offices send it (Word, Excel, HTML, CSV, plain text), gives records, or says why it cannot. Promises: the
 * source's wording stays as it is; every guess is reported with its place; records that exist already are never touched; all
 * records are written or none.
 *
 * <p>A kind of file is read in {@code word}, {@code excel} or {@code plain} into what {@code source} has for all of them: lines, tables,
 * places and findings; {@code outline} says how the document is made up, {@code records} makes records of that.
 */
package mingbai.intake;
