/**
 * For those who write records: schemas by which editors help while typing, and new records with blanks to be filled in, made from the
 * forms by which records are checked.
 */
package mingbai.check.authoring;
