/**
 * Takes names, attributes and texts, gives an XML document as it is written: nothing of it is kept. Promises: whatever a text
 * holds, the document is well-formed, and the same calls give the same bytes. Whoever writes XML writes it here.
 */
package mingbai.xml;
