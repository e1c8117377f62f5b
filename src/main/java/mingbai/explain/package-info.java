/**
 * Teaches: what to do where a rule is broken, what it looks like, wrong and right, and why it is there. Examples are written once, in a
 * file for each {@link mingbai.explain.Book}, and words once a language, with what else is said of the rule; both reach the terminal, the
 * preview, the reports and the books. Takes a {@link mingbai.problem.Rule}, gives its {@link mingbai.explain.Explanation}.
 */
package mingbai.explain;
