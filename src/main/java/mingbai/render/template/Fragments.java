package mingbai.render.template;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import mingbai.language.LocalizedText;
import mingbai.model.Publication;
import mingbai.model.Subject;
import mingbai.plan.Downloads;
import mingbai.relate.Figures;
import mingbai.relate.Glossary;
import mingbai.relate.Reach;
import mingbai.relate.Responsibilities;
import mingbai.relate.Rows;

/**
 * Rendered fragments of one plan's pages, each with everything that it asked for while it was rendered and what it
 * read. A fragment is used again where all answers are the same, and then it would be the same: what a template writes
 * depends on nothing else. The answers of a fragment are a path through a tree of questions.
 */
final class Fragments {
    /** What comes later is rendered each time. */
    private static final long MOST_BYTES = 32_000_000;
    /** What is asked of the page begins with this; everything else is a variable. */
    static final String PAGE = "page.";

    private final Map<Object, Object> first = new ConcurrentHashMap<>();
    private final AtomicLong bytes = new AtomicLong();

    /**
     * A question, and what comes of each answer: the next question, or the text.
     *
     * @param about   a variable's name, or what is asked of the page
     * @param page    true: of the page
     * @param answers what comes of each
     */
    private record Question(String about, boolean page, Map<Object, Object> answers) {
        Question(String asked) {
            this(asked.startsWith(PAGE) ? asked.substring(PAGE.length()) : asked, asked.startsWith(PAGE), new ConcurrentHashMap<>());
        }
    }

    /**
     * What a fragment became.
     *
     * @param encoded its text in UTF-8
     * @param read    what it read of items
     */
    record Text(byte[] encoded, Reads read) {}

    /** The answer of a value that is known by nothing else. */
    private enum Answer { NULL, ABSENT, PUBLICATION, PAGE }

    /** The answer where there is no variable of a name. */
    static final Object ABSENT = Answer.ABSENT;
    /** The answer where a variable is the page itself: what is then asked of it is noted for itself. */
    static final Object THE_PAGE = Answer.PAGE;

    /** What a fragment has asked so far. */
    static final class Asked {
        private final Map<String, Object> answers = new LinkedHashMap<>();
        private boolean comparable = true;

        void add(String about, Object value) {
            Object answer = answer(value);
            if (answer == null) comparable = false;
            else answers.putIfAbsent(about, answer);
        }
    }

    /**
     * The text of a fragment where all that it asks is answered as it was before.
     *
     * @param fragment whose text
     * @param page     answers what a template asks of the page
     * @param variable gives a variable by its name; {@link #ABSENT} where there is none
     */
    Optional<Text> find(Object fragment, Function<String, Object> page, Function<String, Object> variable) {
        Object next = first.get(fragment);
        while (next instanceof Question question) {
            Object answer = answer((question.page() ? page : variable).apply(question.about()));
            next = answer == null ? null : question.answers().get(answer);
        }
        return Optional.ofNullable((Text) next);
    }

    void keep(Object fragment, Asked asked, Text text) {
        if (!asked.comparable || bytes.get() > MOST_BYTES) return;
        bytes.addAndGet(text.encoded().length);
        Map<Object, Object> level = first;
        Object key = fragment;
        for (Map.Entry<String, Object> entry : asked.answers.entrySet()) {
            Object next = level.computeIfAbsent(key, any -> new Question(entry.getKey()));
            level = ((Question) next).answers();
            key = entry.getValue();
        }
        level.put(key, text);
    }

    /** What two equal values have in common; null for one that no other can be compared with, such as a list. */
    private static Object answer(Object value) {
        if (value == null) return Answer.NULL;
        if (value instanceof Publication) return Answer.PUBLICATION;
        boolean comparable = value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof Enum
                || value instanceof Subject || value instanceof LocalizedText || value instanceof SafeString;
        return comparable || relates(value) ? value : null;
    }

    /** One part of what follows from the records: a plan has one of each, which is the same as itself alone. */
    private static boolean relates(Object value) {
        return value instanceof Responsibilities || value instanceof Reach || value instanceof Glossary || value instanceof Rows
                || value instanceof Figures || value instanceof Downloads;
    }
}
