import RoadmapModel
import Scheduling

/// The calendars of a roadmap as a problem holds them: one without closed days, and its own.
struct CalendarTable {
  /// Every day is worked: fabrication, qualification, points.
  let everyDay: CalendarIndex
  private let indices: [RoadmapModel.WorkCalendar.ID: CalendarIndex]
  private let sites: [Site.ID: RoadmapModel.WorkCalendar]
  private let fallback: RoadmapModel.WorkCalendar

  /// Adds the calendars of `roadmap` to `builder`.
  init(of roadmap: Roadmap, on axis: SlotAxis, years: Int, in builder: inout ProblemBuilder) {
    everyDay = builder.addCalendar(.everyDay)
    var calendars = roadmap.calendars
    // Work without a team follows the first calendar of the roadmap, else Monday to Friday.
    fallback = calendars.first ?? WorkCalendar()
    if calendars.isEmpty { calendars = [fallback] }
    var indices: [RoadmapModel.WorkCalendar.ID: CalendarIndex] = [:]
    for calendar in calendars where indices[calendar.id] == nil {
      indices[calendar.id] = builder.addCalendar(axis.pattern(of: calendar, years: years))
    }
    self.indices = indices
    var sites: [Site.ID: RoadmapModel.WorkCalendar] = [:]
    for site in roadmap.sites {
      sites[site.id] = calendars.first { $0.id == site.calendar }
    }
    self.sites = sites
  }

  /// The days that a team works.
  func calendar(of team: Team?) -> RoadmapModel.WorkCalendar {
    team.flatMap { sites[$0.site] } ?? fallback
  }

  /// The same for the engine.
  func index(of team: Team?) -> CalendarIndex {
    indices[calendar(of: team).id] ?? everyDay
  }
}
