/// The results of `work` on each element, in the order of the elements, at most `limit` at once.
///
/// - Throws: What `work` throws first; the work on the others is then cancelled.
public func concurrently<Element: Sendable, Result: Sendable>(
  _ elements: [Element],
  atOnce limit: Int = 2,
  _ work: @escaping @Sendable (Element) async throws -> Result
) async throws -> [Result] {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var results = [Result?](repeating: nil, count: elements.count)
    for (index, element) in elements.enumerated() {
      if index >= limit, let (done, result) = try await group.next() { results[done] = result }
      group.addTask { (index, try await work(element)) }
    }
    for try await (done, result) in group { results[done] = result }
    return results.compactMap(\.self)
  }
}
