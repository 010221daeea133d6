import Foundation
import Testing

@Suite struct DatabaseSafetyTests {
  @Test func `views leave the database as it is, also where it can't be written`() throws {
    let folder = try ScratchFolder.planned()
    let url = URL(fileURLWithPath: "\(folder.path)/tapeout.db")
    let before = try Data(contentsOf: url)
    let date =
      try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate] as? Date
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: url.path)
    let commands = [
      "timeline", "timeline --baseline first", "heat", "heat --compute", "why demo-1", "list teams",
      "list runs", "show runs/1", "compare run:1 baseline:first", "export", "check", "log",
      "doctor",
      "query 'SELECT * FROM v_chips'", "baseline list", "plan --dry-run",
      "import roadmap.yaml --dry-run", "timeline roadmap.yaml",
    ]
    for command in commands {
      let result = try Program.run("tapeout \(command)", in: folder)
      #expect(result.status == 0, "\(command): \(result.messages)")
    }
    #expect(try Data(contentsOf: url) == before)
    let now = try FileManager.default.attributesOfItem(atPath: url.path)[.modificationDate] as? Date
    #expect(now == date)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(files == [".git", "first.csv", "roadmap.yaml", "tapeout.db"])
  }

  @Test func `a second writer waits and then gives up`() throws {
    let folder = try ScratchFolder.planned()
    let lock = try SQLiteLock(path: "\(folder.path)/tapeout.db")
    let result = try Program.run("tapeout baseline set second --busy-timeout 0", in: folder)
    #expect(result.status == 75)
    #expect(result.messages.contains("in use by another process"))
    lock.release()
    #expect(try Program.run("tapeout baseline set second", in: folder).status == 0)
  }

  @Test func `a killed import leaves the old revision whole`() throws {
    let folder = try ScratchFolder.planned()
    let script = """
      sed 's/cadence: 18 months/cadence: 20 months/' roadmap.yaml > other.yaml
      for delay in 0.02 0.05 0.08 0.11 0.14 0.17 0.2; do
        tapeout import other.yaml & pid=$!
        sleep $delay; kill -9 $pid 2>/dev/null; wait $pid 2>/dev/null
        tapeout doctor > doctor.txt || { cat doctor.txt; exit 9; }
        tapeout export > now.yaml
        grep -q 'cadence: 20 months' now.yaml && tapeout undo
      done
      tapeout timeline > /dev/null
      """
    let result = try Program.run(script, in: folder)
    #expect(result.status == 0, "\(result.output)\(result.messages)")
  }

  @Test func `a database of a newer program is refused`() throws {
    let folder = try ScratchFolder.planned()
    var bytes = try folder.contents("tapeout.db")
    // The user_version, from SQLite's file format.
    bytes[63] = 99
    try bytes.write(to: URL(fileURLWithPath: "\(folder.path)/tapeout.db"))
    for command in ["timeline", "plan", "import roadmap.yaml", "log"] {
      let result = try Program.run("tapeout \(command)", in: folder)
      #expect(result.status == 78, "\(command): \(result.messages)")
    }
    #expect(try folder.contents("tapeout.db") == bytes)
  }

  @Test func `a killed plan leaves the database as it was`() throws {
    let folder = try ScratchFolder.bundled()
    let before = try folder.contents("tapeout.db")
    let result = try Program.run(
      "exec timeout --preserve-status -s KILL 1 tapeout plan --effort 100000000",
      in: folder
    )
    #expect(result.status == 137, "\(result.messages)")
    #expect(try folder.contents("tapeout.db") == before)
    #expect(try Program.run("tapeout doctor", in: folder).status == 0)
  }

  @Test func `an import with an error stores nothing`() throws {
    let folder = try ScratchFolder.planned()
    let before = try folder.contents("tapeout.db")
    let result = try Program.run(
      "sed 's/headquarters$/headquarter/' roadmap.yaml | tapeout import -",
      in: folder
    )
    #expect(result.status == 65)
    #expect(result.messages.contains("unknown-reference"))
    #expect(try folder.contents("tapeout.db") == before)
  }

  @Test func `equal input gives equal bytes`() throws {
    let folder = try ScratchFolder.planned()
    let commands = [
      "plan --format text", "timeline --format json", "heat --format csv",
      "why demo-1 --format plain",
      "compare run:1 roadmap.yaml --format markdown",
    ]
    for command in commands {
      let once = try Program.run("tapeout \(command)", in: folder)
      let again = try Program.run("tapeout --no-pager \(command)", in: folder)
      #expect(once.output == again.output && once.status == 0, "\(command): \(once.messages)")
    }
  }
}

/// Holds SQLite's locks on a database, as a writer in the middle of a transaction does.
final class SQLiteLock {
  private let number: Int32

  init(path: String) throws {
    number = open(path, O_RDWR)
    #expect(number >= 0)
    // PENDING_BYTE, RESERVED_BYTE and the range of shared locks, from sqlite3's os.h.
    var lock = flock()
    lock.l_type = Int16(F_WRLCK)
    lock.l_whence = Int16(SEEK_SET)
    lock.l_start = 0x4000_0000
    lock.l_len = 512
    #expect(fcntl(number, F_SETLK, &lock) == 0)
  }

  func release() {
    close(number)
  }
}
