import Testing

@testable import Planning

@Test func `reuse costs a tenth untouched and all of it from forty-five percent`() {
  #expect(EffortLaw.reuse(modified: 0) == 0.1)
  #expect(EffortLaw.reuse(modified: 0.2) == 0.5)
  #expect(EffortLaw.reuse(modified: 0.45) == 1)
  #expect(EffortLaw.reuse(modified: 1) == 1)
  #expect(EffortLaw.reuse(modified: -1) == 0.1)
}

@Test func `more people are faster with falling return`() {
  let double = EffortLaw.speed(people: 20, nominal: 10, falloff: 0.2)
  #expect(double > 1.6 && double < 2)
  #expect(EffortLaw.speed(people: 10, nominal: 10, falloff: 0.2) == 1)
  #expect(EffortLaw.speed(people: 20, nominal: 10, falloff: 0) == 2)
}

@Test func `logarithm and exponential agree with known values to the last places`() {
  #expect(abs(DeterministicMath.logarithm(2) - 0.693_147_180_559_945_3) < 1e-16)
  #expect(abs(DeterministicMath.logarithm(10) - 2.302_585_092_994_045_7) < 1e-15)
  #expect(DeterministicMath.logarithm(1) == 0)
  #expect(abs(DeterministicMath.exponential(1) - 2.718_281_828_459_045) < 1e-15)
  #expect(abs(DeterministicMath.exponential(-3) - 0.049_787_068_367_863_944) < 1e-16)
  #expect(DeterministicMath.power(1, 123.4) == 1)
  #expect(abs(DeterministicMath.power(1.13, 1.5) - 1.201_206_476_839_015) < 1e-12)
}

@Test(arguments: Array(stride(from: 0.01, through: 50, by: 0.37)))
func `exponential undoes logarithm`(number: Double) {
  let back = DeterministicMath.exponential(DeterministicMath.logarithm(number))
  #expect(abs(back / number - 1) < 1e-14)
}
