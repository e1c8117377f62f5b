package mingbai.model;

/** Whether the source document, or a row of it, is still valid (效力状态, rule G14). */
public enum Validity { IN_FORCE, AMENDED, REPEALED, EXPIRED }
