/** All that the program says, in the languages that it speaks: each is a folder of files. */
package mingbai.words;
