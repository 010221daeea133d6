extension Charset {
  /// The charset that a terminal can be trusted with.
  ///
  /// ASCII where the locale is not UTF-8, the terminal is dumb, or the locale's language is
  /// Chinese, Japanese or Korean, whose terminals may draw signs of ambiguous width two cells wide;
  /// `ambiguousWidth` 1 says that this one does not.
  public static func suited(
    toLocale locale: String,
    terminal: String,
    ambiguousWidth: Int? = nil
  ) -> Charset {
    let name = locale.lowercased()
    guard name.contains("utf-8") || name.contains("utf8"), terminal != "dumb" else { return .ascii }
    let isWide = ["zh", "ja", "ko"].contains(String(name.prefix(2)))
    return isWide && ambiguousWidth != 1 ? .ascii : .unicode
  }
}

/// How many cells a line of a report may take.
public enum OutputWidth {
  /// The option as it is, else `COLUMNS`, else the terminal's width, else 100.
  ///
  /// What the user did not state is held within the widths that reports support; a text of
  /// `COLUMNS` that is no positive number is passed over.
  public static func resolved(option: Int?, columns: String?, terminal: Int?) -> Int {
    if let option { return option }
    let found = [columns.flatMap { Int($0) }, terminal].compactMap { $0 }.first { $0 > 0 }
    let widths = TimelineOptions.widths
    return min(max(found ?? 100, widths.lowerBound), widths.upperBound)
  }
}
