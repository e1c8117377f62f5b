package mingbai.cli;

import java.util.List;
import java.util.stream.Collectors;
import mingbai.language.Language;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with a command line, in the reader's language: the library speaks English alone. */
final class Usage {
    private final ParameterException wrong;
    private final Language language;

    Usage(ParameterException wrong, Language language) {
        this.wrong = wrong;
        this.language = language;
    }

    String text() {
        return language == Language.ZH ? "参数有误：" + chinese() + meant("是不是想写“%s”？", "”或“")
                : "Wrong usage: " + wrong.getMessage() + meant(". Did you mean \"%s\"?", "\" or \"");
    }

    private String chinese() {
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            String words = String.join(" ", unmatched.getUnmatched());
            return unmatched.isUnknownOption() ? "没有这个选项：" + words + "。" : "多出来的内容，或者没有这个命令：" + words + "。";
        }
        if (wrong instanceof MissingParameterException missing) {
            List<ArgSpec> arguments = missing.getMissing();
            if (!arguments.isEmpty()) return arguments.stream().map(Usage::lacking).collect(Collectors.joining());
        }
        if (wrong instanceof OverwrittenOptionException twice) return name(twice.getOverwritten()) + " 写了不止一次。";
        ArgSpec argument = wrong.getArgSpec();
        if (argument == null) return wrong.getMessage();
        if (wrong.getValue() == null) return lacking(argument);
        String asked = argument.type() == int.class || argument.typeInfo().getActualGenericTypeArguments().contains("java.lang.Integer")
                ? "整数" : " " + argument.paramLabel();
        return (argument.isOption() ? name(argument) + " 不能是" : "不能是") + "“" + wrong.getValue() + "”，应当是" + asked + "。";
    }

    private static String lacking(ArgSpec argument) {
        return argument.isOption() ? name(argument) + " 后面要写 " + argument.paramLabel() + "。" : "缺少 " + argument.paramLabel() + "。";
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String meant(String said, String or) {
        if (!(wrong instanceof UnmatchedArgumentException unmatched) || unmatched.getSuggestions().isEmpty()) return "";
        return said.formatted(unmatched.getSuggestions().stream().limit(2).collect(Collectors.joining(or)));
    }
}
