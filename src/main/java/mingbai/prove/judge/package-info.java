/** Holds a page's facts against the plan and the publication, a file for each kind of judgement, and says what is wrong. */
package mingbai.prove.judge;
