import Reporting
import RoadmapModel
import Testing

/// The renderer contract, a test for each line.
struct TimelineContractTests {
  private static let awkwardNames = [
    "設計チップ七世代目の長い名前", "🚀 Rocket 👩‍👩‍👧 chip", "שבב עברי ארוך במיוחד לבדיקה",
    "=HYPERLINK(\"x\")|pipe\tand tab", String(repeating: "eighty letters ", count: 6) + "12",
    String(repeating: "eighty letters ", count: 6) + "13", "e\u{301}\u{202E}x", "N",
  ]

  private static func awkwardPlan() -> Plan {
    var plan = SamplePlan.portfolio()
    plan.chips = plan.chips.filter { $0.family.text == "graviton" || $0.id.text == "nitro-6" }
    for index in plan.chips.indices {
      plan.chips[index].name = awkwardNames[index % awkwardNames.count]
      for activity in plan.chips[index].activities.indices {
        plan.chips[index].activities[activity].name = awkwardNames[activity % awkwardNames.count]
      }
    }
    plan.scenario = awkwardNames[4]
    return plan
  }

  private static let views: [TimelineOptions.View] = [
    .portfolio, .family(SamplePlan.slug("graviton")), .chip(PlannedChip.ID("graviton-6")),
  ]

  @Test(arguments: views.indices)
  func `no line is wider than the width and none ends in a blank`(view: Int) throws {
    let plan = Self.awkwardPlan()
    var options = TimelineOptions()
    options.view = Self.views[view]
    options.familyNames = OrderedTable([(SamplePlan.slug("graviton"), Self.awkwardNames[5])])
    for width in TimelineOptions.widths {
      options.width = width
      options.charset = width.isMultiple(of: 2) ? .unicode : .ascii
      let text = try Timeline(of: plan, options: options).rendered(as: .text)
      for line in text.split(separator: "\n") {
        #expect(DisplayWidth.of(line) <= width, "\(width): \(line)")
        #expect(line.last != " ")
      }
    }
  }

  @Test func `the width is the option's, else the environment's, else the terminal's, else 100`() {
    #expect(OutputWidth.resolved(option: 30, columns: "80", terminal: 120) == 30)
    #expect(OutputWidth.resolved(option: nil, columns: "80", terminal: 120) == 80)
    #expect(OutputWidth.resolved(option: nil, columns: "wide", terminal: 120) == 120)
    #expect(OutputWidth.resolved(option: nil, columns: "0", terminal: 900) == 400)
    #expect(OutputWidth.resolved(option: nil, columns: nil, terminal: nil) == 100)
  }

  @Test(arguments: [40, 45, 57, 70, 99, 100, 130, 220, 400])
  func `the scale is the finest that fits`(width: Int) throws {
    var options = SampleTimeline.options(from: "2026-09-07", to: "2028-12-31")
    options.width = width
    options.columns = [.node]
    let chosen = try Timeline(of: SamplePlan.portfolio(), options: options).axis.scale
    for scale in TimeScale.allCases {
      options.scale = scale
      if scale == chosen {
        try #expect(Timeline(of: SamplePlan.portfolio(), options: options).axis.scale == scale)
        break
      }
      #expect(throws: ReportError.self, "\(scale) is finer than \(chosen) and fits") {
        try Timeline(of: SamplePlan.portfolio(), options: options)
      }
    }
  }

  @Test func `data have room for any window and scale`() throws {
    var options = SampleTimeline.options(from: "2020-01-01", to: "2039-12-31")
    options.scale = .week
    let plan = SamplePlan.portfolio()
    #expect(throws: ReportError.self) { try Timeline(of: plan, options: options) }
    options.isUnbounded = true
    let timeline = try Timeline(of: plan, options: options)
    #expect(timeline.axis.count > 1040)
    #expect(timeline.rendered(as: .csv).contains(",2028-01-03,2028-01-10,"))
    options.scale = nil
    let usual = try Timeline(of: plan, options: options).axis.count
    #expect((12...100).contains(usual))
  }

  @Test func `too little room is refused with the smallest width that works`() throws {
    var options = SampleTimeline.options(from: "2026-01-01", to: "2032-12-31")
    options.width = 40
    options.columns = [.node, .tapeout, .launch, .target, .slip]
    let plan = SamplePlan.portfolio()
    let error = try #require(throws: ReportError.self) { try Timeline(of: plan, options: options) }
    guard case .tooNarrow(let smallest?) = error.code else {
      Issue.record("wrong error \(error)")
      return
    }
    #expect(error.remedy.contains("--width \(smallest)"))
    options.width = smallest
    try #expect(Timeline(of: plan, options: options).axis.count >= 12)
    options.width = smallest - 1
    #expect(throws: ReportError.self) { try Timeline(of: plan, options: options) }
    options.width = 39
    #expect(throws: ReportError.self) { try Timeline(of: plan, options: options) }
    options.width = 401
    #expect(throws: ReportError.self) { try Timeline(of: plan, options: options) }
  }

  @Test func `a bar that ends on the edge of a cell does not paint the next`() throws {
    let classes = try SampleTimeline.classes(
      of: [SampleTimeline.bar("2027-02-01", "2027-05-01")],
      from: "2027-01-01",
      to: "2027-12-31",
      scale: .month
    )[0]
    #expect(classes.map { $0 == .work } == (1...12).map { (2...4).contains($0) })
  }

  @Test func `work of one day paints a cell`() throws {
    for scale in TimeScale.allCases {
      let classes = try SampleTimeline.classes(
        of: [SampleTimeline.bar("2027-06-30", "2027-07-01")],
        from: "2027-06-20",
        to: "2027-07-10",
        scale: scale
      )[0]
      #expect(classes.count { $0 == .work } == 1)
    }
  }

  @Test func `milestones outside show as arrows at the edges`() throws {
    let rows = try SampleTimeline.classes(
      of: [
        SampleTimeline.point(.tapeout, "2026-12-31"), SampleTimeline.point(.tapeout, "2027-01-01"),
        SampleTimeline.point(.launch, "2027-12-31"), SampleTimeline.point(.launch, "2028-01-01"),
      ],
      from: "2027-01-01",
      to: "2027-12-31",
      scale: .month
    )
    #expect(
      rows.map { [$0[0], $0[11]] } == [
        [.earlier, .blank], [.tapeout, .blank], [.blank, .milestone], [.blank, .later],
      ]
    )
  }

  @Test func `work outside shows as an arrow so that no row is empty`() throws {
    let rows = try SampleTimeline.classes(
      of: [
        SampleTimeline.bar("2026-01-01", "2027-01-01"),
        SampleTimeline.bar("2028-01-01", "2028-02-01"),
      ],
      from: "2027-01-01",
      to: "2027-12-31",
      scale: .month
    )
    #expect(rows[0][0] == .earlier && rows[0].dropFirst().allSatisfy { $0 == .blank })
    #expect(rows[1][11] == .later && rows[1].dropLast().allSatisfy { $0 == .blank })
  }

  @Test func `track, today, bar, baseline and milestone are painted in this order`() throws {
    var options = SampleTimeline.options(from: "2026-10-01", to: "2027-12-31")
    options.scale = .month
    options.hasTrack = true
    options.view = .chip(PlannedChip.ID("c"))
    let plan = SampleTimeline.plan([
      SampleTimeline.bar("2026-11-01", "2027-03-01"),
      SampleTimeline.bar("2027-02-01", "2027-03-01"),
      SampleTimeline.point(.tapeout, "2027-02-10"),
    ])
    var old = plan
    old.chips[0].activities[0].finish = SamplePlan.date("2027-01-15")
    old.chips[0].activities[2].finish = SamplePlan.date("2027-02-20")
    options.baseline = .init(name: "old", plan: old)
    let timeline = try Timeline(of: plan, options: options)
    let rows = (0..<3).map { timeline.classes(ofRow: $0) }
    #expect(rows[0].prefix(6) == [.track, .work, .work, .baseline, .work, .track])
    #expect(rows[1].prefix(6) == [.track, .today, .track, .track, .baseline, .track])
    #expect(rows[2].prefix(6) == [.track, .today, .track, .track, .tapeout, .track])
  }

  @Test func `milestones that share a cell show their count`() throws {
    for count in 2...12 {
      var plan = SampleTimeline.plan([])
      plan.chips[0].activities = (1...count).map {
        SampleTimeline.point(.tapeout, "2027-03-\($0 < 10 ? "0" : "")\($0)", id: "t\($0)")
      }
      var options = SampleTimeline.options(from: "2027-01-01", to: "2027-12-31")
      options.scale = .month
      let timeline = try Timeline(of: plan, options: options)
      #expect(timeline.classes(ofRow: 0)[2] == .several)
      let row = try #require(timeline.rendered(as: .text).split(separator: "\n").dropFirst(2).first)
      #expect(row.contains(count < 10 ? "\(count)" : "+"))
      #expect(
        timeline.rendered(as: .json).contains(
          "\"class\": \"several\", \"count\": \(min(count, 10))"
        )
      )
    }
  }

  @Test(arguments: views.indices)
  func `both charsets draw the same cells`(view: Int) throws {
    var options = TimelineOptions()
    options.view = Self.views[view]
    options.hasLegend = false
    options.hasTrack = true
    options.baseline = .init(name: "old", plan: SamplePlan.baseline(days: 35))
    let same: [Character: Character] = ["│": "|", "▲": "^", "Δ": "d"]
    for width in [40, 80, 100, 173] {
      options.width = width
      let texts = try Charset.allCases.map { charset in
        options.charset = charset
        return try Timeline(of: SamplePlan.portfolio(), options: options).rendered(as: .text)
      }
      let lines = texts.map {
        $0.split(separator: "\n").filter { $0.contains("│") || $0.contains("|") }
      }
      for (unicode, ascii) in zip(lines[0].dropFirst(2), lines[1].dropFirst(2))
      where unicode.contains("│") {
        #expect(ascii.allSatisfy { $0.isASCII })
        let drawing = unicode.drop { $0 != "│" }
        for (sign, letter) in zip(drawing, ascii.suffix(drawing.count)) {
          let classes = GlyphClass.allCases.filter {
            $0.glyph(.unicode) == sign || ("▏▎▍▌▋▊▉".contains(sign) && $0 == .critical)
          }
          let isSame =
            sign == letter || same[sign] == letter || sign == "…" || sign == "·"
            || classes.contains { $0.glyph(.ascii) == letter }
          #expect(isSame, "\(sign) and \(letter) at \(width)")
        }
      }
    }
  }

  @Test func `equal input gives equal bytes in every format`() throws {
    for format in OutputFormat.allCases {
      let texts = try (0..<2).map { _ in
        try Timeline(of: SamplePlan.portfolio(), options: TimelineOptions()).rendered(as: format)
      }
      #expect(texts[0] == texts[1])
      #expect(!texts[0].contains("\u{1B}"))
    }
  }

  @Test func `shortened names stay apart and are whole in JSON`() throws {
    var options = TimelineOptions()
    options.width = 60
    let timeline = try Timeline(of: Self.awkwardPlan(), options: options)
    let text = timeline.rendered(as: .text)
    #expect(text.contains("…") && text.contains("12│") && text.contains("13│"))
    #expect(timeline.rendered(as: .json).contains(Self.awkwardNames[4]))
  }

  @Test func `colour adds nothing but escape sequences`() throws {
    var options = TimelineOptions()
    for view in Self.views {
      options.view = view
      options.colour = false
      let plain = try Timeline(of: SamplePlan.portfolio(), options: options).rendered(as: .text)
      options.colour = true
      let coloured = try Timeline(of: SamplePlan.portfolio(), options: options)
      #expect(coloured.rendered(as: .text).contains("\u{1B}["))
      #expect(ANSI.stripped(coloured.rendered(as: .text)) == plain)
      for format in OutputFormat.allCases where !format.allowsColour {
        #expect(!coloured.rendered(as: format).contains("\u{1B}"))
      }
    }
  }

  @Test func `Markdown has a fence, a table, no tabs and no blanks at line ends`() throws {
    var options = TimelineOptions()
    for view in Self.views {
      options.view = view
      let text = try Timeline(of: Self.awkwardPlan(), options: options).rendered(as: .markdown)
      #expect(text.hasPrefix("```text\n") && text.contains("\n```\n\n| "))
      #expect(!text.contains("\t") && !text.contains(" \n"))
      #expect(text.contains("\\|pipe"))
    }
  }

  @Test func `plain text has a sentence for each item`() throws {
    var options = TimelineOptions()
    for view in Self.views {
      options.view = view
      let timeline = try Timeline(of: SamplePlan.portfolio(), options: options)
      let lines = timeline.rendered(as: .plain).split(separator: "\n")
      #expect(lines.count == timeline.rowCount + 1)
      #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(".") })
    }
  }

  @Test func `ASCII is taken where the terminal can't be trusted`() {
    #expect(Charset.suited(toLocale: "en_US.UTF-8", terminal: "xterm") == .unicode)
    #expect(Charset.suited(toLocale: "C.utf8", terminal: "") == .unicode)
    #expect(Charset.suited(toLocale: "C", terminal: "xterm") == .ascii)
    #expect(Charset.suited(toLocale: "en_US.UTF-8", terminal: "dumb") == .ascii)
    for language in ["zh_CN", "ja_JP", "ko_KR"] {
      #expect(Charset.suited(toLocale: language + ".UTF-8", terminal: "xterm") == .ascii)
      let known = Charset.suited(
        toLocale: language + ".UTF-8",
        terminal: "xterm",
        ambiguousWidth: 1
      )
      #expect(known == .unicode)
    }
  }

  @Test func `the legend explains the marks that appear and no others`() throws {
    var options = TimelineOptions()
    for view in Self.views {
      options.view = view
      options.hasLegend = true
      let timeline = try Timeline(of: SamplePlan.portfolio(), options: options)
      let shown = Set((0..<timeline.rowCount).flatMap { timeline.classes(ofRow: $0) })
      let text = timeline.rendered(as: .text)
      let legend = try #require(text.firstRange(of: "legend ")).lowerBound
      for glyphClass in GlyphClass.allCases where ![.blank, .today, .several].contains(glyphClass) {
        let entry = "\(glyphClass.glyph(.unicode))\(glyphClass.legend)"
        #expect(text[legend...].contains(entry) == shown.contains(glyphClass), "\(entry)")
      }
      options.hasLegend = false
      let bare = try Timeline(of: SamplePlan.portfolio(), options: options).rendered(as: .text)
      #expect(!bare.contains("legend"))
    }
  }

  @Test func `baseline marks are shown only on request`() throws {
    var options = TimelineOptions()
    let bare = try Timeline(of: SamplePlan.portfolio(), options: options).rendered(as: .text)
    #expect(!bare.contains("◇") && !bare.contains("Δbase"))
    options.baseline = .init(name: "POR-2026Q3", plan: SamplePlan.baseline(days: 35))
    let marked = try Timeline(of: SamplePlan.portfolio(), options: options).rendered(as: .text)
    #expect(marked.contains("◇") && marked.contains("+35d") && marked.contains("POR-2026Q3"))
  }
}
