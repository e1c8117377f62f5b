/**
 * The publication: immutable values, shared by every step.
 *
 * <p>Does no input or output, uses no library. What is absent is an empty {@code Optional} or an empty
 * list; there is no null. Component names are the YAML keys and the names in templates.
 */
package mingbai.model;
