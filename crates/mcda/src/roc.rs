//! Rank-order-centroid weights.

/// Weights of criteria of which nothing is known but their ranking.
///
/// # Parameters
///
/// - `n`: how many criteria there are. Any number will do; none have no weights.
///
/// # Returns
///
/// A weight per criterion, the most important first. They sum to 1.
///
/// # Formula
///
/// The centroid of all weight vectors with w₁ ≥ w₂ ≥ … ≥ wₙ ≥ 0 that sum to 1: wₖ = (1/n) · Σᵢ₌ₖⁿ 1/i.
///
/// # Reference
///
/// Barron & Barrett, "Decision quality using ranked attribute weights", Management Science 42 (1996).
///
/// # Examples
///
/// ```
/// use mcda::roc::rank_order_centroid;
///
/// // In textbooks: 0.52, 0.27, 0.15, 0.06.
/// let weights = rank_order_centroid(4);
/// for (found, exact) in weights.iter().zip([25.0 / 48.0, 13.0 / 48.0, 7.0 / 48.0, 3.0 / 48.0]) {
///     assert!((found - exact).abs() < 1e-12);
/// }
/// ```
pub fn rank_order_centroid(n: usize) -> Vec<f64> {
    let mut weights = vec![0.0; n];
    let mut sum = 0.0;
    for k in (0..n).rev() {
        sum += 1.0 / (k + 1) as f64;
        weights[k] = sum / n as f64;
    }
    weights
}
