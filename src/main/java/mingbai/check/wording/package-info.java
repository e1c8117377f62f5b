/**
 * What is asked of texts: that a translation follows the Chinese, that both agree with the glossary, that marks are right and no
 * blocked wording is used. Prose pages are asked, too, what can be asked of them.
 */
package mingbai.check.wording;
