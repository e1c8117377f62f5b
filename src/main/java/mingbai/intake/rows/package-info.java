/** Rows of items out of tables: columns known by their heads, numbers, units and scopes taken apart, and records drafted of them. */
package mingbai.intake.rows;
