/// What limits the start of an activity by itself, packed for the passes.
///
/// An ``Activity`` owns arrays: reading one number out of it in a pass copies or retains them.
struct StartRule: BitwiseCopyable, Sendable {
  /// The first slot.
  let release: Int32
  /// The slot by which it must be over, or ``WorkCalendar/never``.
  let hardDeadline: Int32
  /// Whether its start is given.
  let isFixed: Bool
  /// Whether it stays where it is when work is moved later.
  let isAnchored: Bool
  /// Whether it may start at some slots only.
  let isPermittedOneByOne: Bool

  init(_ activity: Activity) {
    release = activity.release
    hardDeadline =
      activity.isDeadlineHard ? activity.deadline ?? WorkCalendar.never : WorkCalendar.never
    isFixed = activity.fixedStart != nil
    isAnchored = activity.isAnchored
    isPermittedOneByOne = activity.permittedStarts != nil
  }
}
