package mingbai.check;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mingbai.language.Bilingual;
import mingbai.model.OfficialText;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Rule;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.text.Likeness;

/**
 * The keys and values of one mapping, taken with their types. What is missing or of the wrong type becomes a problem
 * and a stand-in value, so that one run finds everything; stand-ins never reach a publication, because a publication
 * is only made without problems.
 */
final class Fields {
    static final String NOT_STATED = "not-stated";
    static final String TO_BE_CONFIGURED = "to-be-configured";
    /** Words that stand for a missing text. */
    private static final List<String> STAND_INS = List.of(NOT_STATED, TO_BE_CONFIGURED);
    /** What people write where there is nothing. */
    private static final Set<String> NOTHING = Set.of("无", "暂无", "没有", "不详", "未知", "待定", "待补充", "待填", "未列明", "未写明",
            "原文未列明", "n/a", "none", "no", "nil", "tbd", "unknown", "-", "—", "/", "?", "？");
    private static final List<String> NULL = List.of("~", "null", "Null", "NULL");
    private static final Pattern QUOTED = Pattern.compile("[“‘「][^”’」]*[”’」]");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");

    private final Found found;
    private final RawFile file;
    private final Place place;
    private final Form form;
    private final Map<String, Raw> values = new LinkedHashMap<>();
    private final Set<String> misspelt = new HashSet<>();

    private Fields(Found found, RawFile file, Place place, Form form) {
        this.found = found;
        this.file = file;
        this.place = place;
        this.form = form;
    }

    /** The mapping at a node; absent, and told, where the node is something else. Unknown keys are told. */
    static Optional<Fields> of(Found found, RawFile file, Raw node, String key, Form form) {
        return of(found, file, node, key, form, Optional.empty());
    }

    /** The mapping below a key of this one. */
    private Optional<Fields> of(Raw node, String key, Form below) {
        return of(found, file, node, key, below, Optional.of(this));
    }

    private static Optional<Fields> of(Found found, RawFile file, Raw node, String key, Form form, Optional<Fields> above) {
        if (!(node instanceof Raw.Mapping mapping)) {
            found.add(slip(file, node)
                    .orElseGet(() -> file.problem(Rule.TYPE_WRONG, node.place(), key, "若干“键: 值”", "keys with values")));
            return Optional.empty();
        }
        Fields fields = new Fields(found, file, mapping.place(), form);
        mapping.entries().forEach(entry -> fields.values.put(entry.key(), entry.value()));
        Optional<Problem> takenIn = fields.takenIn();
        if (takenIn.isPresent()) {
            found.add(takenIn.get());
            return Optional.empty();
        }
        List<Raw.Entry> unknown = mapping.entries().stream().filter(entry -> !form.names().contains(entry.key())).toList();
        return unknown.isEmpty() || fields.unknown(unknown, above) ? Optional.of(fields) : Optional.empty();
    }

    /** A key that is missing because an unquoted text of several lines took it in. */
    private Optional<Problem> takenIn() {
        List<Raw.Scalar> wrapped = values.values().stream().filter(Raw.Scalar.class::isInstance).map(Raw.Scalar.class::cast)
                .filter(scalar -> scalar.plain() && scalar.last() > scalar.place().line()).toList();
        if (wrapped.isEmpty()) return Optional.empty();
        Set<String> missing = form.names().stream().filter(name -> !has(name)).collect(Collectors.toSet());
        return wrapped.stream().map(scalar -> file.takenIn(scalar, missing)).flatMap(Optional::stream).findFirst();
    }

    /** Tells of keys that nobody knows; false where they come of how a line was typed, so that nothing else can be said. */
    private boolean unknown(List<Raw.Entry> unknown, Optional<Fields> above) {
        Function<String, Optional<Problem.Meant>> suggestions = unknown.size() > Found.MISSPELT ? word -> Optional.empty() : Suggestion.keys(form.names());
        String all = String.join(", ", form.names());
        for (Raw.Entry entry : unknown) {
            Optional<Problem> slip = file.slip(entry).or(() -> misplaced(entry)).or(() -> above.flatMap(fields -> fields.tooDeep(entry)));
            if (slip.isPresent()) {
                found.add(slip.get());
                return false;
            }
            Optional<Problem.Meant> meant = suggestions.apply(entry.key());
            meant.ifPresent(right -> misspelt.add(right.word()));
            found.add(file.problem(Rule.KEY_UNKNOWN, entry.place(), meant, entry.key(), all));
        }
        return true;
    }

    /** A key that belongs below the one before it, which has nothing below it. */
    private Optional<Problem> misplaced(Raw.Entry entry) {
        return form.keys().stream().filter(key -> get(key).filter(value -> value instanceof Raw.Scalar scalar && nothing(scalar)).isPresent())
                .filter(key -> Shape.below(key.shape()).filter(below -> below.names().contains(entry.key())).isPresent()).findFirst()
                .map(key -> file.problem(Rule.YAML_SYNTAX, entry.place(), "“" + entry.key() + "”属于“" + key.name() + "”，要多缩进两个空格",
                        "\"" + entry.key() + "\" belongs to \"" + key.name() + "\": indent it by two spaces more"));
    }

    /** A key of this mapping that stands below one of its keys. */
    private Optional<Problem> tooDeep(Raw.Entry entry) {
        if (!form.names().contains(entry.key()) || has(entry.key())) return Optional.empty();
        return Optional.of(file.problem(Rule.YAML_SYNTAX, entry.place(), "“" + entry.key() + "”缩进得太多，它和上一级的键对齐",
                "\"" + entry.key() + "\" is indented too far: it belongs to the keys one level up"));
    }

    RawFile file() {
        return file;
    }

    /** The value of a key, as its definition says. */
    <T> T read(Key<T> key) {
        return key.reading().of(this, key);
    }

    Place place(Key<?> key) {
        return place(key.name());
    }

    Optional<Raw> get(Key<?> key) {
        return get(key.name());
    }

    boolean has(Key<?> key) {
        return has(key.name());
    }

    /** Where the value of a key stands, or the mapping itself. */
    Place place(String key) {
        return get(key).map(Raw::place).orElse(place);
    }

    Optional<Raw> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    /** A value that has to be there. */
    Optional<Raw> required(String key) {
        Optional<Raw> value = get(key);
        if (value.isEmpty() && !misspelt.contains(key)) tell(Rule.KEY_MISSING, place, key);
        return value;
    }

    /** A text that has to be there; empty after a problem. */
    String text(String key) {
        return required(key).flatMap(node -> scalar(node, key)).map(scalar -> scalar.value().strip()).orElse("");
    }

    /** A text that may be left out. */
    Optional<String> optionalText(String key) {
        return get(key).flatMap(node -> scalar(node, key)).map(scalar -> scalar.value().strip());
    }

    /** A text that has to be there, or the word that says why it is not. */
    Optional<String> textOr(String word, String key) {
        return required(key).flatMap(node -> scalar(node, key, word)).filter(scalar -> !says(word, scalar, key) && !meant(word, scalar, key))
                .map(scalar -> scalar.value().strip());
    }

    /** Whether a text means the word that says why a text is not there, which is told. */
    private boolean meant(String word, Raw.Scalar scalar, String key) {
        String value = scalar.value().strip();
        boolean spelled = form.keys().stream().anyMatch(one -> one.name().equals(key) && one.spelling().isPresent());
        boolean meant = !spelled && NOTHING.contains(value.toLowerCase(Locale.ROOT)) || Likeness.nearest(value, List.of(word)).isPresent();
        if (meant) tell(Rule.VALUE_WRONG, scalar.place(), Optional.of(Problem.Meant.of(word)), key, value, word, word);
        return meant;
    }

    /** A text that has to be there, or {@code to-be-configured}, which a release tells. */
    Optional<String> configured(String key) {
        Optional<String> text = textOr(TO_BE_CONFIGURED, key);
        boolean waiting = get(key).filter(node -> node instanceof Raw.Scalar scalar
                && scalar.value().strip().equals(TO_BE_CONFIGURED)).isPresent();
        if (waiting && found.release()) tell(Rule.NOT_CONFIGURED, place(key), key);
        text.filter(given -> QUOTED.matcher(given).matches()).ifPresent(given ->
                tell(Rule.VALUE_WRONG, place(key), key, given, "不加引号；YAML 的引号是半角的", "without quotation marks; those of YAML are plain ones"));
        return text;
    }

    /** The text as it is; told where it is not written as its key asks. */
    Optional<String> wellSpelt(Key<?> key, Optional<String> text) {
        text.ifPresent(given -> key.spelling().filter(spelling -> !spelling.fits(given)).ifPresent(spelling ->
                tell(Rule.VALUE_WRONG, place(key), key.name(), given, spelling.zh(), spelling.en())));
        return text;
    }

    /** True where a key is left out; told where it says something else than a word. */
    boolean absentOr(String key, String word) {
        Optional<Raw> value = get(key);
        if (value.isPresent() && !says(word, value.get(), key)) {
            scalar(value.get(), key).ifPresent(other ->
                    tell(Rule.VALUE_WRONG, other.place(), key, other.value(), word, word));
        }
        return value.isEmpty();
    }

    /** A text in Chinese, and in English where it is translated. */
    Bilingual bilingual(Key<?> key) {
        return fields(key.name(), below(key)).map(both -> both.written(key.name())).orElseGet(() -> new Bilingual("", Optional.empty()));
    }

    /** A text that has to be there in both languages. */
    Bilingual inBoth(Key<?> key) {
        return fields(key.name(), below(key)).map(both -> {
            both.required("en");
            return both.written(key.name());
        }).orElseGet(() -> new Bilingual("", Optional.empty()));
    }

    /** This mapping's own {@code zh} and {@code en}, remembered for the rules about texts. @param name what they are */
    Bilingual written(String name) {
        Optional<Raw.Scalar> zh = required("zh").flatMap(node -> scalar(node, "zh"));
        Optional<Raw.Scalar> en = get("en").flatMap(node -> scalar(node, "en"));
        Bilingual text = new Bilingual(zh.map(chinese -> chinese.value().strip()).orElse(""), en.map(english -> english.value().strip()));
        zh.ifPresent(chinese -> found.add(Written.of(file, name, chinese, en, text)));
        return text;
    }

    private static Form below(Key<?> key) {
        return Shape.below(key.shape()).orElseThrow();
    }

    /** A whole number from 1. */
    int number(String key) {
        Optional<Raw.Scalar> scalar = required(key).flatMap(node -> scalar(node, key));
        if (scalar.isEmpty()) return 0;
        if (scalar.get().plain() && NUMBER.matcher(scalar.get().value()).matches()) {
            return Integer.parseInt(scalar.get().value());
        }
        tell(Rule.TYPE_WRONG, scalar.get().place(), key, "从 1 起的整数，不加引号", "a whole number from 1, without quotes");
        return 0;
    }

    /** {@code true} or {@code false}; false where it is left out. */
    boolean flag(String key) {
        Optional<Raw.Scalar> scalar = get(key).flatMap(node -> scalar(node, key));
        if (scalar.isEmpty()) return false;
        String value = scalar.get().value();
        if (!value.equals("true") && !value.equals("false")) {
            tell(Rule.TYPE_WRONG, scalar.get().place(), key, " true 或 false", "true or false");
        }
        return value.equals("true");
    }

    /** One of an enum's words, written in lower case with hyphens; the first after a problem. @param words in the enum's order */
    <E extends Enum<E>> E word(String key, Class<E> type, List<String> words) {
        E[] constants = type.getEnumConstants();
        return constants[Math.max(0, words.indexOf(oneOf(key, words)))];
    }

    /** A text that has to be one of some words; empty or told otherwise. */
    String oneOf(String key, List<String> words) {
        String value = text(key);
        if (!value.isEmpty() && !words.contains(value)) {
            String all = String.join(", ", words);
            found.add(file.problem(Rule.VALUE_WRONG, place(key), called(key, value).or(() -> nearest(value, () -> Suggestion.near(value, words))), key, value, all, all));
        }
        return value;
    }

    /** What was probably meant by a word that nobody knows. @param search takes long */
    Optional<Problem.Meant> nearest(String word, Supplier<Optional<Problem.Meant>> search) {
        return found.misspelt(file, word) ? search.get() : Optional.empty();
    }

    /** The word of what a value calls in Chinese. */
    private Optional<Problem.Meant> called(String key, String value) {
        return form.keys().stream().filter(one -> one.name().equals(key)).flatMap(one -> Shape.choices(one.shape()).stream())
                .filter(choice -> choice.zh().equals(value)).findFirst().map(choice -> new Problem.Meant(choice.word(), Optional.of(choice.zh())));
    }

    /** The keys and values below a key; absent after a problem. */
    Optional<Fields> fields(String key, Form form) {
        return required(key).flatMap(node -> of(node, key, form));
    }

    /** A list that has to be there with at least one element; empty after a problem. */
    List<Raw> list(String key) {
        return required(key).map(node -> elements(node, key)).orElse(List.of());
    }

    /** A list that may be left out. */
    List<Raw> optionalList(String key) {
        return get(key).map(node -> elements(node, key)).orElse(List.of());
    }

    /** A list of texts. */
    List<Raw.Scalar> texts(List<Raw> nodes, String key) {
        return nodes.stream().map(node -> scalar(node, key)).flatMap(Optional::stream).filter(text -> !takesIn(text)).toList();
    }

    /** Whether a text of a list took in the line of the next, which is told. */
    private boolean takesIn(Raw.Scalar text) {
        Optional<Problem> next = file.nextTakenIn(text);
        next.ifPresent(found::add);
        return next.isPresent();
    }

    /** The values of a list of texts. */
    static List<String> values(List<Raw.Scalar> scalars) {
        return scalars.stream().map(Raw.Scalar::value).toList();
    }

    private List<Raw> elements(Raw node, String key) {
        if (node instanceof Raw.Sequence sequence) {
            if (sequence.elements().isEmpty()) tell(Rule.TEXT_EMPTY, node.place(), key);
            return sequence.elements();
        }
        if (node instanceof Raw.Scalar scalar && nothing(scalar)) {
            tell(Rule.TEXT_EMPTY, node.place(), key);
            return List.of();
        }
        found.add(slip(file, node).orElseGet(() -> file.problem(Rule.TYPE_WRONG, node.place(), key, "列表，每行以“- ”开头",
                "a list, each line begun with \"- \"")));
        return List.of();
    }

    /** What was mistyped in a text that should be keys or a list. */
    private static Optional<Problem> slip(RawFile file, Raw node) {
        return Optional.of(node).filter(Raw.Scalar.class::isInstance).map(Raw.Scalar.class::cast).flatMap(file::slip);
    }

    /** A text that is not empty; absent, and told, otherwise. */
    Optional<Raw.Scalar> scalar(Raw node, String key) {
        return scalar(node, key, "");
    }

    /** @param allowed the word that may stand for a missing text here; empty: none */
    private Optional<Raw.Scalar> scalar(Raw node, String key, String allowed) {
        if (!(node instanceof Raw.Scalar scalar)) {
            tell(Rule.TYPE_WRONG, node.place(), key, "一段文字", "a text");
            return Optional.empty();
        }
        if (nothing(scalar)) {
            tell(Rule.TEXT_EMPTY, scalar.place(), key);
            return Optional.empty();
        }
        if (tooLong(scalar, key)) return Optional.empty();
        for (String word : STAND_INS) {
            if (!word.equals(allowed) && says(word, scalar, key)) {
                tell(Rule.VALUE_WRONG, scalar.place(), key, scalar.value(), "一段文字", "a text");
                return Optional.empty();
            }
        }
        return Optional.of(scalar);
    }

    /** Whether a text cannot be what it should be, which is told: nothing else is asked of it. */
    private boolean tooLong(Raw.Scalar scalar, String key) {
        String value = scalar.value();
        int length = value.length() <= form.longest() ? 0 : value.codePointCount(0, value.length());
        if (length > form.longest()) tell(Rule.TEXT_TOO_LONG, scalar.place(), key, String.valueOf(length), String.valueOf(form.longest()));
        return length > form.longest();
    }

    private static boolean nothing(Raw.Scalar scalar) {
        return scalar.plain() && NULL.contains(scalar.value()) || OfficialText.blank(scalar.value());
    }

    /** Whether a value is one of the words that stand for a missing text; told where it is misspelt. */
    boolean says(String word, Raw node, String key) {
        if (!(node instanceof Raw.Scalar scalar)) return false;
        String value = scalar.value().strip();
        boolean meant = value.length() == word.length()
                && value.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-').equals(word);
        if (meant && !value.equals(word)) {
            found.add(file.problem(Rule.VALUE_WRONG, scalar.place(), Optional.of(Problem.Meant.of(word)), key, value, word, word));
        }
        return meant;
    }

    void tell(Problem problem) {
        found.add(problem);
    }

    void tell(Rule rule, Place where, String... arguments) {
        found.add(file.problem(rule, where, arguments));
    }

    /** @param meant what was probably meant */
    void tell(Rule rule, Place where, Optional<Problem.Meant> meant, String... arguments) {
        found.add(file.problem(rule, where, meant, arguments));
    }
}
