/**
 * The records hold the source document and nothing else, letter by letter.
 */
package mingbai.check.fidelity;
