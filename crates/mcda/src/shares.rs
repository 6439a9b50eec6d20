//! Weights as shares of the decision.

/// Weights scaled to sum to 1.
///
/// # Parameters
///
/// - `weights`: finite and not negative, in any unit. All zero, they say nothing and become equal.
///
/// # Returns
///
/// wⱼ / Σ w for each of them; those that sum to 1 stay as they are. Nothing is refused.
///
/// # Examples
///
/// ```
/// use mcda::shares::shares;
///
/// assert_eq!(shares(&[3.0, 1.0]), [0.75, 0.25]);
/// assert_eq!(shares(&[0.0, 0.0]), [0.5, 0.5]);
/// assert_eq!(shares(&[f64::MAX, f64::MAX]), [0.5, 0.5]);
/// ```
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
