/**
 * Step 1. Takes a folder, gives a tree that knows line and column of every node, or problems. Promises: nothing is
 * constructed but text, size and depth are bounded, aliases and tags are refused, every file is looked at, and for an
 * edition all at one moment. The sole user of SnakeYAML.
 */
package mingbai.read;
