package mingbai.render.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mingbai.check.Check;
import mingbai.language.Language;
import mingbai.language.LocalizedText;
import mingbai.model.Cell;
import mingbai.model.Concept;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Kind;
import mingbai.model.Prose;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.SourceText;
import mingbai.model.Unit;
import mingbai.plan.Output;
import mingbai.plan.Plan;
import mingbai.read.Reader;
import mingbai.relate.Concordance;
import mingbai.relate.Figures;
import mingbai.relate.FirstLetters;
import mingbai.relate.Group;
import mingbai.relate.Reach;
import mingbai.relate.Reason;
import mingbai.relate.RegionNode;
import mingbai.relate.Relations;
import mingbai.relate.Responsibilities;
import org.junit.jupiter.api.Test;

/** The table of what templates may ask says what reflection says. */
class AttributesTest {
    /** The official text, which Pebble would find itself: a page that names it is not remembered. */
    private static final Set<String> HIDDEN = Set.of("SourceText.file", "SourceText.text");

    private static final Plan PLAN = Plan.of(new Check("content", false).content(Reader.folder(Path.of("content"))).publication()
            .orElseThrow());

    @Test
    void everyComponentIsAnsweredAsTheRecordAnswers() throws ReflectiveOperationException {
        Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Set<Class<?>> types = new HashSet<>();
        Deque<Object> open = new ArrayDeque<>(List.of(PLAN.publication()));
        open.addAll(answers());
        Head head = PLAN.publication().head();
        open.addAll(List.of(head.sources().get(0), head.document(), head.site(), head.footer()));
        open.push(PLAN.relations().glossary().letters("zh"));
        while (!open.isEmpty()) {
            Object value = open.pop();
            if (value instanceof Optional<?> optional) optional.ifPresent(open::push);
            else if (value instanceof List<?> list) list.forEach(open::push);
            else if (value instanceof Map<?, ?> map) open.addAll(map.values());
            else if (value instanceof Record && seen.add(value)) {
                types.add(value.getClass());
                compare(value, open);
            }
        }
        List<Class<?>> all = List.of(Item.class, Cell.Responsibility.class, Cell.Scope.class, Unit.class, Region.class, Region.Tile.class,
                Concept.class, Concept.Term.class, Kind.class, Prose.class, LocalizedText.class,
                Publication.class,
                SourceText.Column.class, Head.Document.class, Head.Site.class, Head.Footer.class,
                Group.class, Responsibilities.Partner.class, Reach.Application.class, Reach.Because.class, Figures.Pair.class,
                RegionNode.class, FirstLetters.Letter.class, Concordance.Entry.class, Concordance.Line.class, Concordance.Run.class,
                Output.DataFile.class);
        all.forEach(type -> assertTrue(types.contains(type), type + " was not seen"));
    }

    /** Whoever gives an item a method decides whether it says a title or a text: then {@code Accessors} has it apart. */
    @Test
    void whatAnItemAnswersIsKnown() {
        Set<String> methods = Stream.of(Item.class.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
                .map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
        Stream.of(Item.class.getRecordComponents()).map(RecordComponent::getName).forEach(methods::remove);
        assertEquals(Set.of("at", "cells", "cited", "contactsStated", "equals", "hashCode", "integer", "literals", "passages", "placed",
                "responsible", "row", "scope", "text", "title", "toString", "units", "words"),
                methods);
        assertNull(Attributes.value(PLAN.publication().items().get(0), "row"));
    }

    private static void compare(Object record, Deque<Object> open) throws ReflectiveOperationException {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = record.getClass().getSimpleName() + "." + component.getName();
            if (HIDDEN.contains(name)) continue;
            Method accessor = component.getAccessor();
            accessor.setAccessible(true);
            Object value = accessor.invoke(record);
            open.push(value);
            assertEquals(value instanceof Reason reason ? reason.word() : value, Attributes.value(record, component.getName()), name);
        }
    }

    @Test
    void thePublicationAnswersWhatItsHeadSays() throws ReflectiveOperationException {
        for (RecordComponent component : Head.class.getRecordComponents()) {
            Object said = component.getAccessor().invoke(PLAN.publication().head());
            assertEquals(said, Attributes.value(PLAN.publication(), component.getName()), component.getName());
        }
    }

    /** What each part answers to all that can be asked of it about the first of each kind, each answer compared with its method's. */
    private static List<Object> answers() throws ReflectiveOperationException {
        Publication publication = PLAN.publication();
        Map<Class<?>, Object> subjects = Map.of(Item.class, publication.items().get(0), Unit.class, publication.units().get(0),
                Region.class, publication.regions().get(0), Concept.class, publication.concepts().get(0), Language.class, Language.EN);
        Relations relations = PLAN.relations();
        List<Object> answers = new ArrayList<>();
        for (Object part : List.of(relations.responsible(), relations.reach(), relations.glossary(), relations.rows(),
                relations.figures(), PLAN.downloads())) {
            answers.addAll(answers(part, subjects));
        }
        return answers;
    }

    private static List<Object> answers(Object part, Map<Class<?>, Object> subjects) throws ReflectiveOperationException {
        List<Object> answers = new ArrayList<>();
        for (Method method : part.getClass().getMethods()) {
            if (method.getDeclaringClass() != part.getClass()) continue;
            List<Class<?>> types = List.of(method.getParameterTypes());
            if (!subjects.keySet().containsAll(types)) continue;
            Object[] arguments = types.stream().map(subjects::get).toArray();
            Object value = method.invoke(part, arguments);
            Object answer = types.isEmpty() ? Attributes.value(part, method.getName())
                    : Attributes.value(part, method.getName(), arguments);
            assertEquals(value, answer, part.getClass().getSimpleName() + "." + method.getName());
            answers.add(value);
        }
        return answers;
    }

    @Test
    void whatIsAskedByAWordOrAListIsAnsweredToo() {
        Relations relations = PLAN.relations();
        Publication publication = PLAN.publication();
        Region region = publication.regions().get(0);
        for (Reason reason : Reason.values()) {
            assertEquals(relations.reach().count(region, reason), Attributes.value(relations.reach(), "count", region, reason.word()));
        }
        for (String language : List.of("zh", "en")) {
            assertEquals(relations.glossary().letters(language), Attributes.value(relations.glossary(), "letters", language));
            assertEquals(relations.glossary().groups(language), Attributes.value(relations.glossary(), "groups", language));
        }
        Concept concept = publication.concepts().stream().filter(one -> !relations.glossary().using(one).isEmpty()).findFirst()
                .orElseThrow();
        List<Item> some = publication.items().subList(0, 3);
        assertEquals(relations.glossary().concordance(concept, some, Language.EN),
                Attributes.value(relations.glossary(), "concordance", concept, some, Language.EN));
        assertEquals(relations.rows().placesOf(some), Attributes.value(relations.rows(), "placesOf", some));
        assertThrows(IllegalArgumentException.class, () -> Attributes.value(relations.reach(), "count", region, "nowhere"));
    }
}
