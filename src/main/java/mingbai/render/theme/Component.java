package mingbai.render.theme;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mingbai.language.LocalizedText;
import mingbai.problem.Place;
import mingbai.read.RawFile;

/**
 * What a component needs and promises, as its component.yaml says, in the order of the file.
 *
 * @param name     its folder, {@code units}
 * @param file     component.yaml
 * @param about    what it is for
 * @param open     true: a theme that extends this one may have its own in its place
 * @param params   what each call gives, by name
 * @param reads    variables that it takes from the page around it, each with its place
 * @param criteria what it must hold for readers, also where another theme has its own
 * @param examples what it looks like
 */
public record Component(String name, RawFile file, LocalizedText about, boolean open, Map<String, Param> params,
                        Map<String, Place> reads, List<LocalizedText> criteria, List<Example> examples) {
    public Component {
        params = Collections.unmodifiableMap(new LinkedHashMap<>(params));
        reads = Collections.unmodifiableMap(new LinkedHashMap<>(reads));
        criteria = List.copyOf(criteria);
        examples = List.copyOf(examples);
    }

    /**
     * What each call gives.
     *
     * @param type what it is, in the words of the theme guide: {@code item}, {@code list of units}
     * @param why  what it is given for
     */
    public record Param(Place place, String type, LocalizedText why) {}

    /**
     * A call of the component.
     *
     * @param title what is to be seen in it
     * @param on    the path of the page of the example publication that shows it
     * @param with  the expressions that are given, by name
     */
    public record Example(Place place, LocalizedText title, String on, Map<String, Value> with) {
        public Example {
            with = Collections.unmodifiableMap(new LinkedHashMap<>(with));
        }

        /**
         * The call as a template has it.
         *
         * @param component by its name
         */
        public String call(String component) {
            StringBuilder call = new StringBuilder("{% include \"").append(template(component)).append('"');
            String before = " with {";
            for (Map.Entry<String, Value> value : with.entrySet()) {
                call.append(before).append('"').append(value.getKey()).append("\": ").append(value.getValue().expression());
                before = ", ";
            }
            return call.append(with.isEmpty() ? " %}" : "} %}").toString();
        }
    }

    /**
     * What a parameter is given.
     *
     * @param name       where the parameter is named
     * @param place      the place of the expression
     * @param expression of Pebble
     */
    public record Value(Place name, Place place, String expression) {}

    /** Where its template lies. */
    public String template() {
        return template(name);
    }

    private static String template(String component) {
        return "components/" + component + "/template.html";
    }
}
