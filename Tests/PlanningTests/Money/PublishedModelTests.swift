import Planning
import Testing

/// Published cost models, worked out with the planner's law of dies and yield.
struct PublishedModelTests {
  /// One node of the time-to-market model (Ning, Tziantzioulis and Wentzlaff, ISCA 2023).
  struct Process: Sendable, CustomTestStringConvertible {
    /// Nanometres.
    let size: Int
    /// Engineer-hours for each transistor that is designed.
    let difficulty: Double
    let masks: Double
    let ip: Double
    /// Dollars of back-end labour for each gate.
    let labour: Double
    let wafer: Double
    /// Transistors for each mm².
    let density: Double
    /// Defects for each mm².
    let defects: Double
    let latency: Double
    /// Wafers an hour.
    let rate: Double
    /// What the model gives: weeks of tapeout, fabrication, assembly and all, millions of dollars.
    let expected: [Double]

    var testDescription: String { "\(size) nm" }
  }

  static let processes = [
    Process(
      size: 65,
      difficulty: 2.7371e-7,
      masks: 208_000,
      ip: 678_600,
      labour: 0.127,
      wafer: 1_937,
      density: 3.3e6,
      defects: 500e-6,
      latency: 12,
      rate: 239.78,
      expected: [2.4024, 26.1381, 6.4441, 34.985, 1_325.531]
    ),
    Process(
      size: 40,
      difficulty: 4.3436e-7,
      masks: 500_000,
      ip: 850_200,
      labour: 0.129,
      wafer: 2_274,
      density: 7.7e6,
      defects: 500e-6,
      latency: 12,
      rate: 238.28,
      expected: [3.2405, 15.6472, 6.4322, 25.320, 555.177]
    ),
    Process(
      size: 28,
      difficulty: 6.7600e-7,
      masks: 1_200_000,
      ip: 1_033_500,
      labour: 0.131,
      wafer: 2_891,
      density: 15.3e6,
      defects: 500e-6,
      latency: 12,
      rate: 321.30,
      expected: [4.5012, 13.0908, 6.4277, 24.020, 394.701]
    ),
    Process(
      size: 20,
      difficulty: 1.0395e-6,
      masks: 1_900_000,
      ip: 1_657_500,
      labour: 0.263,
      wafer: 3_677,
      density: 22.1e6,
      defects: 800e-6,
      latency: 14,
      rate: 21.052,
      expected: [6.3976, 25.3321, 6.4263, 38.156, 384.871]
    ),
    Process(
      size: 14,
      difficulty: 1.5862e-6,
      masks: 2_820_000,
      ip: 1_872_000,
      labour: 0.280,
      wafer: 3_984,
      density: 28.9e6,
      defects: 1_000e-6,
      latency: 14,
      rate: 252.58,
      expected: [9.2498, 14.7034, 6.4256, 30.379, 359.581]
    ),
    Process(
      size: 7,
      difficulty: 3.6458e-6,
      masks: 10_500_000,
      ip: 2_343_100,
      labour: 0.350,
      wafer: 9_346,
      density: 96.3e6,
      defects: 1_500e-6,
      latency: 18,
      rate: 165.65,
      expected: [19.9949, 18.2788, 6.4239, 44.698, 329.540]
    ),
    Process(
      size: 5,
      difficulty: 5.5068e-6,
      masks: 18_100_000,
      ip: 2_644_200,
      labour: 0.350,
      wafer: 16_988,
      density: 138.2e6,
      defects: 2_000e-6,
      latency: 20,
      rate: 141.25,
      expected: [29.7039, 20.2241, 6.4237, 56.352, 357.264]
    ),
  ]

  @Test(arguments: processes)
  func `the time-to-market model gives its published weeks and cost`(process: Process) {
    // Ten million chips of 4.6 billion transistors, 514 million of them designed by 100 engineers.
    let (chips, transistors, designed, engineers) = (10e6, 4.6e9, 514e6, 100.0)
    let hours = 96 + designed * process.difficulty
    let tapeout = (hours * 0.4 + 0.6 * hours / engineers) / 40
    let area = transistors / process.density
    let count = DieCost.diesPerWafer(area: area, scribe: 0, edge: 0)
    let yield = DieCost.yield(area: area, defects: process.defects * 100, cluster: 3)
    let wafers = chips / yield / count
    let fab = process.latency + wafers / (process.rate * 168)
    // A tenth of the effort of test and of packaging, as in the model's notebook.
    let assembly = 6 + 9.2e-11 * transistors + 1.5e-5 * area
    let cost =
      process.ip + 5_000 * hours / 40 + 100_000 / 52 * engineers * tapeout
      + process.labour * designed / 6 + 105_000 + process.masks + process.wafer * wafers
      + chips * 21
    let found = [tapeout, fab, assembly, tapeout + fab + assembly, cost / 1e6]
    for (value, wanted) in zip(found, process.expected) {
      #expect(abs(value - wanted) <= 0.000_6 * max(1, wanted / 1_000), "\(found)")
    }
  }

  /// Chiplet Actuary (Feng and Ma, DAC 2022): area, defects, wafer; yield and cost of a good die.
  @Test(arguments: [
    [400, 0.11, 16_988, 0.6501, 201.03], [400, 0.09, 9_346, 0.7021, 102.41],
    [800, 0.11, 16_988, 0.4302, 671.59],
  ])
  func `the chiplet model gives its published cost of a good die`(row: [Double]) throws {
    let (area, defects, wafer) = (row[0], row[1], row[2])
    let yield = DieCost.yield(area: area, defects: defects, cluster: 10)
    let good = try #require(
      DieCost.knownGoodDie(area: area, defects: defects, cluster: 10, waferPrice: wafer)
    )
    #expect(abs(yield - row[3]) < 0.000_05)
    #expect(abs(good - row[4]) < 0.006, "\(good)")
  }

  @Test func `a wafer holds as many dies of 400 mm² as the chiplet model says`() {
    let count = DieCost.diesPerWafer(area: 400)
    #expect(abs(count - 129.98) < 0.006)
    #expect(abs(16_988 / count - 130.69) < 0.006)
  }

  @Test func `once-paid cost of a chiplet is half for modules, the rest for the chip`() {
    // 5 nm: 542 million for 300 mm², 50 % module, 30 % chip by area, 20 % fixed.
    let (total, area) = (542.0, 400.0)
    #expect(abs(0.5 * total / 300 * area - 361.33) < 0.005)
    #expect(abs(0.3 * total / 300 * area + 0.2 * total - 325.20) < 0.005)
  }

  @Test func `a die larger than a wafer can't be made`() {
    #expect(DieCost.diesPerWafer(area: 90_000) == 0)
    #expect(
      DieCost.knownGoodDie(area: 90_000, defects: 0.1, cluster: 3, waferPrice: 20_000) == nil
    )
    #expect(DieCost.yield(area: 100, defects: 0, cluster: 3) == 1)
  }
}
