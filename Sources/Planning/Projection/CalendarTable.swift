import RoadmapModel
import Scheduling

/// The calendars of a roadmap as a problem holds them: one without closed days, and its own.
struct CalendarTable {
  /// Every day is worked: fabrication, qualification, points.
  let everyDay: CalendarIndex
  private let indices: [RoadmapModel.WorkCalendar.ID: CalendarIndex]
  private let roadmap: Roadmap

  /// Adds the calendars of `roadmap` to `builder`.
  init(of roadmap: Roadmap, on axis: SlotAxis, years: Int, in builder: inout ProblemBuilder) {
    self.roadmap = roadmap
    everyDay = builder.addCalendar(.everyDay)
    let calendars = roadmap.calendars.isEmpty ? [roadmap.usualCalendar] : roadmap.calendars
    var indices: [RoadmapModel.WorkCalendar.ID: CalendarIndex] = [:]
    for calendar in calendars where indices[calendar.id] == nil {
      indices[calendar.id] = builder.addCalendar(axis.pattern(of: calendar, years: years))
    }
    self.indices = indices
  }

  /// The days that a team works; work without a team follows the roadmap's usual calendar.
  func calendar(of team: Team?) -> RoadmapModel.WorkCalendar {
    team.map(roadmap.calendar) ?? roadmap.usualCalendar
  }

  /// The same for the engine.
  func index(of team: Team?) -> CalendarIndex {
    indices[calendar(of: team).id] ?? everyDay
  }
}

extension Roadmap {
  /// The first calendar, else Monday to Friday.
  var usualCalendar: RoadmapModel.WorkCalendar { calendars.first ?? WorkCalendar() }

  /// The calendar of a team's site, the usual one where that is unknown.
  func calendar(of team: Team) -> RoadmapModel.WorkCalendar {
    let site = sites.first { $0.id == team.site }
    return site.flatMap { site in calendars.first { $0.id == site.calendar } } ?? usualCalendar
  }
}
