public import RoadmapModel

/// Draws a plan along time: the portfolio, one family or the activities of one chip.
///
/// A function of the plan and the options alone: the same values give the same bytes.
public struct Timeline: Sendable {
  private let plan: Plan
  private let options: TimelineOptions
  let content: TimelineContent
  let layout: TimelineLayout
  let canvas: TimelineCanvas

  /// Lays a timeline out, or says why it can't be drawn.
  public init(of plan: Plan, options: TimelineOptions) throws(ReportError) {
    guard TimelineOptions.widths.contains(options.width) else {
      let range = TimelineOptions.widths
      throw ReportError(
        .tooNarrow(range.lowerBound),
        "a width of \(options.width) is not in \(range.lowerBound) to \(range.upperBound)",
        remedy:
          "take --width \(options.width < range.lowerBound ? range.lowerBound : range.upperBound)"
      )
    }
    self.plan = plan
    self.options = options
    content = try TimelineContent(plan: plan, options: options)
    layout = try TimelineLayoutSearch(content: content, options: options).layout()
    var canvas = TimelineCanvas(axis: layout.axis, rowCount: content.rows.count)
    let today =
      layout.axis.contains(content.statusDate) ? layout.axis.cell(of: content.statusDate) : nil
    for (index, row) in content.rows.enumerated() {
      canvas.paint(row, at: index, today: today, hasTrack: options.hasTrack)
    }
    self.canvas = canvas
  }

  /// The timeline in the given form.
  public func rendered(as format: OutputFormat) -> String {
    switch format {
    case .text: lines.rendered(colour: options.colour)
    case .markdown: TimelineProse(plan: plan, options: options, content: content).markdown(lines)
    case .plain: TimelineProse(plan: plan, options: options, content: content).plain
    case .csv: data.csv
    case .json: data.json
    }
  }

  /// The axis that was chosen.
  public var axis: TimeAxis { layout.axis }

  /// The number of rows, headings not counted.
  public var rowCount: Int { content.rows.count }

  /// What the cells of a row say, from left to right.
  public func classes(ofRow row: Int) -> [GlyphClass] {
    canvas.row(row).map(\.glyphClass)
  }

  private var data: TimelineData {
    TimelineData(plan: plan, options: options, content: content, canvas: canvas)
  }

  /// The lines of text, none wider than the options say.
  private var lines: [StyledText] {
    headerLines + rowLines + todayLine + footerLines
  }

  private var headerLines: [StyledText] {
    let header = layout.axis.header(options.charset)
    let line = options.charset.verticalLine
    var upper = StyledText(TextFitting.prefix(content.title, cells: layout.labelWidth), .strong)
    upper.pad(to: layout.labelWidth)
    upper.append(line + header.major)
    for (column, width) in layout.rightColumns {
      upper.append(" ")
      upper.append(aligned(column.header(options.charset), column, width), .strong)
    }
    var lower = StyledText(content.rowHeader, .strong)
    lower.pad(to: layout.nameWidth)
    for (column, width) in layout.leftColumns {
      lower.append(" ")
      lower.append(aligned(column.header(options.charset), column, width), .strong)
    }
    lower.append(line + header.minor)
    return [upper, lower]
  }

  private var rowLines: [StyledText] {
    let names = fittedNames()
    let values = fittedValues()
    var lines: [StyledText] = []
    var group: String?
    for (index, row) in content.rows.enumerated() {
      if layout.isGrouped, row.group != group {
        let title = options.charset.text(row.groupTitle)
        let mark = options.charset.ellipsis
        lines.append(
          StyledText(TextFitting.shortened(title, to: options.width, mark: mark), .strong)
        )
        group = row.group
      }
      var line = StyledText(row.prefix + names[index], row.isCritical ? .strong : .plain)
      line.pad(to: layout.nameWidth)
      for (column, width) in layout.leftColumns {
        line.append(" " + aligned(values[column]?[index] ?? "", column, width))
      }
      line.append(options.charset.verticalLine)
      line.append(canvas.text(ofRow: index, options.charset))
      for (column, width) in layout.rightColumns {
        line.append(" " + aligned(values[column]?[index] ?? "", column, width))
      }
      lines.append(line)
    }
    return lines
  }

  /// The names as far as there is room, all different where they are.
  private func fittedNames() -> [String] {
    let charset = options.charset
    let isIndented = layout.isGrouped && !content.isGrouped
    let room = content.rows.map { layout.nameWidth - DisplayWidth.of($0.prefix) }.min() ?? 0
    let names = content.rows.map { charset.text(layout.isGrouped ? $0.shortName : $0.name) }
    // Names of different groups may be alike; the heading tells them apart.
    var fitted: [String] = []
    var start = 0
    while start < names.count {
      var end = start + 1
      while end < names.count, layout.isGrouped,
        content.rows[end].group == content.rows[start].group
      { end += 1 }
      if !layout.isGrouped { end = names.count }
      fitted += TextFitting.shortened(
        Array(names[start..<end]),
        to: room - (isIndented ? 1 : 0),
        mark: charset.ellipsis
      )
      start = end
    }
    return isIndented ? fitted.map { " " + $0 } : fitted
  }

  private func fittedValues() -> [TimelineColumn: [String]] {
    var result: [TimelineColumn: [String]] = [:]
    for (column, width) in layout.leftColumns + layout.rightColumns {
      let texts = content.rows.map { options.charset.text($0.values[column] ?? "") }
      result[column] = TextFitting.shortened(texts, to: width, mark: options.charset.ellipsis)
    }
    return result
  }

  private func aligned(_ text: String, _ column: TimelineColumn, _ width: Int) -> String {
    let blanks = String(repeating: " ", count: max(width - DisplayWidth.of(text), 0))
    return column.alignment == .right ? blanks + text : text + blanks
  }

  private var todayLine: [StyledText] {
    guard layout.axis.contains(content.statusDate) else { return [] }
    var line = StyledText()
    line.pad(to: layout.labelWidth)
    line.append(options.charset.verticalLine)
    line.pad(to: layout.labelWidth + 1 + layout.axis.cell(of: content.statusDate))
    line.append(options.charset == .unicode ? "▲" : "^", .faint)
    return [line]
  }

  private var footerLines: [StyledText] {
    let charset = options.charset
    var lines = TextFitting.joined(content.keyFacts, separator: "   ", width: options.width)
    if options.hasLegend {
      let separator = charset == .unicode ? " " : "  "
      lines += TextFitting.joined(legend, separator: separator, width: options.width)
    }
    for note in content.notes {
      lines += TextFitting.joined(note, separator: charset.separator, width: options.width)
    }
    var facts = content.facts
    facts.append("1 cell = \(layout.axis.scale.cellText)")
    if layout.axis.end < content.window.upperBound {
      facts.append("cut at \(layout.axis.end - 1) by the width")
    }
    lines += TextFitting.joined(facts, separator: charset.separator, width: options.width)
    return lines.map { StyledText($0) }
  }

  /// The marks that appear, each with its meaning.
  private var legend: [String] {
    let charset = options.charset
    let space = charset == .unicode ? "" : " "
    var marks: [String] = []
    for glyphClass in canvas.classes where glyphClass != .today {
      let meaning = glyphClass.legend
      marks.append(
        glyphClass == .several
          ? "2-9 \(meaning)" : "\(glyphClass.glyph(charset))\(space)\(meaning)"
      )
    }
    if layout.axis.contains(content.statusDate) {
      let glyph = charset == .unicode ? "▲" : "^"
      let line = canvas.classes.contains(.today) ? String(GlyphClass.today.glyph(charset)) : ""
      marks.append("\(line)\(glyph)\(space)today")
    }
    marks += content.furtherLegend
    guard let first = marks.first else { return [] }
    return charset == .unicode ? ["legend \(first)"] + marks.dropFirst() : marks
  }
}
