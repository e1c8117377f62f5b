package mingbai.cli.output;

import java.util.List;
import mingbai.words.Messages;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the reader's language: the library speaks English alone. */
public final class Usage {
    private final ParameterException wrong;
    private final Messages words;

    public Usage(ParameterException wrong, Messages words) {
        this.wrong = wrong;
        this.words = words;
    }

    public String text() {
        return words.say("commands.usage", said()) + meant();
    }

    private String said() {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String given = String.join(" ", unmatched.getUnmatched());
            return words.say(unmatched.isUnknownOption() ? "commands.usage.option" : "commands.usage.word", given);
        }
        if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return lacking(missing.getMissing().get(0));
        }
        if (wrong instanceof OverwrittenOptionException twice) return words.say("commands.usage.twice", name(twice.getOverwritten()));
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null) return wrong.getMessage();
        if (wrong.getValue() == null) return lacking(argument);
        return words.say(argument.isOption() ? "commands.usage.value-wrong" : "commands.usage.argument-wrong", wrong.getValue(),
                asked(argument), name(argument));
    }

    private String asked(ArgSpec argument) {
        boolean number = argument.type() == int.class || argument.typeInfo().getActualGenericTypeArguments().contains("java.lang.Integer");
        return number ? words.say("commands.usage.number") : words.say("commands.usage.label", argument.paramLabel());
    }

    private String lacking(ArgSpec argument) {
        return argument.isOption() ? words.say("commands.usage.value-missing", name(argument), argument.paramLabel())
                : words.say("commands.usage.argument-missing", argument.paramLabel());
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String meant() {
        List<String> near = wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (near.isEmpty()) return "";
        return near.size() == 1 ? words.say("commands.usage.meant", near.get(0))
                : words.say("commands.usage.meant-either", near.get(0), near.get(1));
    }
}
