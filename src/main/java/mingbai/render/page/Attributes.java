package mingbai.render.page;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.format.Digest;
import mingbai.model.Concept;
import mingbai.model.Head;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Unit;
import mingbai.plan.Downloads;
import mingbai.plan.Output;
import mingbai.plan.Part;
import mingbai.relate.Concordance;
import mingbai.relate.Figures;
import mingbai.relate.FirstLetters;
import mingbai.relate.Glossary;
import mingbai.relate.Group;
import mingbai.relate.Reach;
import mingbai.relate.Reason;
import mingbai.relate.RegionNode;
import mingbai.relate.Responsibilities;
import mingbai.relate.Rows;
import mingbai.render.template.PageView;
import mingbai.render.template.Reads;

/**
 * What templates may ask by name, without reflection, which costs more than all else that a template does. Whatever is not
 * found here, Pebble looks up itself.
 */
final class Attributes implements AttributeResolver {
    @Override
    public ResolvedAttribute resolve(Object of, Object name, Object[] arguments, ArgumentsNode node, EvaluationContextImpl context,
                                     String file, int line) {
        Object value = arguments == null ? value(of, name) : value(of, name, arguments);
        if (value != null) return new ResolvedAttribute(value);
        if (!plain(of)) Reads.more();
        return null;
    }

    /** Whatever Pebble finds in it says nothing of an item's title or text. */
    private static boolean plain(Object of) {
        return !(of instanceof Item || of instanceof Publication || of instanceof Head.SourceText)
                && (of == null || of instanceof Part || !of.getClass().getName().startsWith("mingbai.")
                || of.getClass().getPackageName().equals("mingbai.model"));
    }

    /** Null where it is not known here. */
    static Object value(Object of, Object name) {
        if (of instanceof Map<?, ?> map) return map.get(name);
        if (!(name instanceof String called)) return null;
        if (of instanceof Optional<?> optional) return optional(optional, called);
        if (of instanceof PageView page) return page.attribute(called);
        Object value = RecordAttributes.value(of, called);
        return value == null ? made(of, called) : value;
    }

    private static Object optional(Optional<?> of, String name) {
        return switch (name) {
            case "present" -> of.isPresent();
            case "get" -> of.orElse(null);
            default -> null;
        };
    }

    /** Null where it is not known here. */
    static Object value(Object of, Object name, Object... arguments) {
        if (of instanceof Optional<?> optional && name.equals("orElse") && arguments.length == 1) {
            return optional.isPresent() ? optional.get() : arguments[0];
        }
        if (!(name instanceof String called) || arguments.length == 0) return null;
        if (arguments.length == 2) return about(of, called, arguments[0], arguments[1]);
        if (of instanceof Responsibilities responsible) return about(responsible, called, arguments[0]);
        if (of instanceof Reach reach) return arguments[0] instanceof Region region ? about(reach, called, region) : null;
        if (of instanceof Glossary glossary) return about(glossary, called, arguments[0]);
        if (of instanceof Rows rows) return about(rows, called, arguments[0]);
        if (of instanceof Figures figures) return arguments[0] instanceof Region region ? about(figures, called, region) : null;
        boolean file = of instanceof Downloads && called.equals("item") && arguments[0] instanceof Item;
        return file ? ((Downloads) of).item((Item) arguments[0]) : null;
    }

    private static Object about(Object of, String name, Object one, Object other) {
        if (of instanceof Reach reach && name.equals("count") && one instanceof Region region) {
            return reach.count(region, Reason.of(other.toString()));
        }
        if (of instanceof Glossary glossary && name.equals("concordance") && one instanceof Concept concept) {
            return glossary.concordance(concept, items(other));
        }
        boolean both = of instanceof Responsibilities && name.equals("both") && one instanceof Unit && other instanceof Unit;
        return both ? ((Responsibilities) of).both((Unit) one, (Unit) other) : null;
    }

    @SuppressWarnings("unchecked")
    static List<Item> items(Object list) {
        return (List<Item>) list;
    }

    private static Object about(Responsibilities of, String name, Object asked) {
        if (asked instanceof Region region) return name.equals("in") ? of.in(region) : null;
        if (!(asked instanceof Unit unit)) return null;
        return switch (name) {
            case "of" -> of.of(unit);
            case "alone" -> of.alone(unit);
            case "shared" -> of.shared(unit);
            case "partners" -> of.partners(unit);
            default -> null;
        };
    }

    private static Object about(Reach of, String name, Region region) {
        return switch (name) {
            case "in" -> of.in(region);
            case "open" -> of.open(region);
            case "reasons" -> of.reasons(region);
            case "elsewhere" -> of.elsewhere(region);
            case "any" -> of.any(region);
            case "shade" -> of.shade(region);
            case "parts" -> of.parts(region);
            case "wholes" -> of.wholes(region);
            default -> null;
        };
    }

    private static Object about(Glossary of, String name, Object asked) {
        if (asked instanceof Item item) return name.equals("in") ? of.in(item) : null;
        if (asked instanceof String language) {
            return switch (name) {
                case "letters" -> of.letters(language);
                case "groups" -> of.groups(language);
                default -> null;
            };
        }
        if (!(asked instanceof Concept concept)) return null;
        return switch (name) {
            case "using" -> of.using(concept);
            case "concordance" -> of.concordance(concept);
            case "broader" -> of.broader(concept);
            case "narrower" -> of.narrower(concept);
            case "related" -> of.related(concept);
            default -> null;
        };
    }

    private static Object about(Rows of, String name, Object asked) {
        if (asked instanceof List<?> list) return name.equals("placesOf") ? of.placesOf(items(list)) : null;
        if (!(asked instanceof Item item)) return null;
        return switch (name) {
            case "previous" -> of.previous(item);
            case "next" -> of.next(item);
            default -> null;
        };
    }

    private static Object about(Figures of, String name, Region region) {
        return switch (name) {
            case "beyond" -> of.beyond(region);
            case "inPart" -> of.inPart(region);
            default -> null;
        };
    }

    /** What follows from the records, and what rendering makes itself. */
    private static Object made(Object of, String name) {
        if (of instanceof Reach.Application found) return application(found, name);
        if (of instanceof Reach.Because found) return because(found, name);
        if (of instanceof RegionNode found) return node(found, name);
        if (of instanceof Group<?> found) return group(found, name);
        if (of instanceof Rows.Changed found) return changed(found, name);
        if (of instanceof Responsibilities.Partner found) return partner(found, name);
        if (of instanceof Figures found) return figures(found, name);
        if (of instanceof Figures.Pair found) return pair(found, name);
        if (of instanceof FirstLetters.Letter found) return letter(found, name);
        if (of instanceof Concordance.Entry found) return entry(found, name);
        if (of instanceof Concordance.Line found) return line(found, name);
        if (of instanceof Concordance.Run found) return run(found, name);
        if (of instanceof Output.DataFile found) return dataFile(found, name);
        if (of instanceof Output.AttachedFile found) return attachedFile(found, name);
        if (of instanceof Digest found) return digest(found, name);
        if (of instanceof QrPath found) return qr(found, name);
        if (of instanceof Html.Paragraph found) return paragraph(found, name);
        if (of instanceof PageView.Meta found) return meta(found, name);
        if (of instanceof ForNode.LoopVariables found) return loopVariables(found, name);
        if (of instanceof Responsibilities found) return responsible(found, name);
        if (of instanceof Reach found) return reach(found, name);
        if (of instanceof Glossary found) return name.equals("groups") ? found.groups() : null;
        if (of instanceof Rows found) return rows(found, name);
        if (of instanceof Downloads found) return downloads(found, name);
        return null;
    }

    private static Object application(Reach.Application of, String name) {
        return switch (name) {
            case "item" -> of.item();
            case "reason" -> of.reason().word();
            case "via" -> of.via();
            case "parts" -> of.parts();
            default -> null;
        };
    }

    private static Object because(Reach.Because of, String name) {
        return switch (name) {
            case "reason" -> of.reason().word();
            case "certain" -> of.certain();
            case "applications" -> of.applications();
            default -> null;
        };
    }

    private static Object node(RegionNode of, String name) {
        return switch (name) {
            case "region" -> of.region();
            case "children" -> of.children();
            default -> null;
        };
    }

    private static Object group(Group<?> of, String name) {
        return switch (name) {
            case "kind" -> of.kind();
            case "members" -> of.members();
            default -> null;
        };
    }

    private static Object changed(Rows.Changed of, String name) {
        return switch (name) {
            case "item" -> of.item();
            case "change" -> of.change();
            default -> null;
        };
    }

    private static Object partner(Responsibilities.Partner of, String name) {
        return switch (name) {
            case "unit" -> of.unit();
            case "items" -> of.items();
            default -> null;
        };
    }

    private static Object figures(Figures of, String name) {
        return switch (name) {
            case "responsible" -> of.responsible();
            case "leading" -> of.leading();
            case "cooperating" -> of.cooperating();
            case "closest" -> of.closest();
            case "topics" -> of.topics();
            case "everywhere" -> of.everywhere();
            case "different" -> of.different();
            case "cities" -> of.cities();
            default -> null;
        };
    }

    private static Object pair(Figures.Pair of, String name) {
        return switch (name) {
            case "unit" -> of.unit();
            case "other" -> of.other();
            case "items" -> of.items();
            default -> null;
        };
    }

    private static Object letter(FirstLetters.Letter of, String name) {
        return switch (name) {
            case "letter" -> of.letter();
            case "number" -> of.number();
            case "concepts" -> of.concepts();
            default -> null;
        };
    }

    private static Object entry(Concordance.Entry of, String name) {
        return switch (name) {
            case "item" -> of.item();
            case "title" -> read(of).title();
            case "lines" -> read(of).lines();
            default -> null;
        };
    }

    private static Concordance.Entry read(Concordance.Entry of) {
        Reads.all(of.item());
        return of;
    }

    private static Object line(Concordance.Line of, String name) {
        return switch (name) {
            case "zh" -> of.zh();
            case "en" -> of.en();
            default -> null;
        };
    }

    private static Object run(Concordance.Run of, String name) {
        return switch (name) {
            case "text" -> of.text();
            case "hit" -> of.hit();
            default -> null;
        };
    }

    private static Object dataFile(Output.DataFile of, String name) {
        return switch (name) {
            case "path" -> of.path();
            case "format" -> of.format();
            case "content" -> of.content();
            case "records" -> of.records();
            default -> null;
        };
    }

    private static Object attachedFile(Output.AttachedFile of, String name) {
        return switch (name) {
            case "path" -> of.path();
            case "attachment" -> of.attachment();
            default -> null;
        };
    }

    private static Object digest(Digest of, String name) {
        return switch (name) {
            case "bytes" -> of.bytes();
            case "sha256" -> of.sha256();
            case "size" -> of.size();
            default -> null;
        };
    }

    private static Object qr(QrPath of, String name) {
        return switch (name) {
            case "size" -> of.size();
            case "path" -> of.path();
            default -> null;
        };
    }

    private static Object paragraph(Html.Paragraph of, String name) {
        return switch (name) {
            case "zh" -> of.zh();
            case "en" -> of.en();
            default -> null;
        };
    }

    private static Object meta(PageView.Meta of, String name) {
        return switch (name) {
            case "name" -> of.name();
            case "content" -> of.content();
            default -> null;
        };
    }

    private static Object loopVariables(ForNode.LoopVariables of, String name) {
        return switch (name) {
            case "first" -> of.isFirst();
            case "last" -> of.isLast();
            case "index" -> of.getIndex();
            default -> null;
        };
    }

    private static Object responsible(Responsibilities of, String name) {
        return switch (name) {
            case "groups" -> of.groups();
            case "byKind" -> of.byKind();
            case "ranked" -> of.ranked();
            case "cooperating" -> of.cooperating();
            default -> null;
        };
    }

    private static Object reach(Reach of, String name) {
        return switch (name) {
            case "unstated" -> of.unstated();
            case "tree" -> of.tree();
            case "cities" -> of.cities();
            case "zones" -> of.zones();
            default -> null;
        };
    }

    private static Object rows(Rows of, String name) {
        return switch (name) {
            case "byTopic" -> of.byTopic();
            case "noticed" -> of.noticed();
            case "changes" -> of.changes();
            case "places" -> of.places();
            default -> null;
        };
    }

    private static Object downloads(Downloads of, String name) {
        return switch (name) {
            case "data" -> of.data();
            case "attached" -> of.attached();
            case "search" -> of.search();
            case "large" -> of.large();
            case "feeds" -> of.feeds();
            default -> null;
        };
    }
}
