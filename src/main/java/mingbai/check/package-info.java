/**
 * Step 2. Takes the raw tree, gives the {@link mingbai.model.Publication} or problems. Promises: after it nothing in
 * the publication can be wrong; every rule about content lives here; all problems of all files are found in one run.
 * Reads the prose pages' CommonMark, because mistakes in prose have places too.
 */
package mingbai.check;
