//! Weights as shares of the decision.

/// Weights that are not negative, scaled to sum to 1; all zero, they say nothing and become equal.
///
/// 3 and 1 become 0.75 and 0.25; those that sum to 1 stay as they are.
pub fn shares(weights: &[f64]) -> Vec<f64> {
    let sum: f64 = weights.iter().sum();
    if sum == 0.0 {
        return vec![1.0 / weights.len() as f64; weights.len()];
    }
    if sum.is_finite() {
        return weights.iter().map(|weight| weight / sum).collect();
    }
    // The sum of huge weights is beyond all numbers; that of their parts is not.
    let parts: Vec<f64> = weights
        .iter()
        .map(|weight| weight / f64::MAX.sqrt())
        .collect();
    shares(&parts)
}
