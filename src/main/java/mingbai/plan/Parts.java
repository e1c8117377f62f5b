package mingbai.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mingbai.relate.Lazy;

/**
 * Where the lists of a page go on in another part, because together they are more than a reader can open. A part ends where the
 * next entry would make it too large; it is never empty, so that an entry that is too large for itself has a part alone.
 */
final class Parts {
    /** A page whose lists are on it as a whole, as on nearly all. */
    static final Parts ONE = new Parts(List.of(), List.of(new int[0], new int[0]), List.of(0));

    private final List<Contents.Listed> lists;
    /** For each part, and behind the last, the position in each list at which it begins. */
    private final List<int[]> starts;
    private final List<Integer> extra;
    private final Lazy<Map<String, Integer>> holding = new Lazy<>(this::anchors);
    private final Lazy<Map<String, Integer>> positions = new Lazy<>(this::positions);
    private final Lazy<List<Set<String>>> names = new Lazy<>(this::names);

    private Parts(List<Contents.Listed> lists, List<int[]> starts, List<Integer> extra) {
        this.lists = lists;
        this.starts = starts;
        this.extra = extra;
    }

    /** @param most how many bytes a part should have at most */
    static Parts of(Contents contents, int most) {
        return contents.bytes() <= most ? ONE : new Cut(contents, most).parts();
    }

    /** Goes through the entries and begins a new part before each that does not fit. */
    private static final class Cut {
        private final Contents contents;
        private final int most;
        private final List<int[]> starts = new ArrayList<>();
        private final List<Integer> extra = new ArrayList<>();
        private final int[] at;
        private int bytes;
        private boolean empty = true;

        Cut(Contents contents, int most) {
            this.contents = contents;
            this.most = most;
            this.at = new int[contents.lists().size()];
            this.bytes = contents.head();
            starts.add(at.clone());
        }

        Parts parts() {
            for (int list = 0; list < at.length; list++) list(list, contents.lists().get(list));
            end();
            return new Parts(contents.lists(), starts, extra);
        }

        private void list(int list, Contents.Listed listed) {
            boolean heading = true;
            for (int entry : listed.bytes()) {
                boolean full = bytes + entry + (heading ? Contents.HEADING : 0) > most;
                boolean apart = listed.apart() && at[list] == 0;
                if (!empty && (full || apart)) {
                    end();
                    heading = true;
                }
                bytes += entry + (heading ? Contents.HEADING : 0);
                at[list]++;
                heading = false;
                empty = false;
            }
        }

        private void end() {
            starts.add(at.clone());
            extra.add(Math.max(0, bytes - most));
            bytes = 0;
            empty = true;
        }
    }

    int extra(int part) {
        return extra.get(part - 1);
    }

    int count() {
        return starts.size() - 1;
    }

    /** Says pages apart whose lists go on elsewhere; empty: they do not go on. */
    String layout() {
        if (count() == 1) return "";
        StringBuilder layout = new StringBuilder();
        for (Contents.Listed list : lists) layout.append(list.above()).append(list.name()).append(' ');
        starts.forEach(start -> layout.append(Arrays.toString(start)));
        return layout.append(extra).append('\n').toString();
    }

    /** What of a list is in a part. */
    <T> List<T> of(int part, String name, List<T> members) {
        if (count() == 1) return members;
        int list = list(name);
        int size = lists.get(list).bytes().length;
        if (members.size() != size) throw new IllegalArgumentException("list \"" + name + "\" has " + size + " entries, not "
                + members.size());
        return members.subList(starts.get(part - 1)[list], starts.get(part)[list]);
    }

    /** Whether anything of a list, or of a group of lists, is in a part. */
    boolean has(int part, String name) {
        return count() == 1 || names.get().get(part - 1).contains(name);
    }

    /** The lists, and the headings above them, of which anything is in each part: a list goes on in the next, or another begins there. */
    private List<Set<String>> names() {
        List<Set<String>> names = new ArrayList<>();
        int list = 0;
        for (int part = 1; part <= count(); part++) {
            Set<String> here = new HashSet<>();
            for (; list < lists.size(); list++) {
                Contents.Listed listed = lists.get(list);
                int end = starts.get(part)[list];
                if (starts.get(part - 1)[list] < end) {
                    here.add(listed.name());
                    here.addAll(listed.above());
                }
                if (end < listed.bytes().length) break;
            }
            names.add(here);
        }
        return names;
    }

    /** The part in which an element is: a list, a group of lists, or an entry that has an anchor of its own. */
    int holding(String anchor) {
        return count() == 1 ? 1 : holding.get().getOrDefault(anchor, 1);
    }

    private Map<String, Integer> anchors() {
        Map<String, Integer> anchors = new HashMap<>();
        for (int part = 1; part <= count(); part++) {
            for (int list = 0; list < lists.size(); list++) {
                Contents.Listed listed = lists.get(list);
                int from = starts.get(part - 1)[list];
                int to = starts.get(part)[list];
                if (from == to) continue;
                anchors.putIfAbsent(listed.name(), part);
                for (String heading : listed.above()) anchors.putIfAbsent(heading, part);
                for (int entry = from; entry < to; entry++) anchors.putIfAbsent(listed.anchors().apply(entry), part);
            }
        }
        return anchors;
    }

    private int list(String name) {
        Integer list = positions.get().get(name);
        if (list == null) throw new IllegalArgumentException("no list \"" + name + "\" on this page");
        return list;
    }

    private Map<String, Integer> positions() {
        Map<String, Integer> positions = new HashMap<>();
        for (int list = 0; list < lists.size(); list++) positions.putIfAbsent(lists.get(list).name(), list);
        return positions;
    }
}
