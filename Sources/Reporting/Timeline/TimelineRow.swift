import RoadmapModel

/// One row of a timeline: names, bars, points and the cells of its columns.
struct TimelineRow {
  /// Days drawn as one class.
  struct Bar {
    /// What is drawn.
    var glyphClass: GlyphClass
    /// The days, half-open.
    var days: Range<CivilDate>
    /// Whether the last cell shows how far it is covered.
    var hasFineEnd = false
  }

  /// A day drawn as one class.
  struct Point {
    /// What is drawn.
    var glyphClass: GlyphClass
    /// The day.
    var date: CivilDate
  }

  /// The id in data: the chip, or chip/activity.
  var id: String
  /// The id of the family or phase.
  var group: String
  /// The heading above the group.
  var groupTitle: String
  /// The full name.
  var name: String
  /// What stands before the name: a mark of criticality and a number.
  var prefix = ""
  /// The name below the group's heading.
  var shortName: String
  /// Bars in paint order.
  var bars: [Bar] = []
  /// Baseline days.
  var baselines: [CivilDate] = []
  /// Points in time order.
  var points: [Point] = []
  /// The cells of the columns that the view may show.
  var values: [TimelineColumn: String] = [:]
  /// Whether the name is set off.
  var isCritical = false
}

/// The rows of a view and what stands around them.
struct TimelineContent {
  /// The rows in order.
  var rows: [TimelineRow] = []
  /// What stands above the names.
  var rowHeader: String
  /// What stands at the left of the upper header line.
  var title = ""
  /// Whether groups are headed even where full names fit.
  var isGrouped = false
  /// The days to show.
  var window: Range<CivilDate>
  /// Whether the window's end was asked for.
  var hasFixedEnd = false
  /// The day of the today line.
  var statusDate: CivilDate
  /// The columns that are always shown, and those that are shown where there is room.
  var columns: [TimelineColumn]
  /// Columns that are added where they cost no cell of the drawing.
  var spareColumns: [TimelineColumn] = []
  /// Lines of facts below the drawing, before the legend.
  var keyFacts: [String] = []
  /// What the legend explains beside the marks of cells.
  var furtherLegend: [String] = []
  /// Lines of facts after the legend.
  var notes: [[String]] = []
  /// The facts of the last line.
  var facts: [String] = []
}
