/** The files that commands take from elsewhere: a publication to start from, and content and theme at a git revision. */
package mingbai.cli.files;
