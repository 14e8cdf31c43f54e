package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.BlockSpectrum;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/**
 * The eigenvalues of one gate's block of a network's recurrent weights, as they are drawn.
 *
 * @param name of the network
 * @param place decides its colour
 * @param block which block, such as {@code h} or {@code f}
 * @param sigma σ₁
 * @param spectralRadius ρ; NaN where there is none
 * @param points the eigenvalues
 * @param bound 1/γ, for simple recurrent networks
 * @param verdict what σ₁ says, in a sentence
 */
public record RecurrentEigenvalues(
        String name,
        int place,
        String block,
        double sigma,
        double spectralRadius,
        List<Point> points,
        OptionalDouble bound,
        String verdict) {
    /** A complex number. */
    public record Point(double real, double imaginary) {}

    public RecurrentEigenvalues {
        points = List.copyOf(points);
    }

    /**
     * One for each network.
     *
     * @param layer the layer; a network with fewer shows its top one
     * @param block the symbol of the block; networks without such a one show the last, which is the candidate's or the only one
     */
    public static List<RecurrentEigenvalues> of(List<SideAnswer<GradientLook>> answers, int layer, String block) {
        return answers.stream()
                .filter(answer -> answer.found().isPresent())
                .map(answer -> {
                    List<BlockSpectrum> blocks = answer.found().orElseThrow().blocks();
                    return of(answer.network(), blocks.get(index(blocks, layer, block)));
                })
                .toList();
    }

    /** The index among a network's blocks of the one that {@link #of(List, int, String)} shows. */
    static int index(List<BlockSpectrum> blocks, int layer, String block) {
        int top = blocks.get(blocks.size() - 1).layer();
        int shown = Math.min(layer, top);
        int[] ofLayer = IntStream.range(0, blocks.size())
                .filter(k -> blocks.get(k).layer() == shown)
                .toArray();
        return IntStream.of(ofLayer)
                .filter(k -> blocks.get(k).gate().equals(block))
                .findFirst()
                .orElse(candidate(blocks, ofLayer));
    }

    /** The candidate's block, g, carries what is remembered; simple networks have but one. */
    private static int candidate(List<BlockSpectrum> blocks, int[] ofLayer) {
        return IntStream.of(ofLayer)
                .filter(k -> blocks.get(k).gate().equals("g"))
                .findFirst()
                .orElse(ofLayer[ofLayer.length - 1]);
    }

    private static RecurrentEigenvalues of(SideNetwork network, BlockSpectrum block) {
        return new RecurrentEigenvalues(
                network.name(),
                network.place(),
                block.gate(),
                block.sigma(),
                block.spectralRadius().orElse(Double.NaN),
                block.eigenvalues().stream()
                        .map(value -> new Point(value.real(), value.imaginary()))
                        .toList(),
                block.gamma().isPresent() ? OptionalDouble.of(1 / block.gamma().getAsDouble()) : OptionalDouble.empty(),
                block.verdict());
    }

    /** The symbols of all blocks of all networks, in their order. */
    public static List<String> blocks(List<SideAnswer<GradientLook>> answers) {
        return answers.stream()
                .flatMap(answer -> answer.found().stream())
                .flatMap(look -> look.blocks().stream())
                .map(BlockSpectrum::gate)
                .distinct()
                .toList();
    }
}
