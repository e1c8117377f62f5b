/**
 * Takes the plan, gives Excel and Word files for those who work with them. Promises: they hold what the records hold and
 * nothing else, the same records give the same bytes, and however many there are, no more than a part of a file is held while it is
 * written.
 */
package mingbai.office;
