/// A matrix of correlations, repaired where it contradicts itself, and its Cholesky factor.
public struct CorrelationMatrix: Sendable {
  /// The number of things that are correlated.
  public let count: Int
  /// The entries row by row, ones on the diagonal.
  public let entries: [Double]
  /// The greatest change of an entry by the repair; 0 where none was needed.
  public let repair: Double

  /// The lower triangle L, row by row, with L × Lᵀ the matrix.
  let factor: ContiguousArray<Double>

  /// The nearest correlations to the given ones that can hold all at once.
  ///
  /// Where an eigenvalue is negative (three things, each pair strongly but not all alike correlated)
  /// negative ones are raised to a millionth and the diagonal is scaled back to ones (Rebonato and
  /// Jäckel, 1999).
  ///
  /// - Parameters:
  ///   - count: The number of things.
  ///   - pairs: Correlations from -1 to 1 of pairs; all others are 0.
  /// - Complexity: O(count³) a sweep of Jacobi rotations.
  public init(count: Int, pairs: [(Int, Int, Double)]) {
    var matrix = [Double](repeating: 0, count: count * count)
    for index in 0..<count { matrix[index * count + index] = 1 }
    for (first, second, value) in pairs where first != second {
      matrix[first * count + second] = value
      matrix[second * count + first] = value
    }
    let given = matrix
    var change = 0.0
    if Self.cholesky(matrix, count) == nil {
      matrix = Self.repaired(matrix, count)
      change = zip(given, matrix).map { abs($0 - $1) }.max() ?? 0
    }
    self.count = count
    entries = matrix
    repair = change
    let identity = (0..<count * count).map { $0 / max(1, count) == $0 % max(1, count) ? 1.0 : 0 }
    factor = ContiguousArray(Self.cholesky(matrix, count) ?? identity)
  }

  /// The correlation of two things.
  public subscript(_ first: Int, _ second: Int) -> Double { entries[first * count + second] }

  /// The lower triangle, nil where the matrix is not positive definite (or barely).
  private static func cholesky(_ matrix: [Double], _ count: Int) -> [Double]? {
    var lower = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0...row {
        var sum = matrix[row * count + column]
        for index in 0..<column {
          sum -= lower[row * count + index] * lower[column * count + index]
        }
        if row == column {
          if sum < -1e-9 { return nil }
          lower[row * count + row] = max(sum, 0).squareRoot()
        } else {
          let pivot = lower[column * count + column]
          if pivot < 1e-7 {
            if abs(sum) > 1e-6 { return nil }
          } else {
            lower[row * count + column] = sum / pivot
          }
        }
      }
    }
    return lower
  }

  /// The matrix with negative eigenvalues raised and ones on the diagonal.
  private static func repaired(_ matrix: [Double], _ count: Int) -> [Double] {
    let (values, vectors) = eigen(matrix, count)
    let raised = values.map { max($0, 1e-6) }
    var result = [Double](repeating: 0, count: count * count)
    for row in 0..<count {
      for column in 0..<count {
        result[row * count + column] = (0..<count).reduce(0) { sum, index in
          sum + vectors[row * count + index] * raised[index] * vectors[column * count + index]
        }
      }
    }
    let scale = (0..<count).map { 1 / result[$0 * count + $0].squareRoot() }
    for row in 0..<count {
      for column in 0..<count { result[row * count + column] *= scale[row] * scale[column] }
      result[row * count + row] = 1
    }
    return result
  }

  /// Eigenvalues and, by columns, eigenvectors of a symmetric matrix, by Jacobi's rotations.
  private static func eigen(_ matrix: [Double], _ count: Int) -> ([Double], [Double]) {
    var a = matrix
    var vectors = (0..<count * count).map { $0 / count == $0 % count ? 1.0 : 0 }
    for _ in 0..<60 {
      var off = 0.0
      for row in 0..<count {
        for column in 0..<row { off += a[row * count + column] * a[row * count + column] }
      }
      if off < 1e-24 { break }
      for p in 0..<count {
        for q in p + 1..<max(count, p + 1) where abs(a[p * count + q]) > 1e-300 {
          let theta = (a[q * count + q] - a[p * count + p]) / (2 * a[p * count + q])
          let sign = theta < 0 ? -1.0 : 1
          let tangent = sign / (abs(theta) + (theta * theta + 1).squareRoot())
          let cosine = 1 / (tangent * tangent + 1).squareRoot()
          let sine = tangent * cosine
          for k in 0..<count {
            let (first, second) = (a[k * count + p], a[k * count + q])
            a[k * count + p] = cosine * first - sine * second
            a[k * count + q] = sine * first + cosine * second
          }
          for k in 0..<count {
            let (first, second) = (a[p * count + k], a[q * count + k])
            a[p * count + k] = cosine * first - sine * second
            a[q * count + k] = sine * first + cosine * second
          }
          for k in 0..<count {
            let (first, second) = (vectors[k * count + p], vectors[k * count + q])
            vectors[k * count + p] = cosine * first - sine * second
            vectors[k * count + q] = sine * first + cosine * second
          }
        }
      }
    }
    return ((0..<count).map { a[$0 * count + $0] }, vectors)
  }
}
