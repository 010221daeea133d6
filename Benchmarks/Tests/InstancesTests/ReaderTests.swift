import Instances
import Scheduling
import Testing

@Suite struct ReaderTests {
  @Test func `a PSPLIB file of one mode is read whole`() throws {
    let text = """
      ************************************************************************
      projects                      :  1
      jobs (incl. supersource/sink ):  4
      horizon                       :  9
      RESOURCES
        - renewable                 :  2   R
        - nonrenewable              :  0   N
        - doubly constrained        :  0   D
      PROJECT INFORMATION:
      pronr.  #jobs rel.date duedate tardcost  MPM-Time
          1      2      0        5       26        5
      PRECEDENCE RELATIONS:
      jobnr.    #modes  #successors   successors
         1        1          2           2   3
         2        1          1           4
         3        1          1           4
         4        1          0
      ************************************************************************
      REQUESTS/DURATIONS:
      jobnr. mode duration  R 1  R 2
      ------------------------------------------------------------------------
        1      1     0       0    0
        2      1     5       1    0
        3      1     4       2    3
        4      1     0       0    0
      RESOURCEAVAILABILITIES:
        R 1  R 2
         2    3
      """
    let instance = try Instance(name: "small", format: "sm", text: text)
    #expect(instance.capacities == [2, 3])
    #expect(instance.stocks.isEmpty)
    #expect(instance.modes.map { $0.map(\.duration) } == [[0], [5], [4], [0]])
    #expect(instance.modes[2][0].demands == [2, 3])
    #expect(instance.arcs.map(\.from) == [0, 0, 1, 2])
    #expect(instance.arcs.map(\.to) == [1, 2, 3, 3])
    #expect(instance.criticalPath == 5)
    #expect(instance.serialBound == 9)
  }

  @Test func `modes and stocks are read, whatever spaces MMLIB writes`() throws {
    let text = """
      jobs  (incl. supersource/sink ):\t3
      RESOURCES
      - renewable                 : 1 R
      - nonrenewable              : 2 N
      - doubly constrained        : 0 D
      PRECEDENCE RELATIONS:
      jobnr.    #modes  #successors   successors
      1\t1\t1\t\t2\t
      2\t2\t1\t\t3\t
      3\t1\t0\t\t
      REQUESTS/DURATIONS
      jobnr.    mode    duration    R 1 N 1 N 2
      1\t1\t0\t0\t0\t0\t
      2\t1\t3\t4\t0\t7\t
      \t2\t6\t2\t1\t5\t
      3\t1\t0\t0\t0\t0\t

       RESOURCE AVAILABILITIES\u{20}
      \tR 1\tN 1\tN 2
      \t4\t1\t6
      """
    let instance = try Instance(name: "small", format: "mm", text: text)
    #expect(instance.capacities == [4])
    #expect(instance.stocks == [1, 6])
    #expect(instance.modes[1].map(\.duration) == [3, 6])
    #expect(instance.modes[1].map(\.uses) == [[0, 7], [1, 5]])
    #expect(instance.criticalPath == 3)
    #expect(instance.serialBound == 6)
    let problem = try instance.problem()
    #expect(problem.stocks == [1, 6])
  }

  @Test func `lines of Patterson's format may be wrapped anywhere`() throws {
    let text = """
      4 2

      10 3
      0 0 0 2 2
        3
      4 2 1 1 4
      6 1 3 1
      4
      0 0 0 0
      """
    let instance = try Instance(name: "small", format: "rcp", text: text)
    #expect(instance.modes.map { $0[0].duration } == [0, 4, 6, 0])
    #expect(instance.modes[2][0].demands == [1, 3])
    #expect(instance.arcs.map(\.to) == [1, 2, 3, 3])
  }

  @Test func `what is no instance is refused with the reason`() {
    for (format, text, reason) in [
      ("rcp", "1 1\n4\n3 x 0", "“x” is not a whole number"),
      ("rcp", "1 1\n4\n3", "ends before a demand"),
      ("rcp", "1 1\n4\n3 1 1 9", "successor 9 is not in the file"),
      ("rcp", "1 1\n4\n-3 1 0", "a duration is negative: -3"),
      ("sch", "0 1 1 0", "has resources that are not renewable"),
      ("sm", "nothing", "does not count jobs and resources"),
      ("xml", "", "the format “xml” is not known"),
    ] {
      do throws(InvalidInstance) {
        _ = try Instance(name: "bad", format: format, text: text)
        Issue.record("\(format) “\(text)” was read")
      } catch {
        #expect(error.reason == reason)
      }
    }
  }

  @Test func `names are ordered by their numbers`() {
    let names = ["j3010_1", "j302_10", "j302_9", "j301_1", "psp10", "psp9"]
    let sorted = names.sorted { $0.naturallyPrecedes($1) }
    #expect(sorted == ["j301_1", "j302_9", "j302_10", "j3010_1", "psp9", "psp10"])
  }
}
