import RoadmapModel
import Scheduling

extension Projector {
  /// Binds chips to their design start and launch target.
  mutating func addCadence(headStarts: [Chip.ID: TimeSpan]) {
    for (project, chip) in projects.enumerated() {
      let early = chip.outline.family.mayStartEarly
      let head = headStarts[chip.outline.id] ?? .zero
      func earlier(_ day: CivilDate) -> CivilDate { head.before(early.before(day)) }
      let start = earlier(chip.designStart)
      for position in chip.network.activities.indices {
        guard let index = indices[project][position] else { continue }
        let activity = chip.network.activities[position].template
        if activity.milestone == .designStart {
          bind(index, from: start, .cadence, "design start")
        } else if activity.milestone == .launch {
          // A promise before the target is kept; nothing else is launched ahead of the cadence.
          let day = min(chip.target, chip.outline.commitment ?? chip.target)
          bind(index, from: day, .cadence, "launch target")
        } else if activity.phase == .concept {
          let day = earlier(calibration.lateStarts[project][position])
          bind(index, from: day, .cadence, "design start")
        } else if chip.network.incoming[position].isEmpty {
          bind(index, from: start, .cadence, "design start")
        }
      }
    }
  }

  /// Binds work to the dates of its node.
  mutating func addNodes() {
    guard roadmap.planning.nodes == .binding else { return }
    for (project, chip) in projects.enumerated() {
      for position in chip.network.activities.indices {
        guard let index = indices[project][position], let node = chip.node(of: position) else {
          continue
        }
        let activity = chip.network.activities[position].template
        var dates: [(Forecast, TimeSpan, String)] = []
        if chip.template.physicalStart?.text == activity.id.rawValue {
          dates.append((node.pdk, chip.template.pdkMargin, "pdk"))
        }
        if activity.milestone == .tapeout {
          dates.append((node.riskProduction, chip.template.riskMargin, "risk_production"))
        }
        if activity.milestone == .productionRelease {
          dates.append((node.volumeProduction, chip.template.volumeMargin, "volume_production"))
        }
        for (forecast, margin, name) in dates {
          guard let known = forecast.known(at: status) else { continue }
          bind(index, from: margin.before(known.date), .node, "\(node.id) \(name)")
        }
      }
    }
  }

  /// Binds integration to the IP and its licences, and holds a seat until the last tapeout.
  mutating func addIP() {
    for (project, chip) in projects.enumerated() {
      for filling in chip.technology.fillings {
        guard let block = filling.block else { continue }
        for position in chip.network.positions(named: filling.slot.activity.text) {
          guard let index = indices[project][position] else { continue }
          if roadmap.planning.ip == .binding, let ready = filling.ready {
            let release = filling.release.map { "/\($0.id)" } ?? ""
            bind(index, from: ready, .ip, "\(block.id)\(release)")
          }
          if roadmap.planning.licences == .binding,
            let licence = roadmap.licence(
              covering: block,
              on: calibration.lateStarts[project][position]
            )
          {
            let signed = licence.signed ?? licence.leadTime.after(status)
            bind(index, from: signed, .licence, licence.id.rawValue)
          }
        }
      }
    }
    if roadmap.planning.licences == .binding {
      for licence in roadmap.licences { addSeats(of: licence) }
    }
  }

  private mutating func addSeats(of licence: IPLicence) {
    guard let seats = licence.seats else { return }
    guard seats > 0 else {
      // No chip could ever be planned; a plan that says so is worth more than none.
      findings.append(
        Diagnostic(.warning, at: ModelPath("licences/\(licence.id)/seats"), .noSeats(licence))
      )
      return
    }
    let resource = builder.addResource(Resource(capacity: Int32(clamping: seats)))
    licences[resource] = licence.id
    for (project, chip) in projects.enumerated() {
      var starts: [Int] = []
      for filling in chip.technology.fillings {
        guard let block = filling.block else { continue }
        for position in chip.network.positions(named: filling.slot.activity.text)
        where !starts.contains(position) {
          let day = calibration.lateStarts[project][position]
          if roadmap.licence(covering: block, on: day)?.id == licence.id { starts.append(position) }
        }
      }
      let ends = chip.network.positions(of: .tapeout).compactMap { indices[project][$0] }
      guard !starts.isEmpty, !ends.isEmpty else { continue }
      let opener = opener(among: starts, of: project)
      let last = add(
        Activity(ordinal: Int32(origins.count), calendar: calendars.everyDay, duration: 0),
        nil
      )
      for end in ends {
        _ = builder.addPrecedence(Precedence(end, to: last))
        ties.append(.seat)
      }
      _ = builder.addHold(resource, 1, fromStartOf: opener, untilFinishOf: last)
    }
  }

  /// The activity with whose start a seat is taken: the first by nominal dates.
  ///
  /// Others that use the licence don't start before it. Where work under the licence is done or
  /// under way, the seat is held from the status date.
  private mutating func opener(among positions: [Int], of project: Int) -> ActivityIndex {
    let waiting = positions.compactMap { position -> (CivilDate, ActivityIndex)? in
      guard let index = indices[project][position],
        builder.activities[index.offset].fixedStart == nil
      else { return nil }
      return (calibration.lateStarts[project][position], index)
    }
    guard waiting.count == positions.count, let first = waiting.min(by: { $0.0 < $1.0 })?.1 else {
      var held = Activity(ordinal: Int32(origins.count), calendar: calendars.everyDay, duration: 0)
      held.fixedStart = 0
      return add(held, nil)
    }
    for (_, other) in waiting where other != first {
      _ = builder.addPrecedence(Precedence(first, .start, to: other, .start))
      ties.append(.seat)
    }
    return first
  }

  /// Prefers the starts of a reference plan, so that small changes of input move little.
  mutating func addReference(_ reference: Plan?, _ stability: Stability) {
    guard let reference else { return }
    if stability == .strong {
      builder.objective = [.deadlineViolation, .referenceDeviation, .weightedTardiness, .cost]
    }
    for (project, chip) in projects.enumerated() {
      guard let known = reference.chips.first(where: { $0.id.rawValue == chip.outline.id.rawValue })
      else { continue }
      let starts = Dictionary(
        known.activities.map { ($0.id.rawValue, $0.start) },
        uniquingKeysWith: { first, _ in first }
      )
      for position in chip.network.activities.indices {
        guard let index = indices[project][position],
          let start = starts[chip.network.activities[position].id], start >= status
        else { continue }
        builder.activities[index.offset].preferredStart = axis.slot(start)
      }
    }
  }
}

extension Projection {
  /// The projection of `roadmap` as known at `status`.
  ///
  /// - Throws: ``PlanningError`` where no valid problem can be made of it.
  static func of(
    _ roadmap: Roadmap,
    status: CivilDate,
    reference: Plan?,
    stability: Stability = .tieBreak,
    headStarts: [Chip.ID: TimeSpan],
    designsAnew: Bool = false,
    favour: FavouredLaunch? = nil
  ) throws -> Projection {
    var projector = try Projector(roadmap, status: status, designsAnew: designsAnew)
    projector.addTeams()
    projector.addCompute()
    projector.addActivities()
    if let favour { projector.favour(favour) }
    projector.addLinks()
    projector.addCrossLinks()
    projector.addCadence(headStarts: headStarts)
    projector.addNodes()
    projector.addIP()
    projector.addReference(reference, stability)
    return try projector.projection()
  }
}

extension Diagnostic.Message {
  fileprivate static func noSeats(_ licence: IPLicence) -> Self {
    Self(
      "licence-without-seats",
      "licence \(licence.id) has no seat, so no project could use its IP; the plan leaves its "
        + "seats out",
      remedy: "state how many projects it serves at once, or leave seats out where it is unlimited"
    )
  }
}
