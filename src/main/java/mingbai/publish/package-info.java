/**
 * Step 6. Takes paths and bytes, gives the edition and its zip. Promises: all or nothing; the edition is swapped in one
 * move, files that did not change are not written again, all files have the edition's time, the zip has a fixed order,
 * and a folder that is not an edition is never replaced.
 */
package mingbai.publish;
