package dev.unrolled.session;

import dev.unrolled.optim.Clipping;
import dev.unrolled.trace.GradientNorms;
import dev.unrolled.trace.LayerNames;
import dev.unrolled.training.Hyperparameters;
import dev.unrolled.training.StepResult;
import dev.unrolled.training.TrainingHistory;
import java.util.List;
import java.util.Optional;

/** The curves of a session as tables with commas (a threshold for values stands as ±θ): {@code history.csv}, {@code validations.csv}, {@code gradients.csv}. */
final class CurveTables {
    private static final String HISTORY = "iteration,loss,gradientNorm,threshold,clipped,clippedNorm";
    /** Before the norm after clipping was kept. */
    private static final String EARLIER_HISTORY = "iteration,loss,gradientNorm,threshold,clipped";

    private static final String VALIDATIONS = "iteration,loss";
    private static final String GRADIENTS = "layer,timeStep,hiddenState,cellState";

    private final String name;

    /** @param name what to call the file in an error */
    CurveTables(String name) {
        this.name = name;
    }

    static String history(TrainingHistory.View history) {
        StringBuilder table = new StringBuilder(HISTORY).append('\n');
        for (int k = 0; k < history.length(); k++) {
            table.append(history.iteration(k))
                    .append(',')
                    .append(history.loss(k))
                    .append(',');
            boolean byValue = history.valueThreshold(k) > 0;
            table.append(history.gradientNorm(k)).append(byValue ? ",±" : ",");
            table.append(byValue ? history.valueThreshold(k) : history.threshold(k))
                    .append(',');
            table.append(history.clipped(k)).append(',');
            table.append(history.clippedGradientNorm(k)).append('\n');
        }
        return table.toString();
    }

    static String validations(TrainingHistory.View history) {
        StringBuilder table = new StringBuilder(VALIDATIONS).append('\n');
        for (int k = 0; k < history.validations(); k++) {
            table.append(history.validationIteration(k)).append(',');
            table.append(history.validationLoss(k)).append('\n');
        }
        return table.toString();
    }

    static String gradients(GradientNorms norms) {
        StringBuilder table = new StringBuilder(GRADIENTS).append('\n');
        for (int layer = 0; layer < norms.layerCount(); layer++) {
            for (int timeStep = 0; timeStep < norms.length(); timeStep++) {
                table.append(layer).append(',').append(timeStep).append(',');
                table.append(norms.hiddenState(layer, timeStep)).append(',');
                table.append(norms.hasCellState() ? norms.cellState(layer, timeStep) : "")
                        .append('\n');
            }
        }
        return table.toString();
    }

    /** @param characters the characters of each step */
    TrainingHistory history(String steps, String validations, int characters) {
        TrainingHistory history = new TrainingHistory();
        long expected = -1;
        boolean earlier = steps.startsWith(EARLIER_HISTORY + "\n");
        for (String[] row : rows("history.csv", steps, earlier ? EARLIER_HISTORY : HISTORY)) {
            StepResult step = step(row, characters);
            if (expected >= 0 && step.iteration() != expected) {
                throw damaged("history.csv", "iteration " + expected + " is missing");
            }
            expected = step.iteration() + 1;
            history.append(step);
        }
        for (String[] row : rows("validations.csv", validations, VALIDATIONS)) {
            try {
                history.appendValidation(Long.parseLong(row[0]), Float.parseFloat(row[1]));
            } catch (NumberFormatException exception) {
                throw damaged("validations.csv", "“" + String.join(",", row) + "” is not a row of numbers", exception);
            }
        }
        return history;
    }

    private StepResult step(String[] row, int characters) {
        try {
            long iteration = Long.parseLong(row[0]);
            boolean byValue = row[3].startsWith("±");
            float threshold = Float.parseFloat(byValue ? row[3].substring(1) : row[3]);
            Clipping clipping = byValue ? Clipping.byValue(threshold) : Clipping.byNorm(threshold);
            boolean clipped = Boolean.parseBoolean(row[4]);
            return new StepResult(
                    iteration,
                    Double.NaN,
                    iteration * characters,
                    Float.parseFloat(row[1]),
                    Float.parseFloat(row[2]),
                    StepResult.Update.kept(clipped, row.length > 5 ? Float.parseFloat(row[5]) : Double.NaN),
                    Hyperparameters.DEFAULT.withClipping(clipping),
                    Optional.empty());
        } catch (IllegalArgumentException exception) {
            throw damaged("history.csv", "“" + String.join(",", row) + "” is not a step", exception);
        }
    }

    GradientNorms gradients(String table, LayerNames names) {
        int layers = names.all().size();
        List<String[]> rows = rows("gradients.csv", table, GRADIENTS);
        if (rows.isEmpty()) {
            return GradientNorms.EMPTY;
        }
        int steps = rows.size() / layers;
        if (steps * layers != rows.size()) {
            throw damaged("gradients.csv", "it has " + rows.size() + " rows for " + layers + " layers");
        }
        boolean hasCellState = !rows.get(0)[3].isEmpty();
        float[][] hidden = new float[layers][steps];
        float[][] cell = new float[hasCellState ? layers : 0][steps];
        for (int k = 0; k < rows.size(); k++) {
            String[] row = rows.get(k);
            try {
                hidden[k / steps][k % steps] = Float.parseFloat(row[2]);
                if (hasCellState) {
                    cell[k / steps][k % steps] = Float.parseFloat(row[3]);
                }
            } catch (NumberFormatException exception) {
                throw damaged("gradients.csv", "“" + String.join(",", row) + "” is not a row of numbers", exception);
            }
        }
        return new GradientNorms(hidden, cell, names);
    }

    private List<String[]> rows(String entry, String table, String header) {
        List<String> lines = table.lines().toList();
        if (lines.isEmpty() || !lines.get(0).equals(header)) {
            throw damaged(entry, "its first line is not “" + header + "”");
        }
        int columns = header.split(",", -1).length;
        return lines.stream()
                .skip(1)
                .map(line -> {
                    String[] row = line.split(",", -1);
                    if (row.length != columns) {
                        throw damaged(entry, "“" + line + "” has " + row.length + " columns instead of " + columns);
                    }
                    return row;
                })
                .toList();
    }

    private SessionException damaged(String entry, String why) {
        return damaged(entry, why, null);
    }

    private SessionException damaged(String entry, String why, Throwable cause) {
        return new SessionException(name + " is damaged: in its " + entry + ", " + why + "; use another copy.", cause);
    }
}
