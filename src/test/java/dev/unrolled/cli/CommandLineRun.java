package dev.unrolled.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command did.
 *
 * @param exit its exit code
 * @param out its standard output
 * @param err its standard error
 */
record CommandLineRun(int exit, String out, String err) {
    static CommandLineRun of(Screen screen, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit = UnrolledCommand.run(
                screen,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
        return new CommandLineRun(exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    static CommandLineRun of(String... arguments) {
        return of(Screen.none(), arguments);
    }

    /** Splits at spaces. */
    static CommandLineRun ofLine(String arguments) {
        return of(arguments.isBlank() ? new String[0] : arguments.strip().split(" +"));
    }

    List<JsonNode> json() {
        List<JsonNode> objects = new ArrayList<>();
        for (String line : out.lines().toList()) {
            try {
                objects.add(new ObjectMapper().readTree(line));
            } catch (JsonProcessingException exception) {
                throw new AssertionError("no JSON: " + line, exception);
            }
        }
        return objects;
    }
}
