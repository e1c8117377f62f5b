package mingbai.intake.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What has been found so far, in the order of the file, each once. */
public final class Findings {
    private final Set<Finding> all = new LinkedHashSet<>();
    private boolean failed;

    public void add(Matter matter, Spot spot, String... arguments) {
        add(matter, spot, Optional.empty(), arguments);
    }

    public void add(Matter matter, Spot spot, Optional<String> suggestion, String... arguments) {
        failed |= matter.error();
        all.add(new Finding(matter, spot, List.of(arguments), suggestion));
    }

    public boolean failed() {
        return failed;
    }

    public List<Finding> all() {
        return List.copyOf(all);
    }
}
