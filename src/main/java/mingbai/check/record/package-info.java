/**
 * What each record looks like: its keys, what editors are told about them, and what is behind them. Data alone; {@code parse}
 * reads by it, {@code assist} writes by it.
 */
package mingbai.check.record;
