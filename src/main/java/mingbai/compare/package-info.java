/**
 * Takes two editions, gives what a reader will find changed: records, fields and words, pages, addresses. Promises: it asks only
 * what an edition itself says, so that a published folder and one that was never written compare alike; the same two editions
 * give the same answer. The sole user of java-diff-utils.
 */
package mingbai.compare;
