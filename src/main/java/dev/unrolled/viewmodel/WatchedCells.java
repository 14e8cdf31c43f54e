package dev.unrolled.viewmodel;

import dev.unrolled.nn.NetworkConfiguration;
import dev.unrolled.notes.Notebook;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The cells that every look scores, the best or not: the one that the user has chosen first, then those of the notebook. */
record WatchedCells(List<CellHistory.Place> places) {
    WatchedCells {
        places = List.copyOf(places);
    }

    static WatchedCells of(Optional<CellHistory.Place> chosen, Notebook notebook) {
        Stream<CellHistory.Place> noted =
                notebook.cells().stream().map(note -> new CellHistory.Place(note.layer(), note.unit()));
        return new WatchedCells(Stream.concat(chosen.stream(), noted).distinct().toList());
    }

    /** Those that a network has. */
    List<CellHistory.Place> in(NetworkConfiguration shape) {
        return places.stream()
                .filter(cell -> cell.layer() < shape.layerCount() && cell.unit() < shape.hiddenSize())
                .toList();
    }
}
