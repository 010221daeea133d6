import GRDB
import RoadmapModel

/// How values of one kind stand in a table: the columns and the way there and back.
///
/// A quantity is a number in its smallest unit, and the column's name says which (`_ppm`,
/// `_minor`); what a file writes as a phrase is taken apart into columns that SQL can compare.
struct StoredForm: Sendable {
  /// One column of a value.
  struct Part: Equatable, Sendable {
    /// What follows the field's name.
    let suffix: String
    /// The declared type.
    let type: String
    /// Whether it may be NULL even where the field has a value.
    var isOptional = false

    static func text(_ suffix: String, isOptional: Bool = false) -> Part {
      Part(suffix: suffix, type: "TEXT", isOptional: isOptional)
    }

    static func integer(_ suffix: String, isOptional: Bool = false) -> Part {
      Part(suffix: suffix, type: "INTEGER", isOptional: isOptional)
    }
  }

  /// The columns in order.
  let parts: [Part]
  /// The column values of a canonical text.
  let store: @Sendable (String) throws(ValueError) -> [DatabaseValue]
  /// The canonical text of column values, none of which is NULL where it may not be.
  let restore: @Sendable (ArraySlice<DatabaseValue>) -> String?

  /// The form of `kind`; nil for a kind of numbers that this version does not know.
  static func of(_ kind: ValueKind) -> StoredForm? {
    if let form = formByKind[kind.name] { return form }
    return kind.storage == .text ? plainText : nil
  }

  private static let plainText = StoredForm(
    parts: [.text("")],
    store: { text throws(ValueError) in [text.databaseValue] },
    restore: { $0.text(0) }
  )

  private static let formByKind: [String: StoredForm] = [
    Int.kind.name: .integer("", Int.self) { String($0) },
    FixedPoint.kind.name: .integer("_millionths", FixedPoint.self) {
      FixedPoint(millionths: $0).text
    },
    Proportion.kind.name: .integer("_ppm", Proportion.self) {
      Proportion(FixedPoint(millionths: $0)).text
    },
    EngineerDays.kind.name: .integer("_thousandths", EngineerDays.self) {
      EngineerDays(thousandths: $0).text
    },
    WorkingDays.kind.name: .integer("_working_days", WorkingDays.self) { count in
      WorkingDays(Int(count)).text
    },
    Money.kind.name: .money("_minor") { $0.text },
    MoneyPerYear.kind.name: .money("_minor_per_year") { MoneyPerYear($0).text },
    Bool.kind.name: truth,
    ApproximateDate.kind.name: date,
    TimeSpan.kind.name: span,
    ActivityDuration.kind.name: duration,
    Link.kind.name: link,
    ChipPoint.kind.name: point,
    Holiday.kind.name: holiday,
    Price.kind.name: price,
    ComputeVolume.kind.name: compute,
  ]
}

extension StoredForm {
  /// A whole number in the unit that `suffix` names.
  private static func integer<Value: FieldValue>(
    _ suffix: String,
    _: Value.Type,
    text: @escaping @Sendable (Int64) -> String
  ) -> StoredForm {
    StoredForm(
      parts: [.integer(suffix)],
      store: { spelling throws(ValueError) in
        guard case .integer(let number) = try Value(text: spelling).stored else {
          throw ValueError("is not stored as a whole number")
        }
        return [number.databaseValue]
      },
      restore: { $0.integer(0).map(text) }
    )
  }

  /// Minor units in a column of the given suffix, and the currency.
  private static func money(
    _ suffix: String,
    text: @escaping @Sendable (Money) -> String
  ) -> StoredForm {
    let isRate = suffix != "_minor"
    return StoredForm(
      parts: [.integer(suffix), .text("_currency")],
      store: { spelling throws(ValueError) in
        let amount =
          isRate ? try MoneyPerYear(text: spelling).amount : try Money(text: spelling)
        return [amount.minorUnits.databaseValue, amount.currency.code.databaseValue]
      },
      restore: { values in
        guard let minor = values.integer(0), let code = values.text(1) else { return nil }
        return text(Money(minorUnits: minor, currency: Currency(code: code)))
      }
    )
  }

  private static let truth = StoredForm(
    parts: [.integer("")],
    store: { text throws(ValueError) in [(try Bool(text: text) ? 1 : 0).databaseValue] },
    restore: { values in values.integer(0).map { $0 != 0 }.map(\.text) }
  )

  /// The day to count on, so that dates sort, beside how exactly it is known.
  private static let date = StoredForm(
    parts: [.text(""), .text("_precision")],
    store: { text throws(ValueError) in
      let date = try ApproximateDate(text: text)
      return [date.date.text.databaseValue, date.precision.rawValue.databaseValue]
    },
    restore: { values in
      guard let day = values.text(0).flatMap({ try? CivilDate(text: $0) }),
        let precision = values.text(1).flatMap(ApproximateDate.Precision.init(rawValue:))
      else { return nil }
      return ApproximateDate(day, precision: precision).text
    }
  )

  private static let price = StoredForm(
    parts: [.integer("_nano"), .text("_currency")],
    store: { text throws(ValueError) in
      let price = try Price(text: text)
      return [price.nanoUnits.databaseValue, price.currency.code.databaseValue]
    },
    restore: { values in
      guard let nano = values.integer(0), let code = values.text(1) else { return nil }
      return Price(nanoUnits: nano, currency: Currency(code: code)).text
    }
  )

  private static let compute = StoredForm(
    parts: [.integer("_hours"), .text("_unit")],
    store: { text throws(ValueError) in
      let volume = try ComputeVolume(text: text)
      let unit =
        switch volume {
        case .cores: "core-hours"
        case .boards: "board-hours"
        }
      return [volume.hours.databaseValue, unit.databaseValue]
    },
    restore: { values in
      guard let hours = values.integer(0) else { return nil }
      return switch values.text(1) {
      case "core-hours": ComputeVolume.cores(CoreHours(hours)).text
      case "board-hours": ComputeVolume.boards(BoardHours(hours)).text
      default: nil
      }
    }
  )
}

extension ArraySlice<DatabaseValue> {
  /// The text at an offset from the start, nil where there is none.
  func text(_ offset: Int) -> String? {
    String.fromDatabaseValue(self[startIndex + offset])
  }

  /// The whole number at an offset from the start, nil where there is none.
  func integer(_ offset: Int) -> Int64? {
    Int64.fromDatabaseValue(self[startIndex + offset])
  }
}
