package dev.unrolled.nn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.unrolled.nn.tensor.Precision;
import dev.unrolled.nn.tensor.Tensor;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EmbeddingTest {
    private static RandomChunk chunk(CellKind kind, int layers, int embedding) {
        NetworkConfiguration configuration =
                new NetworkConfiguration(kind, layers, 5, 7, embedding, InitialWeights.DEFAULT);
        return new RandomChunk(configuration, new Span(3, 6));
    }

    @ParameterizedTest
    @EnumSource
    void readsAVectorForEachCharacter(CellKind kind) {
        RandomChunk chunk = chunk(kind, 2, 3);
        Network network = chunk.network(Precision.DOUBLE, 0.8);
        NetworkPass pass = chunk.pass(network);
        double loss = pass.forward(chunk.characters, chunk.targets);
        ReferenceNetwork reference =
                new ReferenceNetwork(chunk, network.parameters(), ReferenceNetwork.Intervention.NONE);
        assertThat(loss).isCloseTo(reference.summedLoss, within(1e-11));
        RecurrentCellContractTest.assertSignalsEqual(pass, network, reference, 1e-12);
    }

    @ParameterizedTest
    @EnumSource
    void hasTheGradientsOfItsLoss(CellKind kind) {
        for (int layers = 1; layers <= 2; layers++) {
            GradientCheck check = new GradientCheck(chunk(kind, layers, 4)).run();
            assertThat(check.worstError()).as(check.worstPlace()).isLessThan(1e-6);
        }
    }

    @ParameterizedTest
    @EnumSource
    void withTheUnitMatrixItIsTheOneHotNetwork(Precision precision) {
        RandomChunk plain = chunk(CellKind.LSTM, 2, 0);
        RandomChunk embedded = chunk(CellKind.LSTM, 2, 7);
        Network oneHot = plain.network(precision, 0.8);
        Parameters parameters = Parameters.zeros(embedded.configuration, precision);
        for (Parameter parameter : oneHot.parameters().all()) {
            parameters.get(parameter.name()).copyFrom(parameter.values());
        }
        Tensor unit = parameters.get(Parameters.EMBEDDING);
        for (int k = 0; k < 7; k++) {
            unit.set(8 * k, 1);
        }
        parameters.push();
        NetworkPass expected = plain.pass(oneHot);
        NetworkPass actual = embedded.pass(new Network(embedded.configuration, parameters));
        double loss = expected.forward(plain.characters, plain.targets);
        assertThat(actual.forward(plain.characters, plain.targets)).isCloseTo(loss, within(1e-5));
        expected.backward(1);
        actual.backward(1);
        for (Parameter gradient : expected.gradients().all()) {
            assertThat(RandomChunk.values(actual.gradients().get(gradient.name())))
                    .containsExactly(
                            RandomChunk.values(gradient.values()), within(precision == Precision.FLOAT ? 1e-4 : 1e-12));
        }
    }
}
