package dev.unrolled.nn.tensor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BlasTest {
    @Test
    void choosesTheWidestKernelsThatTheProcessorCanRun() {
        assertThat(Blas.fittingKernel("flags\t\t: fpu sse2 avx2 fma avx512f avx512dq avx512bw avx512vl"))
                .contains("SkylakeX");
        assertThat(Blas.fittingKernel("flags\t\t: fpu fma avx avx2")).contains("Haswell");
    }

    @Test
    void doesNotTakeAFirstGenerationOfWideVectorsForTheSecond() {
        assertThat(Blas.fittingKernel("flags\t\t: fpu fma avx2 avx512f avx512cd"))
                .contains("Haswell");
    }

    @Test
    void leavesOlderAndOtherProcessorsToOpenBlas() {
        assertThat(Blas.fittingKernel("flags\t\t: fpu sse2 avx")).isEmpty();
        assertThat(Blas.fittingKernel("flags\t\t: fpu avx2")).isEmpty();
        assertThat(Blas.fittingKernel("")).isEmpty();
    }

    @Test
    void saysWhichKernelsRunAndWhoChoseThem() {
        Blas.load();
        String users = System.getenv(Blas.VARIABLE);
        assertThat(Blas.kernel()).isNotEqualTo("not loaded");
        if (users != null) {
            assertThat(Blas.kernel()).startsWith(users).contains(Blas.VARIABLE);
        }
    }
}
