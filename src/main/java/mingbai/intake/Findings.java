package mingbai.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been found so far, in the order of the file. */
final class Findings {
    private final List<Finding> all = new ArrayList<>();

    void add(Matter matter, Spot spot, String... arguments) {
        add(matter, spot, Optional.empty(), arguments);
    }

    void add(Matter matter, Spot spot, Optional<String> suggestion, String... arguments) {
        Finding finding = new Finding(matter, spot, List.of(arguments), suggestion);
        if (!all.contains(finding)) all.add(finding);
    }

    boolean failed() {
        return all.stream().anyMatch(Finding::error);
    }

    List<Finding> all() {
        return List.copyOf(all);
    }
}
