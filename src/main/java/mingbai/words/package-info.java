/** What the program says of rules, of keys and on its own pages, in the languages that it speaks: each is a folder of files. */
package mingbai.words;
