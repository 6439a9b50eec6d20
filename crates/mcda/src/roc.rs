//! Rank-order-centroid weights.

/// Weights of `n` criteria ranked from most to least important.
///
/// The centroid of all weight vectors with w₁ ≥ w₂ ≥ … ≥ wₙ ≥ 0 that sum to 1: wₖ = (1/n) · Σᵢ₌ₖⁿ 1/i.
/// For n = 3: 11/18, 5/18, 2/18. Empty for n = 0.
///
/// Source: Barron & Barrett, "Decision quality using ranked attribute weights", Management Science 42 (1996).
pub fn rank_order_centroid(n: usize) -> Vec<f64> {
    let mut weights = vec![0.0; n];
    let mut sum = 0.0;
    for k in (0..n).rev() {
        sum += 1.0 / (k + 1) as f64;
        weights[k] = sum / n as f64;
    }
    weights
}
