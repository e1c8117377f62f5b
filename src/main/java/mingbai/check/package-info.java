/**
 * Step 2. Takes the raw tree, gives the {@link mingbai.model.Publication} or problems. Promises: after it nothing in
 * the publication can be wrong; every rule about content lives here; all problems of all files are found in one run.
 * Here is the order of it all, and what concerns several records at once; in the rooms below, each of which knows only those
 * before it: {@code form}, {@code record}, {@code vocabulary}, {@code parse}, then {@code wording}, {@code fidelity} and {@code prose}.
 * {@code authoring} helps those who write records.
 */
package mingbai.check;
