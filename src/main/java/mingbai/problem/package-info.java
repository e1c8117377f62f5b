/**
 * What can be wrong, and where: rules, places, problems, and the requirements that the rules prove. Every step that finds
 * something says it in these words; nothing else reports.
 */
package mingbai.problem;
