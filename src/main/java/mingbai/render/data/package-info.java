/**
 * Open data. Takes the plan, gives its records in each format and what describes the files to programs. Promises: all formats say the
 * same, under the names that records have; what the source does not state is said to be so. The only user of FastCSV's writer.
 */
package mingbai.render.data;
