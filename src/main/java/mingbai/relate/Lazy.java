package mingbai.relate;

import java.util.function.Supplier;

/**
 * A value that is made when it is first asked for, once: a preview renders one page and needs little of what an edition
 * needs.
 */
public final class Lazy<T> {
    private final Supplier<T> make;
    private volatile T made;

    public Lazy(Supplier<T> make) {
        this.make = make;
    }

    public T get() {
        if (made == null) {
            synchronized (this) {
                if (made == null) made = make.get();
            }
        }
        return made;
    }
}
