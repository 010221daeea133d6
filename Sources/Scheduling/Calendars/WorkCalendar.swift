/// A frozen calendar: how many days were worked before a slot, and which slot is the k-th one.
///
/// With both tables, adding working days and taking them away are exact inverses in O(1): for a
/// slot `s` that is worked and a positive duration `d`, `start(before: finish(from: s, d), d) == s`.
///
/// Slots before 0 count as worked, so that a backward pass may leave the horizon. Slots from the
/// span on count as closed: what would end there gets ``never``.
public struct WorkCalendar: Sendable {
  /// A slot no schedule reaches.
  public static let never: Int32 = 1 << 30

  /// The number of slots the tables cover.
  public let span: Int32

  /// For each slot from 0 to `span` inclusive, the worked days before it.
  private let workedBefore: ContiguousArray<Int32>

  /// The worked slots, ascending.
  private let workedSlots: ContiguousArray<Int32>

  /// Builds the tables.
  ///
  /// - Complexity: O(flags).
  init(flags: ContiguousArray<Bool>) {
    var before = ContiguousArray<Int32>()
    before.reserveCapacity(flags.count + 1)
    var slots = ContiguousArray<Int32>()
    for (slot, isOpen) in flags.enumerated() {
      before.append(Int32(slots.count))
      if isOpen { slots.append(Int32(slot)) }
    }
    before.append(Int32(slots.count))
    span = Int32(flags.count)
    workedBefore = before
    workedSlots = slots
  }

  /// Whether a slot is worked.
  public func isOpen(_ slot: Int32) -> Bool {
    slot < 0 || (slot < span && worked(before: slot + 1) > worked(before: slot))
  }

  /// The worked days before a slot; negative before slot 0.
  public func worked(before slot: Int32) -> Int32 {
    slot < 0 ? slot : workedBefore[Int(min(slot, span))]
  }

  /// The k-th worked slot, counted from slot 0, or ``never`` beyond the span.
  public func slot(ofWorkedDay k: Int32) -> Int32 {
    if k < 0 { return k }
    return k < workedSlots.count ? workedSlots[Int(k)] : Self.never
  }

  /// The first worked slot at or after a slot, or ``never``.
  public func firstOpen(from slot: Int32) -> Int32 {
    self.slot(ofWorkedDay: worked(before: slot))
  }

  /// The last worked slot at or before a slot.
  public func lastOpen(through slot: Int32) -> Int32 {
    self.slot(ofWorkedDay: worked(before: slot + 1) - 1)
  }

  /// The day after the last worked day of `duration` working days begun at `start`, or ``never``.
  ///
  /// A duration of zero finishes where it starts, worked day or not.
  public func finish(from start: Int32, _ duration: Int32) -> Int32 {
    if duration == 0 { return start }
    let last = slot(ofWorkedDay: worked(before: start) + duration - 1)
    return last == Self.never ? Self.never : last + 1
  }

  /// The latest slot from which `duration` working days are over by `finish`.
  ///
  /// Negative where the work would have to begin before slot 0.
  public func start(before finish: Int32, _ duration: Int32) -> Int32 {
    duration == 0 ? finish : slot(ofWorkedDay: worked(before: finish) - duration)
  }

  /// The earliest worked slot from which `duration` working days end at or after `finish`.
  public func earliestStart(toFinishFrom finish: Int32, _ duration: Int32) -> Int32 {
    if duration == 0 { return finish }
    if finish > span { return Self.never }
    return slot(ofWorkedDay: worked(before: finish - 1) - duration + 1)
  }

  /// The earliest slot, worked or not, from which `duration` working days end at or after `finish`.
  func earliestUnsnappedStart(toFinishFrom finish: Int32, _ duration: Int32) -> Int32 {
    if duration == 0 { return finish }
    if finish > span { return Self.never }
    return slot(ofWorkedDay: worked(before: finish - 1) - duration) + 1
  }
}
