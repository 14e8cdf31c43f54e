package dev.unrolled.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;

/**
 * Where a command writes to.
 *
 * @param out results: text, tables, JSON
 * @param err everything else
 * @param terminal whether somebody watches, so that a line may be drawn over
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {
    /** Says something beside the results. */
    void say(String line) {
        err.println(line);
    }

    /** Prints one JSON object on a line of its own; numbers that JSON does not have become null. */
    void json(ObjectNode object) {
        out.println(object);
        out.flush();
    }
}
