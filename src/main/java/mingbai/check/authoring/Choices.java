package mingbai.check.authoring;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mingbai.check.form.Found;
import mingbai.check.form.Shape.Choice;
import mingbai.check.form.Shape.Listed;
import mingbai.check.parse.Forms;
import mingbai.check.parse.PublicationRecord;
import mingbai.check.record.Content;
import mingbai.check.vocabulary.Vocabulary;
import mingbai.model.Kind;
import mingbai.model.SourceText.Group;
import mingbai.model.Subject;
import mingbai.problem.Said;

/**
 * What the records say that others can name.
 *
 * @param known the ids that they give, each with the name of what it names
 * @param forms of the items of the sources that publication.yaml declares
 */
record Choices(Map<Listed, List<Choice>> known, Forms forms) {
    static Choices of(Content content, Found found) {
        PublicationRecord.Parsed record = PublicationRecord.parse(content, found.apart());
        Forms forms = Forms.of(record.sources());
        Vocabulary vocabulary = Vocabulary.parse(content, found, forms::has);
        Map<Listed, List<Choice>> ids = new EnumMap<>(Listed.class);
        ids.put(Listed.UNIT, subjects(vocabulary.units().all()));
        ids.put(Listed.REGION, subjects(vocabulary.regions().all()));
        ids.put(Listed.CONCEPT, subjects(vocabulary.concepts()));
        ids.put(Listed.TOPIC, kinds(vocabulary.topics().all()));
        ids.put(Listed.GROUP, vocabulary.groups().all().stream().filter(Group::heads)
                .map(group -> new Choice(group.id(), Said.of(group.name()))).toList());
        ids.put(Listed.ROLE, kinds(record.roles()));
        ids.put(Listed.UNIT_KIND, kinds(vocabulary.units().kinds()));
        ids.put(Listed.REGION_KIND, kinds(vocabulary.regions().kinds()));
        return new Choices(ids, forms);
    }

    List<Choice> of(Listed names) {
        return known.get(names);
    }

    private static List<Choice> subjects(List<? extends Subject> subjects) {
        return subjects.stream().map(subject -> new Choice(subject.id(), Said.of(subject.title()))).toList();
    }

    private static List<Choice> kinds(List<Kind> kinds) {
        return kinds.stream().map(kind -> new Choice(kind.id(), Said.of(kind.name()))).toList();
    }
}
