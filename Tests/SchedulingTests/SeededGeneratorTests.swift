import Scheduling
import Testing

struct SeededGeneratorTests {
  @Test func `the first numbers of seed 0 are those of the reference implementation`() {
    var generator = SeededGenerator(seed: 0)
    let numbers = (0..<3).map { _ in generator.next() }
    #expect(numbers == [0xE220_A839_7B1D_CDAF, 0x6E78_9E6A_A1B9_65F4, 0x06C4_5D18_8009_454F])
  }

  @Test func `streams of one seed differ`() {
    var first = SeededGenerator(seed: 1, streams: 0, 1)
    var second = SeededGenerator(seed: 1, streams: 1, 0)
    #expect(first.next() != second.next())
  }

  @Test func `bounded numbers stay below their bound and reach all of it`() {
    var generator = SeededGenerator(seed: 7)
    let numbers = Set((0..<200).map { _ in generator.below(6) })
    #expect(numbers == Set(0..<6))
  }
}
