/**
 * Between check and plan: what follows from the records, without a word of pages or addresses. Takes the publication, gives the
 * parts that templates ask by name: {@code responsible}, {@code reach}, {@code glossary}, {@code rows} and {@code figures}.
 * Promises: each part decides its own order, and finds out once, when it is first asked, what is the same on all pages, in time
 * that grows with the records and with what pages will list. All parts may be asked by many threads at the same time.
 */
package mingbai.relate;

