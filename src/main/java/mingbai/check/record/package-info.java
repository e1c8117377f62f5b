/**
 * What each record looks like: which file lies where, its keys, what editors are told about them, and what is behind them.
 * {@code vocabulary} and {@code parse} read by it, {@code authoring} writes by it.
 */
package mingbai.check.record;
