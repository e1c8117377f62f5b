/**
 * Pages of prose: CommonMark becomes safe HTML, with tables, emphasis and line breaks as Chinese means them. Sole user of CommonMark
 * and jsoup in this step.
 */
package mingbai.check.prose;
