/**
 * What the search page reads. Takes the plan, gives scripts with all that can be found, by what it can be narrowed, and an index.
 * Promises: texts are as they stand in the records; whatever a browser loads is bounded, however many records there are.
 */
package mingbai.render.search;
