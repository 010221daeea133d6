internal import Planning
internal import RoadmapModel

extension ComputeUseReport.Section {
  /// The section as lines of a terminal.
  func lines(_ options: ReportOptions) -> [StyledText] {
    let charset = options.charset
    var lines = TextFitting.wrapped(charset.text(title), to: options.width, indent: 2)
      .map { StyledText($0, .strong) }
    if !rows.isEmpty {
      var table = table(rows, charset)
      if table.fullWidth > options.width, !shorterRows.isEmpty {
        table = self.table(shorterRows, charset)
      }
      lines += table.lines(width: options.width)
    }
    for note in notes {
      lines += TextFitting.wrapped(charset.text(note), to: options.width, indent: 2)
        .map { StyledText($0) }
    }
    return lines
  }

  private func table(_ rows: [[String]], _ charset: Charset) -> TextTable {
    var table = TextTable(
      columns: headers.map { header in
        header.isNumber
          ? .init(header.text, .right)
          : .init(header.text, minimumWidth: 6, overflow: .wrap)
      },
      charset: charset,
      hasRule: true
    )
    for row in rows { table.append(row) }
    return table
  }

  /// The section for Markdown.
  var markdown: String {
    var text = "### \(MarkdownTable.escaped(title))\n\n"
    if !rows.isEmpty {
      var table = MarkdownTable(headers.map { ($0.text, $0.isNumber ? .right : .left) })
      for row in rows { table.append(row) }
      text += table.text + "\n"
    }
    for note in notes { text += "\(note)\n\n" }
    return text
  }

  /// The section as sentences.
  var plain: String {
    let sentences = rows.map { row in
      let parts = zip(headers, row).dropFirst().filter { !$0.1.isEmpty }
        .map { "\($0.0.text) \($0.1)" }
      return "\(row.first ?? ""): \(parts.joined(separator: ", ")).\n"
    }
    return "\(title).\n" + sentences.joined() + notes.map { "\($0).\n" }.joined()
  }
}

extension ComputeUseReport {
  var lines: [StyledText] {
    var lines: [StyledText] = []
    for (number, section) in sections.enumerated() {
      if number > 0 { lines.append(StyledText()) }
      lines += section.lines(options)
      // The strips stand behind the demand.
      if number == 1, let strips, !strips.table.rows.isEmpty {
        lines += [StyledText(), StyledText("Load of farms, boards, clouds and tokens", .strong)]
        lines += strips.drawing
      }
    }
    if demand.quarters.isEmpty { lines.append("no activity needs compute") }
    return lines
  }

  var plain: String {
    let text = sections.map(\.plain).joined(separator: "\n")
    return demand.quarters.isEmpty ? text + "no activity needs compute.\n" : text
  }

  var markdown: String {
    let text = sections.map(\.markdown).joined()
    return demand.quarters.isEmpty ? text + "no activity needs compute\n" : text
  }
}
