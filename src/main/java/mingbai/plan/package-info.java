/**
 * Step 3. Takes the publication and what follows from it, gives the list of everything that the edition will hold. Promises: every
 * address is decided here and nowhere else, no two outputs share one, and each output depends on nothing but the publication, so
 * that they can be rendered in any order and on all cores.
 */
package mingbai.plan;
