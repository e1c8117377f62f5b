/**
 * Takes publication.yaml and the items apart into the model, by their forms and with the vocabulary they draw on, and reports what does
 * not exist, occurs twice or contradicts itself.
 */
package mingbai.check.parse;
