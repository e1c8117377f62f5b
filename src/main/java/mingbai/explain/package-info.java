/**
 * Teaches: why each rule is there and what it looks like, wrong and right. All of it is written once, in {@code rules.md} beside this
 * package, from where it reaches the terminal, the reports and the editors' guide. Takes a {@link mingbai.problem.Rule}, gives its
 * {@link mingbai.explain.Explanation}.
 */
package mingbai.explain;
