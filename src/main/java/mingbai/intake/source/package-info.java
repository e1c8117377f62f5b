/**
 * What every kind of file gives: tables of cells, each at its place, and what was found while they were read. Knows how packages of
 * Office and texts of any encoding are opened, and bounds all of it.
 */
package mingbai.intake.source;
