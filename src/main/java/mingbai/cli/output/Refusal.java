package mingbai.cli.output;

import java.util.Optional;
import mingbai.problem.Said;

/** A command does not do what it was asked for, because other words on the command line are needed. */
public final class Refusal extends RuntimeException {
    private final transient Said why;

    public Refusal(Said why) {
        super(why.toString());
        this.why = why;
    }

    /**
     * @param key of a sentence
     * @param named what it names
     */
    public Refusal(String key, Object... named) {
        this(Said.say(key, named));
    }

    /** @param why absent: nothing is refused */
    public static void where(Optional<Said> why) {
        if (why.isPresent()) throw new Refusal(why.get());
    }

    public Said why() {
        return why;
    }
}
