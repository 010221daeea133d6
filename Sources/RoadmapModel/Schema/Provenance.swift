/// Where a number comes from and how far it can be trusted.
public struct Provenance: Record {
  /// The document, page or person that states the number.
  public var source: String?
  /// The table or edition, where several exist that must not be mixed, `IBS 2018`.
  public var vintage: String?
  /// How far the number can be trusted.
  public var confidence: Confidence?

  /// A statement of nothing.
  public init() {}

  /// A statement of where a number comes from.
  public init(source: String?, vintage: String? = nil, confidence: Confidence? = nil) {
    self.source = source
    self.vintage = vintage
    self.confidence = confidence
  }

  /// The keys beside `value`.
  public static let schema = RecordSchema<Provenance>([
    .optional("source", \.source, "The document, page or person that states the number."),
    .optional("vintage", \.vintage, "The table or edition; numbers of two vintages are not mixed."),
    .optional("confidence", \.confidence, "How far the number can be trusted."),
  ])
}

/// How far a stated number can be trusted.
public enum Confidence: String, WordValue {
  /// Read in the source that is named.
  case read
  /// Read in a page that quotes the source.
  case quoted
  /// Calculated from other stated numbers.
  case derived
  /// Assumed; no public source is known.
  case assumption

  /// What the words choose among.
  public static let noun = "confidence"
}
