package dev.unrolled.viewmodel;

import dev.unrolled.analysis.gradients.JacobianReport;
import java.util.Optional;

/**
 * What the products of a network's Jacobians do.
 *
 * @param report their singular values by lag
 * @param closedForm log₁₀ ‖W_h^lag‖ at the report's lags, for a network of one layer read without its nonlinearity
 * @param linear whether it was read without its nonlinearity
 */
public record JacobianLook(JacobianReport report, Optional<double[]> closedForm, boolean linear) {}
