package mingbai.check.form;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import mingbai.problem.Problem.Meant;
import mingbai.text.Likeness;

/** What was probably meant by an unknown word: the nearest id, the id of what is so called, or the key of that Chinese name. */
public final class Suggestion {
    /** What people call keys who have the table in front of them, each with the keys that it can be. */
    private static final Map<String, List<String>> KEYS = Map.ofEntries(
            Map.entry("序号", List.of("number")), Map.entry("编号", List.of("id", "number")),
            Map.entry("标题", List.of("title")), Map.entry("改革事项", List.of("title")), Map.entry("题目", List.of("title")),
            Map.entry("主要内容", List.of("text")), Map.entry("内容", List.of("text")), Map.entry("正文", List.of("text")),
            Map.entry("负责单位", List.of("units")), Map.entry("责任单位", List.of("units")), Map.entry("单位", List.of("units", "id")),
            Map.entry("推广范围", List.of("scope")), Map.entry("范围", List.of("scope")), Map.entry("地区", List.of("regions")),
            Map.entry("主题", List.of("topics", "topic")), Map.entry("中文", List.of("zh")), Map.entry("英文", List.of("en")),
            Map.entry("译文", List.of("en")), Map.entry("名称", List.of("name", "title")), Map.entry("别名", List.of("aliases")),
            Map.entry("类别", List.of("kind", "kinds")), Map.entry("联系方式", List.of("contact")), Map.entry("位于", List.of("within")),
            Map.entry("术语", List.of("terms", "term")), Map.entry("定义", List.of("definition")), Map.entry("解释", List.of("definition")),
            Map.entry("类型", List.of("type")), Map.entry("状态", List.of("status")), Map.entry("拼音", List.of("pinyin")),
            Map.entry("来源", List.of("source", "content-source")), Map.entry("出处", List.of("source")),
            Map.entry("说明", List.of("note", "usage-note")),
            Map.entry("备注", List.of("note")), Map.entry("相关概念", List.of("related")), Map.entry("上位概念", List.of("broader")),
            Map.entry("规则", List.of("rule")), Map.entry("理由", List.of("reason")), Map.entry("日期", List.of("date")));

    private Suggestion() {}

    /** The nearest word. */
    public static Optional<Meant> near(String word, Collection<String> known) {
        return Likeness.nearest(word, known).map(Meant::of);
    }

    /** Ids and the names of what they are of, for any number of unknown words. */
    public static final class Known {
        private final Collection<String> ids;
        private final Map<String, String> owners;
        private final Likeness likeness;

        /** @param owners the ids of names */
        public Known(Collection<String> ids, Map<String, String> owners) {
            this.ids = ids;
            this.owners = owners;
            this.likeness = new Likeness(Stream.concat(ids.stream(), owners.keySet().stream()).toList());
        }

        /** The id that is nearest, or whose name is. */
        public Optional<Meant> named(String word) {
            if (owners.containsKey(word)) return Optional.of(new Meant(owners.get(word), Optional.of(word)));
            return likeness.nearest(word).map(nearest -> ids.contains(nearest) ? Meant.of(nearest)
                    : new Meant(owners.get(nearest), Optional.of(nearest)));
        }
    }

    /** Of unknown keys, the key that is nearest, or that has the nearest Chinese name. */
    static Function<String, Optional<Meant>> keys(List<String> known) {
        Map<String, String> owners = new TreeMap<>();
        KEYS.forEach((name, keys) -> keys.stream().filter(known::contains).findFirst().ifPresent(key -> owners.put(name, key)));
        Known all = new Known(known, owners);
        return word -> all.named(word).map(meant -> Meant.of(meant.word()));
    }
}
