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
public record Usage(ParameterException wrong, Messages words) {
    public String text() {
        return words.say("commands.usage", said()) + meant();
    }

    private String said() {
        if (wrong instanceof UnmatchedArgumentException unmatched) return unmatched(unmatched);
        if (wrong instanceof MissingParameterException missing && !missing.getMissing().isEmpty()) {
            return missing(missing.getMissing().get(0));
        }
        if (wrong instanceof OverwrittenOptionException twice) return words.say("commands.usage.twice", before(twice.getOverwritten()));
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null) return wrong.getMessage();
        if (wrong.getValue() == null) return missing(argument);
        return words.say("commands.usage.wrong", before(argument), wrong.getValue(), asked(argument));
    }

    /** A word that is no command where one is to be named, and one too many behind a command. */
    private String unmatched(UnmatchedArgumentException unmatched) {
        String given = String.join(" ", unmatched.getUnmatched());
        if (unmatched.isUnknownOption()) return words.say("commands.usage.option", given);
        return unmatched.getCommandLine().getSubcommands().isEmpty() ? words.say("commands.usage.extra", command(), given)
                : words.say("commands.usage.word", given);
    }

    private String missing(ArgSpec argument) {
        return words.say("commands.usage.missing", before(argument), asked(argument));
    }

    /** What is to be written: a number, one of some words, or what the help calls it. */
    private String asked(ArgSpec argument) {
        boolean number = argument.type() == int.class || argument.typeInfo().getActualGenericTypeArguments().contains("java.lang.Integer");
        if (number) return words.say("commands.usage.number");
        String label = argument.paramLabel();
        int last = label.lastIndexOf('|');
        return last < 0 ? label : words.say("commands.usage.either",
                label.substring(0, last).replace("|", words.sentence("message.separator")), label.substring(last + 1));
    }

    /** What an argument is written behind: an option, or the command itself. */
    private String before(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : command();
    }

    private String command() {
        return wrong.getCommandLine().getCommandSpec().qualifiedName();
    }

    private String meant() {
        List<String> near = wrong instanceof UnmatchedArgumentException unmatched ? unmatched.getSuggestions() : List.of();
        if (near.isEmpty()) return "";
        return near.size() == 1 ? words.say("commands.usage.meant", near.get(0))
                : words.say("commands.usage.meant-either", near.get(0), near.get(1));
    }
}
