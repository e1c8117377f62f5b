/**
 * The facts of the last edition's pages, kept beside it from build to build. Hides how they are written down. Promises: what
 * another program wrote, or what is damaged, is not used, and all is found out again.
 */
package mingbai.prove.memory;
