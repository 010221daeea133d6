import RoadmapModel
import Testing

@testable import tapeout

@Suite struct SurroundingsTests {
  private func surroundings(_ variables: [String: String]) -> Surroundings {
    Surroundings(
      variables: variables,
      directory: "/",
      today: CivilDate(dayNumber: 20_000),
      now: "2026-11-23T00:00:00Z"
    )
  }

  @Test(arguments: [
    (["HOME": "/h"], "/h/.config/tapeout", "/h/.local/share/tapeout"),
    (["HOME": "/h", "XDG_CONFIG_HOME": "/c"], "/c/tapeout", "/h/.local/share/tapeout"),
    (["HOME": "/h", "XDG_CONFIG_HOME": ""], "/h/.config/tapeout", "/h/.local/share/tapeout"),
    (["HOME": "/h", "XDG_DATA_HOME": "rel"], "/h/.config/tapeout", "/h/.local/share/tapeout"),
    (["HOME": "/h/", "XDG_DATA_HOME": "/d/"], "/h/.config/tapeout", "/d/tapeout"),
  ])
  func `base directories that are empty or relative count as unset`(
    variables: [String: String],
    configuration: String,
    data: String
  ) {
    let directories = BaseDirectories(surroundings(variables))
    #expect(directories.configuration == configuration)
    #expect(directories.data == data)
  }

  @Test(arguments: [
    (["NO_COLOR": "1", "FORCE_COLOR": "1"], Console.Colour.auto, false),
    (["NO_COLOR": "", "FORCE_COLOR": "1"], .auto, true),
    (["CLICOLOR_FORCE": "1", "TERM": "dumb"], .auto, true),
    (["CLICOLOR_FORCE": "0"], .auto, false),
    (["NO_COLOR": "1"], .always, true),
    (["FORCE_COLOR": "1"], .never, false),
  ])
  func `colour follows option, NO_COLOR, forcing variables, TERM and terminal`(
    variables: [String: String],
    choice: Console.Colour,
    expected: Bool
  ) {
    #expect(Console(surroundings(variables)).usesColour(choice) == expected)
  }

  @Test(arguments: [("COLUMNS", "72", 72), ("COLUMNS", "wide", 100), ("OTHER", "72", 100)])
  func `the width is COLUMNS or 100 where there is no terminal`(
    name: String,
    value: String,
    width: Int
  ) {
    guard Descriptor.standardOutput.screenSize == nil else { return }
    #expect(Console(surroundings([name: value])).defaultWidth == width)
  }

  @Test func `every status has a meaning of its own`() {
    let meanings = ExitStatus.allCases.map(\.meaning)
    #expect(Set(meanings).count == meanings.count)
    #expect(
      ExitStatus.allCases.map(\.rawValue)
        == [0, 1, 2, 64, 65, 66, 69, 70, 73, 74, 75, 77, 78, 130, 141]
    )
  }

  @Test func `every setting's default is a value it accepts`() {
    for setting in Setting.allCases {
      guard let standard = setting.standard else { continue }
      #expect(setting.complaint(about: standard) == nil)
    }
  }
}
