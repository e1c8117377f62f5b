/**
 * Between check and plan: what follows from the records, without a word of pages or addresses. Takes the publication, gives the
 * parts that templates ask by name: {@code responsible}, {@code reach}, {@code glossary}, {@code rows}, {@code table} and
 * {@code figures}.
 * Promises: each part decides its own order; what many pages ask is found out once, and no list takes longer than the records and
 * what pages will list of them. All parts may be asked by many threads at the same time.
 */
package mingbai.relate;

