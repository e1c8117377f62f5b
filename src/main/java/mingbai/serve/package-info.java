/**
 * The preview on localhost. Takes content and theme, gives the page that is asked for when it is asked for, as it will be
 * published, and reloads it in the browser when a file is saved. Promises: a mistake is shown over the page that it belongs
 * to, and the rest stays readable; nothing is written; nothing but this machine is answered, and nothing but the edition.
 */
package mingbai.serve;
