/**
 * How a document is made up: which lines are its title, which its notes, what its columns or labels hold, which rows or paragraphs are
 * headings and which are items. Names of units and regions are not needed for it.
 */
package mingbai.intake.outline;
