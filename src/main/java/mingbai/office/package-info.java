/**
 * Takes the plan, gives Excel and Word files for those who work with them. Promises: they hold what the records hold and
 * nothing else, and the same records give the same bytes. With {@code intake} the
 * only user of Apache POI.
 */
package mingbai.office;
