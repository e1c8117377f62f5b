/**
 * How records are described, and how they are taken apart by that: a form has keys, a key has a shape, and a form is a shape. Fields
 * reads the value of a key and reports what is missing or mistyped; Found gathers it; a Segment is official text at its place. Knows of
 * no record in particular.
 */
package mingbai.check.form;
