/**
 * What a page holds as far as it is proven, drawn from its bytes in one pass and from nothing else: no plan, no publication,
 * no clock. Promises: the same bytes give the same facts, so that they may be remembered by their sum.
 */
package mingbai.prove.page;
