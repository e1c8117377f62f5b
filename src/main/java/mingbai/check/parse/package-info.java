/**
 * Takes the raw records apart into the model, by their forms, and reports what does not exist, occurs twice or contradicts itself.
 * Knows which file lies where.
 */
package mingbai.check.parse;
