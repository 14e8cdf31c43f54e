package dev.unrolled.viewmodel;

import dev.unrolled.analysis.cells.CellEmergence;
import dev.unrolled.analysis.cells.Emergence;
import dev.unrolled.text.Concept;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How cells came about, as curves over the iterations.
 *
 * @param lines the curves, in the order in which they are drawn
 * @param words what they say of the chosen concept, in a sentence
 */
public record EmergenceCurves(List<Line> lines, String words) {
    /** Of the concepts that are not chosen the strongest are drawn; more could not be told apart. */
    private static final int MOST_OTHERS = 9;

    private static final String WAITING =
            "The curves grow by one point with each look, at first after seconds, then every half minute while"
                    + " training runs.";

    private static final String NOT_KEPT =
            "No curves: too few looks were kept with this session, and it is not trained further.";

    private static final double CLEAR = 0.9;

    public EmergenceCurves {
        lines = List.copyOf(lines);
    }

    /** What a curve is of. */
    public enum Role {
        /** The best cell of another concept. */
        OTHER,
        /** The same by hunts, which count more characters. */
        HUNTS,
        /** The cell that the user has pinned, for the chosen concept. */
        PINNED,
        /** The same by hunts. */
        PINNED_HUNTS,
        /** The best cell of the chosen concept. */
        CHOSEN
    }

    /** A curve of strengths, 2·AUC − 1 or |ρ|. */
    public record Line(String name, Role role, Curve curve) {}

    /**
     * Draws the curves.
     *
     * @param emergence what looks and hunts found
     * @param chosen the concept in question
     * @param pinned the cell that the user has pinned
     * @param grows whether more looks come as the network is trained
     */
    static EmergenceCurves of(
            Emergence emergence, Optional<Concept> chosen, Optional<CellHistory.Place> pinned, boolean grows) {
        String waiting = grows ? WAITING : NOT_KEPT;
        CellEmergence looks = emergence.looks();
        CellEmergence hunts = emergence.hunts();
        if (looks.looks().size() < 2 && hunts.looks().size() < 2) {
            return new EmergenceCurves(List.of(), waiting);
        }
        List<Line> lines = new ArrayList<>(others(looks, chosen));
        if (chosen.isEmpty()) {
            return new EmergenceCurves(lines, "");
        }
        Concept concept = chosen.get();
        add(lines, new Line(concept.label() + ", hunts", Role.HUNTS, best(hunts, concept)));
        pinned.ifPresent(cell -> {
            String name = "cell " + cell.layer() + ":" + cell.unit();
            add(lines, new Line(name + ", hunts", Role.PINNED_HUNTS, of(hunts, concept, cell)));
            add(lines, new Line(name, Role.PINNED, of(looks, concept, cell)));
        });
        Curve best = best(looks, concept);
        add(lines, new Line(concept.label(), Role.CHOSEN, best));
        return new EmergenceCurves(lines, words(looks, concept).orElse(waiting));
    }

    private static void add(List<Line> lines, Line line) {
        if (line.curve().size() > 0) {
            lines.add(line);
        }
    }

    private static List<Line> others(CellEmergence looks, Optional<Concept> chosen) {
        Map<Concept, Curve> curves = new LinkedHashMap<>();
        looks.looks().stream()
                .flatMap(look -> look.best().keySet().stream())
                .distinct()
                .filter(concept -> !chosen.equals(Optional.of(concept)))
                .forEach(concept -> curves.put(concept, best(looks, concept)));
        return curves.entrySet().stream()
                .sorted(Comparator.comparingDouble(entry -> -entry.getValue().lastY()))
                .limit(MOST_OTHERS)
                .map(entry -> new Line(entry.getKey().label(), Role.OTHER, entry.getValue()))
                .toList();
    }

    private static Curve best(CellEmergence looks, Concept concept) {
        return curve(looks, look -> Optional.ofNullable(look.best().get(concept)));
    }

    /** A cell is known at the looks at which it was chosen or pinned, and at those at which it was the best. */
    private static Curve of(CellEmergence looks, Concept concept, CellHistory.Place cell) {
        return curve(looks, look -> Stream.concat(
                        look.pinned().getOrDefault(concept, List.of()).stream(),
                        Optional.ofNullable(look.best().get(concept)).stream())
                .filter(point -> point.layer() == cell.layer() && point.unit() == cell.unit())
                .findFirst());
    }

    private static Curve curve(CellEmergence looks, Function<CellEmergence.Look, Optional<CellEmergence.Point>> read) {
        List<double[]> points = new ArrayList<>();
        for (CellEmergence.Look look : looks.looks()) {
            read.apply(look)
                    .filter(point -> !Double.isNaN(point.strength()))
                    .ifPresent(point -> points.add(new double[] {look.iteration(), point.strength()}));
        }
        return new Curve(
                points.stream().mapToDouble(point -> point[0]).toArray(),
                points.stream().mapToDouble(point -> point[1]).toArray());
    }

    private static Optional<String> words(CellEmergence looks, Concept concept) {
        Curve best = best(looks, concept);
        if (best.size() < 2) {
            return Optional.empty();
        }
        CellEmergence.Look last = looks.looks().get(looks.looks().size() - 1);
        StringBuilder words = new StringBuilder(String.format(
                Locale.ROOT,
                "%s: %s at iteration %,.0f, %s now",
                concept.label(),
                HuntColumn.signed(best.y(0)),
                best.x(0),
                HuntColumn.signed(best.lastY())));
        for (int k = 0; k < best.size(); k++) {
            if (best.y(k) >= CLEAR) {
                words.append(String.format(Locale.ROOT, "; first at .9 or above at iteration %,.0f", best.x(k)));
                break;
            }
        }
        Optional.ofNullable(last.best().get(concept)).ifPresent(point -> words.append(since(looks, concept, point)));
        return Optional.of(Sentences.beginning(words.toString()));
    }

    /** Since when the present best cell has been the best without a break. */
    private static String since(CellEmergence looks, Concept concept, CellEmergence.Point now) {
        long first = -1;
        for (CellEmergence.Look look : looks.looks()) {
            CellEmergence.Point point = look.best().get(concept);
            boolean same = point != null && point.layer() == now.layer() && point.unit() == now.unit();
            first = !same ? -1 : first < 0 ? look.iteration() : first;
        }
        return String.format(
                Locale.ROOT, "; cell %d:%d has been the best since iteration %,d", now.layer(), now.unit(), first);
    }
}
