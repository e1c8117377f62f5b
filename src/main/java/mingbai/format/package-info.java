/**
 * Letters, JSON, XML, HTML, addresses and sums as files hold them: takes values, gives what is written, and keeps nothing. Promises:
 * whatever a text holds, the document is well-formed, and the same calls give the same bytes.
 */
package mingbai.format;
