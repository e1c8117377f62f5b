/**
 * Teaches: why each rule is there and what it looks like, wrong and right. Examples are written once, in {@code rules.md} beside this
 * package, and words once a language, with what else is said of the rule; both reach the terminal, the reports and the editors' guide.
 * Takes a {@link mingbai.problem.Rule}, gives its
 * {@link mingbai.explain.Explanation}.
 */
package mingbai.explain;
