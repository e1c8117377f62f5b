/**
 * Texts taken apart: sentences, words, phrases, numbers, pinyin, alphabets. Knows the languages and nothing of records or pages;
 * check, plan and render ask the same questions here and get the same answers. Its rooms are words and the
 * search; they and it are the sole users of ICU4J and of OpenNLP's stemmer.
 */
package mingbai.text;
