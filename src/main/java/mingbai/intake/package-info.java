/**
 * Takes a file as offices send it (Word, Excel, HTML, CSV, plain text), gives records, or says why it cannot. Promises: the
 * source's wording stays as it is; every guess is told with its place; records that stand already are never touched; all
 * records are written or none.
 */
package mingbai.intake;
