package dev.unrolled.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.unrolled.text.EncodedText;
import dev.unrolled.text.Vocabulary;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TextStreamsTest {
    /** A text in which every character comes once, so that an index is a place. */
    private static EncodedText places(int length) {
        List<String> characters = IntStream.range(0x100, 0x100 + length)
                .mapToObj(Character::toString)
                .toList();
        return EncodedText.encode(
                characters.stream().collect(Collectors.joining()), Vocabulary.ofCharacters(characters));
    }

    @Test
    void learnsEachCharacterOfAStreamOnceAnEpoch() {
        TextStreams streams = new TextStreams(places(250), 3, 7);
        int[] seen = new int[250];
        int[] characters = new int[21];
        int[] targets = new int[21];
        int steps = 0;
        boolean ended = false;
        while (!ended) {
            streams.copyChunk(0, characters, targets);
            for (int target : targets) {
                seen[target]++;
            }
            ended = streams.advance();
            steps++;
        }
        assertThat(steps).isEqualTo(streams.stepsPerEpoch()).isEqualTo(82 / 7);
        assertThat(seen).containsOnly(0, 1);
        // Each stream of 83 characters leaves out its first, which nothing predicts, and a rest shorter than a chunk.
        assertThat(IntStream.of(seen).sum()).isEqualTo(3 * 77);
        assertThat(seen[0] + seen[83] + seen[166]).isZero();
        assertThat(streams.atStart()).isTrue();
    }

    @Test
    void targetsAreTheCharactersThatFollow() {
        TextStreams streams = new TextStreams(places(250), 3, 7);
        streams.advance();
        int[] characters = new int[21];
        int[] targets = new int[21];
        streams.copyChunk(0, characters, targets);
        for (int k = 0; k < 21; k++) {
            assertThat(characters[k]).isEqualTo(k % 3 * 83 + 7 + k / 3);
            assertThat(targets[k]).isEqualTo(characters[k] + 1);
        }
    }

    @Test
    void givesSomeOfTheStreamsAsTheyStandInAll() {
        TextStreams streams = new TextStreams(places(250), 3, 7);
        int[] characters = new int[14];
        int[] targets = new int[14];
        streams.copyChunk(1, characters, targets);
        for (int k = 0; k < 14; k++) {
            assertThat(characters[k]).isEqualTo((1 + k % 2) * 83 + k / 2);
        }
    }

    @Test
    void aStreamGoesOnWhereItsLastChunkEnded() {
        TextStreams streams = new TextStreams(places(250), 1, 10);
        int[] characters = new int[10];
        int[] targets = new int[10];
        streams.copyChunk(0, characters, targets);
        int last = targets[9];
        streams.advance();
        streams.copyChunk(0, characters, targets);
        assertThat(characters[0]).isEqualTo(last);
    }

    @Test
    void countsTheEpochAndFindsAnyStepOfIt() {
        TextStreams streams = new TextStreams(places(250), 3, 7);
        assertThat(streams.fractionRead()).isZero();
        streams.seek(2L * streams.stepsPerEpoch() + 3);
        assertThat(streams.fractionRead()).isEqualTo(3.0 / 11);
        assertThat(streams.atStart()).isFalse();
        streams.seek(streams.stepsPerEpoch());
        assertThat(streams.atStart()).isTrue();
    }

    @Test
    void endsTheEpochWhereTheLastCharacterOfAStreamWouldHaveNoTarget() {
        TextStreams streams = new TextStreams(places(3 * 14), 3, 7);
        assertThat(streams.stepsPerEpoch()).isEqualTo(1);
        assertThat(streams.advance()).isTrue();
        TextStreams longer = new TextStreams(places(3 * 15), 3, 7);
        assertThat(longer.stepsPerEpoch()).isEqualTo(2);
        assertThat(longer.advance()).isFalse();
        assertThat(longer.advance()).isTrue();
    }

    @Test
    void theShortestTextHasOneStepAnEpochAndAShorterOneIsRefused() {
        TextStreams streams = new TextStreams(places(24), 3, 7);
        assertThat(streams.stepsPerEpoch()).isEqualTo(1);
        assertThat(streams.advance()).isTrue();
        assertThatThrownBy(() -> new TextStreams(places(23), 3, 7))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("23 characters")
                .hasMessageContaining("at least 24");
    }
}
