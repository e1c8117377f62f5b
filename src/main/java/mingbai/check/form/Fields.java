package mingbai.check.form;

import java.util.EnumMap;
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
import mingbai.check.form.Shape.Choice;
import mingbai.format.TextResource;
import mingbai.language.Language;
import mingbai.language.Languages;
import mingbai.language.LocalizedText;
import mingbai.problem.Place;
import mingbai.problem.Problem;
import mingbai.problem.Problem.Meant;
import mingbai.problem.Rule;
import mingbai.problem.Said;
import mingbai.read.Raw;
import mingbai.read.RawFile;
import mingbai.text.Likeness;
import mingbai.words.Messages;

/**
 * The keys and values of one mapping, taken with their types. What is missing or of the wrong type becomes a problem
 * and a stand-in value, so that one run finds everything; stand-ins never reach a publication, because a publication
 * is only made without problems.
 */
public final class Fields {
    /** Words that stand for a missing text. */
    private static final List<String> STAND_INS = List.of(Shape.NOT_STATED, Shape.TO_BE_CONFIGURED);
    /** What people write where there is nothing. */
    private static final Set<String> NOTHING = TextResource.lines(Fields.class, "nothing.txt").collect(Collectors.toSet());
    private static final Pattern QUOTED = Pattern.compile("[“‘「][^”’」]*[”’」]");
    private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]{0,5}");
    private static final Pattern WORD = Pattern.compile("[a-z][a-z-]*");

    private final Found found;
    private final RawFile file;
    private final Place place;
    private final Form form;
    /** The mapping that this one is in, behind the key; absent: a record's. */
    private final Optional<Fields> above;
    private final String key;
    private final Map<String, Raw> values = new LinkedHashMap<>();
    private final Mistyped mistyped;
    private final Set<String> misspelt = new HashSet<>();

    private Fields(Found found, RawFile file, Raw.Mapping mapping, Form form, Optional<Fields> above, String key) {
        this.found = found;
        this.file = file;
        this.place = mapping.place();
        this.form = form;
        this.above = above;
        this.key = key;
        mapping.entries().forEach(entry -> values.put(entry.key(), entry.value()));
        this.mistyped = new Mistyped(file, form, found.languages(), values);
    }

    /** The mapping that a record is; absent, and reported, where it is something else. Unknown keys are reported. */
    public static Optional<Fields> of(Found found, RawFile file, Raw node, Form form) {
        if (node instanceof Raw.Mapping mapping) {
            return of(new Fields(found, file, mapping, form, Optional.empty(), ""), mapping, Optional.empty());
        }
        found.add(Mistyped.slip(file, node).orElseGet(() -> file.problem(Rule.TYPE_WRONG, node.place(),
                Said.say("field.unknown", file.name()), Said.say("type.record"),
                Said.say("type.record.do", form.names(found.languages()).get(0)))));
        return Optional.empty();
    }

    /** The mapping that is an element of the list behind a key; absent, and reported, where the element is something else. */
    public Optional<Fields> element(Raw node, Key<?> key, Form below) {
        return of(node, key.name(), below, Optional.empty());
    }

    /** @param keys of this mapping, where one of them may be too deep; absent: they cannot be */
    private Optional<Fields> of(Raw node, String name, Form below, Optional<Mistyped> keys) {
        if (node instanceof Raw.Mapping mapping) {
            return of(new Fields(found, file, mapping, below, Optional.of(this), name), mapping, keys);
        }
        found.add(Mistyped.slip(file, node).orElseGet(() -> file.problem(Rule.TYPE_WRONG, node.place(), named(name),
                Said.say("type.keys"), Said.say("type.keys.do", FieldName.all(below, found.languages())))));
        return Optional.empty();
    }

    private static Optional<Fields> of(Fields fields, Raw.Mapping mapping, Optional<Mistyped> above) {
        Found found = fields.found;
        Optional<Problem> takenIn = fields.mistyped.takenIn();
        if (takenIn.isPresent()) {
            found.add(takenIn.get());
            return Optional.empty();
        }
        List<String> names = fields.form.names(found.languages());
        List<Raw.Entry> unknown = mapping.entries().stream().filter(entry -> !names.contains(entry.key())).toList();
        return unknown.isEmpty() || fields.unknown(unknown, above) ? Optional.of(fields) : Optional.empty();
    }

    /** Reports keys that nobody knows; false where they come of how a line was typed, so that nothing else can be said. */
    private boolean unknown(List<Raw.Entry> unknown, Optional<Mistyped> above) {
        List<String> names = form.names(found.languages());
        Function<String, Optional<Meant>> suggestions =
                unknown.size() > Found.MISSPELT ? word -> Optional.empty() : Suggestion.keys(names);
        Said all = FieldName.all(form, found.languages());
        for (Raw.Entry entry : unknown) {
            if (form.otherwise(entry.key(), found.languages())) {
                new OtherLanguages(found, file).key(entry, named(entry.key()), values.keySet());
                misspelt.add(textKey());
                continue;
            }
            Optional<Problem> slip = mistyped.unknown(entry, above);
            if (slip.isPresent()) {
                found.add(slip.get());
                return false;
            }
            Optional<Meant> meant = suggestions.apply(entry.key());
            meant.ifPresent(right -> misspelt.add(right.word()));
            found.add(file.problem(Rule.KEY_UNKNOWN, entry.place(), meant, own().below(entry.key(), form, found.languages()).said(), all));
        }
        return true;
    }

    public RawFile file() {
        return file;
    }

    /** A key as sentences name it: with all above it, and with what it is called. */
    public Said named(Key<?> key) {
        return named(key.name());
    }

    private Said named(String name) {
        return own().below(name, form, found.languages()).said();
    }

    private FieldName own() {
        return above.map(fields -> fields.own().below(key, fields.form, found.languages())).orElse(FieldName.RECORD);
    }

    /** The languages of the publication. */
    public Languages languages() {
        return found.languages();
    }

    /** The value of a key, as its definition says. {@link Keys} and {@link TextKeys} see to it that it is of that type. */
    @SuppressWarnings("unchecked")
    public <T> T read(Key<T> key) {
        return (T) value(key, key.shape());
    }

    private Object value(Key<?> key, Shape shape) {
        if (shape instanceof Shape.Text text) return text(key, text);
        if (shape instanceof Shape.Number) return number(key);
        if (shape instanceof Shape.Flag) return flag(key);
        if (shape instanceof Shape.Words words) return oneOf(key, words.choices(), key.required());
        if (shape instanceof Shape.Constant<?> constant) return constant(key, constant);
        if (shape instanceof Shape.OnlyWord only) return absentOr(key, only.word().word());
        if (shape instanceof Shape.Id) return key.required() ? scalar(key) : get(key).flatMap(node -> scalar(node, key));
        if (shape instanceof Shape.Cell) return key.required() ? required(key) : get(key);
        if (shape instanceof Shape.InLanguages text) return inLanguages(key, text.form());
        if (shape instanceof Shape.ByLanguage by) return byLanguage(key, by);
        if (shape instanceof Form below) return key.required() || has(key) ? below(key, below) : Optional.empty();
        if (shape instanceof Shape.ListOf list) return list(key, list.element());
        if (shape instanceof Shape.OrWord or) return or(key, or);
        if (shape instanceof Shape.OneOrMore some) return oneOrMore(key, some.one());
        throw new IllegalStateException("only elements of a list can be so: " + key.name());
    }

    /** Where the value of a key is, or the mapping itself. */
    public Place place(Key<?> key) {
        return get(key).map(Raw::place).orElse(place);
    }

    /** Where the value of a key is for a language, in whatever languages it is written. */
    public Place place(Key<?> key, Language language) {
        return get(key).map(node -> node.value(language.code()).orElse(node).place()).orElse(place);
    }

    /** The same of each text of a list, or of the one that there is. */
    public List<Raw.Scalar> officials(Key<?> key) {
        List<Raw> nodes = get(key).map(node -> node instanceof Raw.Sequence list ? list.elements() : List.of(node)).orElse(List.of());
        return nodes.stream().flatMap(node -> OtherLanguages.official(node).stream()).toList();
    }

    public Optional<Raw> get(Key<?> key) {
        return get(key.name());
    }

    private Optional<Raw> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Whether a word, and nothing else, is what a key says. */
    public boolean is(Key<?> key, String word) {
        return get(key).flatMap(Raw::scalar).filter(scalar -> scalar.value().strip().equals(word)).isPresent();
    }

    private boolean has(Key<?> key) {
        return values.containsKey(key.name());
    }

    /** A value that has to be there. */
    public Optional<Raw> required(Key<?> key) {
        return required(key.name(), Optional.of(key));
    }

    private Optional<Raw> required(String name) {
        return required(name, known(name));
    }

    private Optional<Raw> required(String name, Optional<Key<?>> key) {
        Optional<Raw> value = get(name);
        if (value.isEmpty() && !misspelt.contains(name)) report(Rule.KEY_MISSING, place, named(name), toDo("add", name, key));
        return value;
    }

    /** The key of this mapping that is called so. */
    private Optional<Key<?>> known(String name) {
        return form.keys(found.languages()).stream().filter(key -> key.name().equals(name)).findFirst();
    }

    /** A text that has to be there, as it is written. */
    public Optional<Raw.Scalar> scalar(Key<?> key) {
        return required(key).flatMap(node -> scalar(node, key));
    }

    private Object text(Key<?> key, Shape.Text text) {
        if (text.word().equals(Shape.TO_BE_CONFIGURED)) return wellSpelt(key, configured(key));
        if (!text.word().isEmpty()) return wellSpelt(key, textOr(text.word(), key));
        if (!key.required()) return wellSpelt(key, get(key).flatMap(node -> scalar(node, key)).map(scalar -> scalar.value().strip()));
        return wellSpelt(key, Optional.of(text(key)).filter(given -> !given.isEmpty())).orElse("");
    }

    /** A text that has to be there; empty after a problem. */
    private String text(Key<?> key) {
        return scalar(key).map(scalar -> scalar.value().strip()).orElse("");
    }

    /** A text that has to be there, or the word that says why it is not. */
    private Optional<String> textOr(String word, Key<?> key) {
        return required(key).flatMap(node -> scalar(node, key.name(), word))
                .filter(scalar -> !says(word, scalar, key.name()) && !meant(word, scalar, key)).map(scalar -> scalar.value().strip());
    }

    /** Whether a text means the word that says why a text is not there, which is reported. */
    private boolean meant(String word, Raw.Scalar scalar, Key<?> key) {
        String value = scalar.value().strip();
        boolean fits = key.spelling().filter(spelling -> !spelling.fits(value)).isEmpty();
        boolean meant = fits && NOTHING.contains(value.toLowerCase(Locale.ROOT))
                || Likeness.nearest(value, List.of(word)).isPresent();
        if (meant) report(Rule.VALUE_WRONG, scalar.place(), Optional.of(Meant.of(word)), named(key), value, standIn(word));
        return meant;
    }

    /** A text that has to be there, or {@code to-be-configured}, which a release says. */
    private Optional<String> configured(Key<?> key) {
        Optional<String> text = textOr(Shape.TO_BE_CONFIGURED, key);
        if (found.release() && is(key, Shape.TO_BE_CONFIGURED)) report(Rule.NOT_CONFIGURED, place(key), named(key));
        Optional<String> quoted = text.filter(given -> QUOTED.matcher(given).matches());
        quoted.ifPresent(given -> report(Rule.VALUE_WRONG, place(key), named(key), given,
                key.spelling().filter(spelling -> !spelling.fits(given)).isEmpty() ? Said.say("value.no-quotes")
                        : Said.say("value.plain-quotes", given.substring(1, given.length() - 1))));
        return quoted.isPresent() ? Optional.empty() : text;
    }

    /** The text as it is; reported where it is not written as its key asks. */
    private Optional<String> wellSpelt(Key<?> key, Optional<String> text) {
        text.ifPresent(given -> key.spelling().filter(spelling -> !spelling.fits(given)).ifPresent(spelling ->
                report(Rule.VALUE_WRONG, place(key), named(key), given, spelling.form())));
        return text;
    }

    /** True where a key is left out; reported where it says something else than a word. */
    private boolean absentOr(Key<?> key, String word) {
        Optional<Raw> value = get(key);
        if (value.isPresent() && !says(word, value.get(), key.name())) {
            scalar(value.get(), key).ifPresent(other ->
                    report(Rule.VALUE_WRONG, other.place(), named(key), other.value(), Said.say("value.only", word)));
        }
        return value.isEmpty();
    }

    private Object inLanguages(Key<?> key, Form form) {
        if (!key.required() && !has(key)) return Optional.empty();
        LocalizedText text = found.languages().several() ? translated(key, form) : alone(key, form.longest());
        return key.required() ? text : Optional.of(text);
    }

    /** A text that is behind the code of each language. */
    private LocalizedText translated(Key<?> key, Form form) {
        Optional<Raw> node = get(key);
        if (node.isPresent() && new OtherLanguages(found, file).alone(key, named(key), node.get())) {
            return LocalizedText.of(((Raw.Scalar) node.get()).value().strip());
        }
        return below(key, form).map(fields -> {
            form.keys(found.languages()).stream().filter(Key::required).skip(1).forEach(fields::required);
            return fields.written(key);
        }).orElseGet(() -> LocalizedText.of(""));
    }

    /** The text of a publication of one language. */
    private LocalizedText alone(Key<?> key, int longest) {
        Optional<Raw> node = required(key);
        if (node.isPresent() && new OtherLanguages(found, file).several(key, named(key), node.get())) {
            return LocalizedText.of(official(key).map(scalar -> scalar.value().strip()).orElse(""));
        }
        return written(key, () -> named(key), node.flatMap(written -> scalar(written, key.name(), "", longest)), Map.of());
    }

    /**
     * This mapping's own text in each language, remembered for the rules about texts.
     *
     * @param key what it is
     */
    public LocalizedText written(Key<?> key) {
        String official = textKey();
        Map<Language, Raw.Scalar> translations = new EnumMap<>(Language.class);
        Optional<Raw.Scalar> written = required(official).flatMap(node -> scalar(node, official, ""));
        for (Language language : found.languages().translations()) {
            get(language.code()).flatMap(node -> scalar(node, language.code(), "")).ifPresent(said -> translations.put(language, said));
        }
        return written(key, () -> own().said(), written, translations);
    }

    private LocalizedText written(Key<?> key, Supplier<Said> named, Optional<Raw.Scalar> official,
                                  Map<Language, Raw.Scalar> translations) {
        Map<Language, String> said = new EnumMap<>(Language.class);
        translations.forEach((language, scalar) -> said.put(language, scalar.value().strip()));
        LocalizedText text = new LocalizedText(official.map(scalar -> scalar.value().strip()).orElse(""), said);
        if (official.isPresent()) {
            Map<Language, Raw.Scalar> scalars = new EnumMap<>(Language.class);
            scalars.put(Language.AUTHORITATIVE, official.get());
            scalars.putAll(translations);
            found.add(Written.of(file, key, named, scalars, text));
        }
        return text;
    }

    /** Behind what the authoritative text is beside other keys. */
    public String textKey() {
        return textKey(found.languages());
    }

    /** The same in a publication of some languages. */
    public static String textKey(Languages languages) {
        return languages.several() ? Language.AUTHORITATIVE.code() : Form.TEXT;
    }

    /** Where this mapping's own text is in the authoritative language; absent: nowhere. */
    public Optional<Raw.Scalar> textAt() {
        return get(textKey()).flatMap(Raw::scalar);
    }

    /** Where the text of a key is in the authoritative language, in whatever languages it is written; absent: nowhere. */
    public Optional<Raw.Scalar> official(Key<?> key) {
        return get(key).flatMap(OtherLanguages::official);
    }

    /** What is there for each language; without those for which there is nothing. */
    private Map<Language, Object> byLanguage(Key<?> key, Shape.ByLanguage by) {
        if (!key.required() && !has(key)) return Map.of();
        Optional<Raw> node = required(key);
        if (node.isEmpty() || new OtherLanguages(found, file).other(key, named(key), node.get(), by)) return Map.of();
        if (!found.languages().several()) return Map.of(Language.AUTHORITATIVE, value(key, by.form().each()));
        Map<Language, Object> each = new EnumMap<>(Language.class);
        below(key, by.form()).ifPresent(fields -> by.form().keys(found.languages()).forEach(one ->
                each.put(Language.of(one.name()).orElseThrow(), fields.read(one))));
        return each;
    }

    /** A whole number from 1. */
    private int number(Key<?> key) {
        Optional<Raw.Scalar> scalar = scalar(key);
        if (scalar.isEmpty()) return 0;
        if (scalar.get().plain() && NUMBER.matcher(scalar.get().value()).matches()) {
            return Integer.parseInt(scalar.get().value());
        }
        report(Rule.TYPE_WRONG, scalar.get().place(), named(key), Said.say("type.number"), Said.say("type.number.do", key.name()));
        return 0;
    }

    /** {@code true} or {@code false}; false where it is left out. */
    private boolean flag(Key<?> key) {
        Optional<Raw.Scalar> scalar = get(key).flatMap(node -> scalar(node, key));
        if (scalar.isEmpty()) return false;
        String value = scalar.get().value();
        if (!value.equals("true") && !value.equals("false")) {
            report(Rule.TYPE_WRONG, scalar.get().place(), named(key), Said.say("type.true-false"),
                    Said.say("type.true-false.do", key.name()));
        }
        return value.equals("true");
    }

    /** The constant that a word stands for; the first after a problem. */
    private <E extends Enum<E>> E constant(Key<?> key, Shape.Constant<E> constant) {
        String word = oneOf(key, constant.choices());
        return constant.type().getEnumConstants()[Math.max(0, words(constant.choices()).indexOf(word))];
    }

    /** Who reads keys and values asks for the word first. */
    private Object or(Key<?> key, Shape.OrWord or) {
        if (or.shape() instanceof Shape.Constant<?> constant) {
            Optional<String> text = or.word().equals(Shape.TO_BE_CONFIGURED) ? configured(key) : textOr(or.word(), key);
            return text.map(word -> constant(key, constant));
        }
        boolean text = or.shape() instanceof Shape.Text || or.shape() instanceof Shape.OrWord;
        boolean word = text && get(key).filter(node -> says(or.word(), node, key.name())
                || node instanceof Raw.Scalar scalar && meant(or.word(), scalar, key)).isPresent();
        return word ? Optional.empty() : value(key, or.shape());
    }

    /** @param required whether it has to be there; otherwise absent, too, where it is no such word */
    private Object oneOf(Key<?> key, List<Choice> choices, boolean required) {
        if (required) return oneOf(key, choices);
        return has(key) ? Optional.of(oneOf(key, choices)).filter(words(choices)::contains) : Optional.empty();
    }

    /** The texts of a list, or the one that there is: each is read as if it were alone behind the key. */
    private List<LocalizedText> oneOrMore(Key<?> key, Shape.InLanguages one) {
        Key<LocalizedText> each = new Key<>(key.name(), one, true, key.official(), key.help(), key.example());
        if (!(get(key).orElse(null) instanceof Raw.Sequence list)) return has(key) ? List.of(read(each)) : List.of();
        return elements(list, key).stream().map(node -> {
            Raw.Mapping alone = new Raw.Mapping(node.place(), List.of(new Raw.Entry(node.place(), key.name(), node)));
            return new Fields(found, file, alone, form, above, this.key).read(each);
        }).toList();
    }

    /** A text that has to be one of some words; empty or reported otherwise. */
    private String oneOf(Key<?> key, List<Choice> choices) {
        String value = text(key);
        List<String> words = words(choices);
        if (!value.isEmpty() && !words.contains(value)) {
            Optional<Meant> meant = called(choices, value).or(() -> nearest(value, () -> Suggestion.near(value, words)));
            report(Rule.VALUE_WRONG, place(key), meant, named(key), value, oneOf(choices));
        }
        return value;
    }

    private static List<String> words(List<Choice> choices) {
        return choices.stream().map(Choice::word).toList();
    }

    /** The word of what a value calls in any language. */
    private static Optional<Meant> called(List<Choice> choices, String value) {
        return choices.stream()
                .filter(choice -> Language.ALL.stream().anyMatch(language -> Messages.in(language).say(choice.meaning()).equals(value)))
                .findFirst().map(choice -> new Meant(choice.word(), Optional.of(value)));
    }

    /**
     * What was probably meant by a word that nobody knows.
     *
     * @param search takes long
     */
    public Optional<Meant> nearest(String word, Supplier<Optional<Meant>> search) {
        return found.misspelt(file, word) ? search.get() : Optional.empty();
    }

    /** The keys and values below a key; absent after a problem. */
    private Optional<Fields> below(Key<?> key, Form below) {
        return required(key).flatMap(node -> of(node, key.name(), below, Optional.of(mistyped)));
    }

    /** A list with at least one element; empty where it may be left out, and after a problem. */
    private List<?> list(Key<?> key, Shape element) {
        List<Raw> nodes = (key.required() ? required(key) : get(key)).map(node -> elements(node, key)).orElse(List.of());
        if (element instanceof Form below) return nodes.stream().flatMap(node -> element(node, key, below).stream()).toList();
        if (element instanceof Shape.Short) return nodes;
        return nodes.stream().flatMap(node -> scalar(node, key).stream()).filter(text -> !takesIn(text)).toList();
    }

    /** Whether a text of a list took in the line of the next, which is reported. */
    private boolean takesIn(Raw.Scalar text) {
        Optional<Problem> next = file.nextTakenIn(text);
        next.ifPresent(found::add);
        return next.isPresent();
    }

    /** The values of a list of texts. */
    public static List<String> values(List<Raw.Scalar> scalars) {
        return scalars.stream().map(Raw.Scalar::value).toList();
    }

    /** The elements of a list; empty, and reported, where there is something else. */
    public List<Raw> elements(Key<?> key) {
        return get(key).map(node -> elements(node, key)).orElse(List.of());
    }

    private List<Raw> elements(Raw node, Key<?> key) {
        boolean list = node instanceof Raw.Sequence;
        boolean nothing = list ? node.elements().isEmpty() : node.scalar().filter(Mistyped::nothing).isPresent();
        if (nothing) report(Rule.TEXT_EMPTY, node.place(), named(key), toDo("write", key.name(), Optional.of(key)));
        if (list || nothing) return node.elements();
        found.add(Mistyped.slip(file, node).orElseGet(() -> file.problem(Rule.TYPE_WRONG, node.place(), named(key),
                Said.say("type.list"), Said.say("type.list.do", key.name()))));
        return List.of();
    }

    /** A text that is not empty; absent, and reported, otherwise. */
    public Optional<Raw.Scalar> scalar(Raw node, Key<?> key) {
        return scalar(node, key.name(), "");
    }

    /** @param allowed the word that may stand for a missing text here; empty: none */
    private Optional<Raw.Scalar> scalar(Raw node, String key, String allowed) {
        return scalar(node, key, allowed, form.longest());
    }

    private Optional<Raw.Scalar> scalar(Raw node, String key, String allowed, int longest) {
        if (!(node instanceof Raw.Scalar scalar)) {
            report(Rule.TYPE_WRONG, node.place(), named(key), Said.say("type.text"), bracketed(node)
                    .map(word -> Said.say("type.text.bracket.do", word))
                    .orElseGet(() -> Said.say(colonWithin(node) ? "type.text.colon.do" : "type.text.do", key)));
            return Optional.empty();
        }
        if (Mistyped.nothing(scalar)) {
            report(Rule.TEXT_EMPTY, scalar.place(), named(key), scalar.exact() ? below(key) : toDo("write", key, known(key)));
            return Optional.empty();
        }
        if (tooLong(scalar, key, longest)) return Optional.empty();
        for (String word : STAND_INS) {
            if (!word.equals(allowed) && says(word, scalar, key)) {
                report(Rule.VALUE_WRONG, scalar.place(), named(key), scalar.value(), allowed.isEmpty() ? Said.say("value.no-stand-in")
                        : Said.say("value.stand-in." + allowed));
                return Optional.empty();
            }
        }
        return Optional.of(scalar);
    }

    /** Whether what is before a colon is no key but the beginning of a text. */
    private static boolean colonWithin(Raw node) {
        return node instanceof Raw.Mapping mapping && mapping.entries().stream().noneMatch(entry -> WORD.matcher(entry.key()).matches());
    }

    /** The one text between the brackets of a list; absent: there is no such list. */
    private static Optional<String> bracketed(Raw node) {
        return node.elements().size() == 1 ? node.elements().get(0).scalar().map(Raw.Scalar::value) : Optional.empty();
    }

    /** Whether a text cannot be what it should be, which is reported: nothing else is asked of it. */
    private boolean tooLong(Raw.Scalar scalar, String key, int longest) {
        String value = scalar.value();
        int length = value.length() <= longest ? 0 : value.codePointCount(0, value.length());
        if (length > longest) {
            report(Rule.TEXT_TOO_LONG, scalar.place(), named(key), length, longest);
        }
        return length > longest;
    }

    /** Whether a value is {@code not-stated}; reported where it is misspelt. */
    public boolean saysNotStated(Raw node, Key<?> key) {
        return says(Shape.NOT_STATED, node, key.name());
    }

    /** Whether a value is one of the words that stand for a missing text; reported where it is misspelt. */
    private boolean says(String word, Raw node, String key) {
        if (!(node instanceof Raw.Scalar scalar)) return false;
        String value = scalar.value().strip();
        boolean meant = value.length() == word.length()
                && value.toLowerCase(Locale.ROOT).replace(' ', '-').replace('_', '-').equals(word);
        if (meant && !value.equals(word)) {
            report(Rule.VALUE_WRONG, scalar.place(), Optional.of(Meant.of(word)), named(key), value, standIn(word));
        }
        return meant;
    }

    private static Said standIn(String word) {
        return Said.say("value." + word);
    }

    /**
     * What to do where nothing is written.
     *
     * @param act {@code add} where the key is missing, {@code write} where it is empty
     */
    private Said toDo(String act, String name, Optional<Key<?>> key) {
        String example = key.map(known -> known.example(found.languages())).orElse("");
        String word = key.map(Key::word).orElse("");
        if (!word.isEmpty()) return Said.say("blank." + act + "." + word, name);
        if (key.isPresent() && key.get().shape() instanceof Shape.Id) return Said.say("blank." + act + ".id", name, key.get().help());
        if (!example.isEmpty()) return Said.say("blank." + act + ".such", name + ": " + example);
        return Said.say("blank." + act + (key.filter(known -> !known.required()).isPresent() ? ".optional" : ".text"), name);
    }

    /** What to do where nothing is written in a block. */
    private Said below(String name) {
        return Said.say(known(name).filter(key -> !key.required()).isPresent() ? "blank.below.optional" : "blank.below", name);
    }

    /** What to do where one of some words has to be written. */
    public static Said oneOf(List<Choice> choices) {
        return Said.say("value.one-of", Said.list(choices.stream()
                .map(choice -> Said.say("field.named", choice.word(), choice.meaning())).toList()));
    }

    public void report(Problem problem) {
        found.add(problem);
    }

    public void report(Rule rule, Place where, Object... arguments) {
        found.add(file.problem(rule, where, arguments));
    }

    /** @param meant what was probably meant */
    public void report(Rule rule, Place where, Optional<Meant> meant, Object... arguments) {
        found.add(file.problem(rule, where, meant, arguments));
    }
}
