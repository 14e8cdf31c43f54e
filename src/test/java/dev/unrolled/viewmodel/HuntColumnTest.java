package dev.unrolled.viewmodel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.unrolled.text.Concepts;
import java.util.List;
import org.junit.jupiter.api.Test;

class HuntColumnTest {
    @Test
    void saysWhatHoldsAConceptOnlyWhereItIsFound() {
        assertThat(HuntColumn.LOCALITY.text(row(true))).isEqualTo("local");
        assertThat(HuntColumn.LOCALITY.text(row(false))).isEqualTo("–");
    }

    private static HuntRow row(boolean found) {
        HuntRow.Judgement verdict =
                new HuntRow.Judgement(found, "brief", "Words.", .001, "p < .005", 9, 1_000, .1, .9, "local");
        return new HuntRow(Concepts.INSIDE_QUOTES, false, .3, .3, .1, verdict, List.of(), List.of());
    }
}
