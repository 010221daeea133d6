import Planning
import Testing

@Suite struct CompactNumberTests {
  @Test(arguments: [
    (0, "0"), (942, "942"), (1_000, "1k"), (41_049, "41k"), (41_051, "41.1k"), (1_250, "1.2k"),
    (2_381_137, "2.4M"), (99_949, "99.9k"), (99_950, "100k"), (668_983, "669k"),
    (999_499, "999k"), (999_500, "1M"), (999_500_000, "1B"), (1_234_567_890_123, "1235B"),
    (-2_381_137, "-2.4M"),
  ])
  func `a number is rounded to three digits and its unit`(number: Int64, text: String) {
    #expect(CompactNumber.text(number) == text)
  }

  @Test(arguments: [
    (9_949, "9.9k"), (9_951, "10k"), (41_051, "41k"), (2_381_137, "2.4M"), (81_234_567, "81M"),
    (668_983, "669k"), (999_500, "1M"),
  ])
  func `where room is short tenths end at ten`(number: Int64, text: String) {
    #expect(CompactNumber.text(number, wholeFrom: 10) == text)
  }
}
