/** Tables of Word files, as a reader of the document sees them: with automatic numbers, without what is hidden or deleted. */
package mingbai.intake.word;
