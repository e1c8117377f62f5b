package mingbai.serve;

import java.util.List;

/**
 * Where browsers come in.
 *
 * @param port  of this machine; 0: any that is free
 * @param names by which else browsers reach it, over a forwarded port
 */
public record Door(int port, List<String> names) {
    public Door {
        names = List.copyOf(names);
    }

    public static Door of(int port) {
        return new Door(port, List.of());
    }
}
