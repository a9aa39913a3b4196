package dev.egresslab.cli;

import dev.egresslab.text.Texts;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

import java.io.PrintWriter;
import java.nio.file.Path;

/** Options of every command. */
final class Common {
    @Option(
            names = "--state",
            paramLabel = "FOLDER",
            defaultValue = "${env:EGRESS_LAB_HOME:-${sys:user.home}/.egress-lab}")
    Path state = Path.of("");

    @Option(names = "--speed", paramLabel = "N|instant", defaultValue = "20", converter = Speed.class)
    double speed;

    @Option(names = "--json")
    boolean json;

    @Option(names = "--verbose")
    boolean verbose;

    /** How {@code --speed} is read. */
    static final class Speed implements picocli.CommandLine.ITypeConverter<Double> {
        @Override
        public Double convert(String text) {
            if (text.equals("instant")) return Double.POSITIVE_INFINITY;
            var number = text.startsWith("x") || text.startsWith("×") ? text.substring(1) : text;
            if (!number.matches("[0-9]{1,4}(\\.[0-9]{1,2})?") || Double.parseDouble(number) <= 0) {
                throw new TypeConversionException(
                        "'" + text + "' is no speed: write a number above 0 such as 20, or instant.");
            }
            return Double.valueOf(number);
        }
    }

    Printer printer(PrintWriter out, Texts texts) {
        return new Printer(out, texts, json);
    }
}
