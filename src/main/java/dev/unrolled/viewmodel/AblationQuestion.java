package dev.unrolled.viewmodel;

import dev.unrolled.analysis.causal.AblationOptions;
import dev.unrolled.analysis.causal.CellPlace;
import dev.unrolled.notes.Notebook;
import dev.unrolled.text.Concept;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What if these cells were gone?
 *
 * @param cells held all at once
 * @param concept whose predictions are looked at
 * @param toZero whether they are held at 0 rather than at their means
 */
record AblationQuestion(List<CellPlace> cells, Concept concept, boolean toZero) {
    AblationQuestion {
        cells = List.copyOf(cells);
    }

    /** What can be asked, while nothing is known yet. */
    String invitation(Notebook notebook) {
        return "Press “Ablate”: the network reads held-out text with " + held(notebook) + ". It tests “"
                + concept.label() + "”: does the network still predict "
                + concept.prediction().words() + "?";
    }

    /** What is being done. */
    String going(Notebook notebook) {
        return "Reading held-out text with " + held(notebook) + ", for “" + concept.label() + "” …";
    }

    /** What to press for an answer to this. */
    String chosenNow(Notebook notebook) {
        return "Chosen now: " + called(notebook) + ", “" + concept.label() + "”; press “Ablate” to ask about that.";
    }

    private String held(Notebook notebook) {
        boolean several = cells.size() > 1;
        String value = toZero ? "0" : several ? "their means" : "its mean";
        return called(notebook) + " held at " + value + ", and so with " + AblationOptions.DEFAULT.controls()
                + (several ? " random sets of cells" : " random cells");
    }

    private String called(Notebook notebook) {
        return (cells.size() > 1 ? "cells " : "cell ")
                + cells.stream()
                        .map(cell -> notebook.inSentence(cell.layer(), cell.unit()))
                        .collect(Collectors.joining(", "));
    }
}
