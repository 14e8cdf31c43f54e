package dev.unrolled.cli;

import dev.unrolled.text.SampleText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists the built-in texts. */
@Command(name = "samples", mixinStandardHelpOptions = true, description = "Lists the built-in texts.")
final class SamplesCommand implements Runnable {
    private final Console console;

    @Option(names = "--json", description = "Print one JSON object a line.")
    private boolean json;

    SamplesCommand(Console console) {
        this.console = console;
    }

    @Override
    public void run() {
        for (SampleText sample : SampleText.values()) {
            if (json) {
                console.json(Json.object()
                        .put("name", sample.specification())
                        .put("description", sample.description())
                        .put("expectation", sample.expectation()));
            } else {
                console.out()
                        .printf(
                                "%-20s %s%n%-20s %s%n",
                                sample.specification(), sample.description(), "", sample.expectation());
            }
        }
    }
}
