/**
 * What templates can name, call and ask. Takes compiled templates and a page of the plan, gives the page. Promises: title, description,
 * meta tags and structured data are the same whatever the theme is; what templates are given is escaped HTML or will be escaped.
 */
package mingbai.render.page;
