/**
 * Step 6. Takes paths and bytes, gives the edition and its zip. Promises: all or nothing, also for whoever kills a build or cuts off its
 * power; the edition is swapped in one move, files that did not change are not written again, all files have the edition's time, the
 * zip has a fixed order; what no edition put there is never replaced or deleted, and what was edited or released is only where someone
 * insists.
 */
package mingbai.publish;
