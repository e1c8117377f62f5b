/** Tables of Excel files, as a reader of the sheets sees them: each cell as its format shows it, without what is hidden. */
package mingbai.intake.excel;
