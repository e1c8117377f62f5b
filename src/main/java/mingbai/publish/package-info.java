/**
 * Step 6. Takes paths and bytes, gives the edition and its zip. Promises: all or nothing; the edition is swapped in one
 * move, files that did not change keep their bytes and times, the zip has a fixed order and fixed times, and a folder
 * that is not an edition is never replaced.
 */
package mingbai.publish;
