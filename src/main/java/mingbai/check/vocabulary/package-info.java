/**
 * What items draw on, found by id: the units, regions, topics, groups and concepts of the publication. Each id and each name belongs to one
 * of them; what does not exist is reported with what was meant.
 */
package mingbai.check.vocabulary;
