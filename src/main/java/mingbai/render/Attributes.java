package mingbai.render;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.node.ForNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mingbai.model.Concept;
import mingbai.model.Item;
import mingbai.model.Publication;
import mingbai.model.Region;
import mingbai.model.Subject;
import mingbai.model.Unit;
import mingbai.plan.Applications;
import mingbai.plan.Catalogue;
import mingbai.plan.Concordance;
import mingbai.plan.Cooperation;
import mingbai.plan.Findings;
import mingbai.plan.Letters;
import mingbai.plan.Output;
import mingbai.plan.Part;

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
        return !(of instanceof Item || of instanceof Publication || of instanceof Publication.Source) && (of == null || of instanceof Part || !of.getClass().getName().startsWith("mingbai.")
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
        if (of instanceof Findings findings && arguments.length == 1) return found(findings, name.toString(), arguments[0]);
        if (!(of instanceof Catalogue catalogue) || !(name instanceof String called) || arguments.length == 0) return null;
        if (arguments.length == 1) return about(catalogue, called, arguments[0]);
        if (called.equals("count") && arguments[0] instanceof Region region) return catalogue.count(region, arguments[1].toString());
        if (called.equals("concordance") && arguments[0] instanceof Concept concept) return catalogue.concordance(concept, items(arguments[1]));
        boolean both = called.equals("itemsOfBoth") && arguments[0] instanceof Unit && arguments[1] instanceof Unit;
        return both ? catalogue.itemsOfBoth((Unit) arguments[0], (Unit) arguments[1]) : null;
    }

    @SuppressWarnings("unchecked")
    private static List<Item> items(Object list) {
        return (List<Item>) list;
    }

    private static Object about(Catalogue catalogue, String name, Object subject) {
        if (subject instanceof String word) {
            return switch (name) {
                case "hasPage" -> catalogue.hasPage(word);
                case "letters" -> catalogue.letters(word);
                case "topicGroups" -> catalogue.topicGroups(word);
                default -> null;
            };
        }
        if (subject instanceof List<?> list) {
            return switch (name) {
                case "many" -> catalogue.many(list);
                case "few" -> catalogue.few(list);
                case "placesOf" -> catalogue.placesOf(items(list));
                default -> null;
            };
        }
        if (name.equals("hasPage") && subject instanceof Subject known) return catalogue.hasPage(known);
        if (subject instanceof Item item) {
            return switch (name) {
                case "conceptsIn" -> catalogue.conceptsIn(item);
                case "previous" -> catalogue.previous(item);
                case "next" -> catalogue.next(item);
                case "itemFile" -> catalogue.itemFile(item);
                default -> null;
            };
        }
        if (subject instanceof Concept concept) {
            return switch (name) {
                case "itemsUsing" -> catalogue.itemsUsing(concept);
                case "concordance" -> catalogue.concordance(concept);
                case "broader" -> catalogue.broader(concept);
                case "narrower" -> catalogue.narrower(concept);
                case "related" -> catalogue.related(concept);
                default -> null;
            };
        }
        if (subject instanceof Unit unit) {
            return switch (name) {
                case "itemsOf" -> catalogue.itemsOf(unit);
                case "itemsOfAlone" -> catalogue.itemsOfAlone(unit);
                case "itemsOfShared" -> catalogue.itemsOfShared(unit);
                case "partners" -> catalogue.partners(unit);
                default -> null;
            };
        }
        return subject instanceof Region region ? about(catalogue, name, region) : null;
    }

    private static Object about(Catalogue catalogue, String name, Region region) {
        return switch (name) {
            case "itemsIn" -> catalogue.itemsIn(region);
            case "itemsThatMayApply" -> catalogue.itemsThatMayApply(region);
            case "reasons" -> catalogue.reasons(region);
            case "itemsElsewhere" -> catalogue.itemsElsewhere(region);
            case "unitsIn" -> catalogue.unitsIn(region);
            case "shade" -> catalogue.shade(region);
            case "partsOf" -> catalogue.partsOf(region);
            case "wholesOf" -> catalogue.wholesOf(region);
            default -> null;
        };
    }

    /** What follows from the records, and what rendering makes itself. */
    private static Object made(Object of, String name) {
        if (of instanceof Applications.Application found) return application(found, name);
        if (of instanceof Applications.Because found) return because(found, name);
        if (of instanceof Applications.Node found) return node(found, name);
        if (of instanceof Catalogue.Group<?> found) return group(found, name);
        if (of instanceof Catalogue.Changed found) return changed(found, name);
        if (of instanceof Cooperation.Partner found) return partner(found, name);
        if (of instanceof Findings found) return found(found, name);
        if (of instanceof Findings.Pair found) return pair(found, name);
        if (of instanceof Letters.Letter found) return letter(found, name);
        if (of instanceof Concordance.Entry found) return entry(found, name);
        if (of instanceof Concordance.Line found) return line(found, name);
        if (of instanceof Concordance.Run found) return run(found, name);
        if (of instanceof Output.DataFile found) return dataFile(found, name);
        if (of instanceof Output.AttachedFile found) return attachedFile(found, name);
        if (of instanceof Digests.Digest found) return digest(found, name);
        if (of instanceof QrPath found) return qr(found, name);
        if (of instanceof Html.Paragraph found) return paragraph(found, name);
        if (of instanceof PageView.Meta found) return meta(found, name);
        if (of instanceof ForNode.LoopVariables found) return loopVariables(found, name);
        if (of instanceof Catalogue found) return catalogue(found, name);
        return null;
    }

    private static Object application(Applications.Application of, String name) {
        return switch (name) {
            case "item" -> of.item();
            case "reason" -> of.reason();
            case "via" -> of.via();
            case "parts" -> of.parts();
            default -> null;
        };
    }

    private static Object because(Applications.Because of, String name) {
        return switch (name) {
            case "reason" -> of.reason();
            case "certain" -> of.certain();
            case "applications" -> of.applications();
            default -> null;
        };
    }

    private static Object node(Applications.Node of, String name) {
        return switch (name) {
            case "region" -> of.region();
            case "children" -> of.children();
            default -> null;
        };
    }

    private static Object group(Catalogue.Group<?> of, String name) {
        return switch (name) {
            case "kind" -> of.kind();
            case "members" -> of.members();
            default -> null;
        };
    }

    private static Object changed(Catalogue.Changed of, String name) {
        return switch (name) {
            case "item" -> of.item();
            case "change" -> of.change();
            default -> null;
        };
    }

    private static Object partner(Cooperation.Partner of, String name) {
        return switch (name) {
            case "unit" -> of.unit();
            case "items" -> of.items();
            default -> null;
        };
    }

    private static Object found(Findings of, String name) {
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

    private static Object found(Findings of, String name, Object region) {
        return switch (name) {
            case "beyond" -> of.beyond((Region) region);
            case "inPart" -> of.inPart((Region) region);
            default -> null;
        };
    }

    private static Object pair(Findings.Pair of, String name) {
        return switch (name) {
            case "unit" -> of.unit();
            case "other" -> of.other();
            case "items" -> of.items();
            default -> null;
        };
    }

    private static Object letter(Letters.Letter of, String name) {
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

    private static Object digest(Digests.Digest of, String name) {
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

    private static Object catalogue(Catalogue of, String name) {
        return switch (name) {
            case "unitGroups" -> of.unitGroups();
            case "topicGroups" -> of.topicGroups();
            case "unitsByItems" -> of.unitsByItems();
            case "unitsByKind" -> of.unitsByKind();
            case "firstItems" -> of.firstItems();
            case "places" -> of.places();
            case "cooperatingUnits" -> of.cooperatingUnits();
            case "itemsByTopic" -> of.itemsByTopic();
            case "noticed" -> of.noticed();
            case "changes" -> of.changes();
            case "itemsWithoutScope" -> of.itemsWithoutScope();
            case "zones" -> of.zones();
            case "regionTree" -> of.regionTree();
            case "cities" -> of.cities();
            case "findings" -> of.findings();
            case "dataFiles" -> of.dataFiles();
            case "attachedFiles" -> of.attachedFiles();
            case "searchFiles" -> of.searchFiles();
            case "largeSearch" -> of.largeSearch();
            case "feeds" -> of.feeds();
            default -> null;
        };
    }
}
