/**
 * Records of an outline: units and regions taken out of cells, dates out of time limits, and everything written as editors write it; for a
 * new publication also what declares its source, and entries for the names that it does not know.
 */
package mingbai.intake.records;
