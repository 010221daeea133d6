import Testing

@testable import Planning

struct WorkDispatchTests {
  private typealias Server = WorkDispatch.Server

  private func cost(_ dispatch: WorkDispatch, _ servers: [WorkDispatch.Server]) -> Double {
    var sum = 0.0
    for (server, row) in dispatch.work.enumerated() {
      for (workload, work) in row.enumerated() { sum += work * servers[server].costs[workload] }
    }
    return sum
  }

  @Test func `the cheapest server works first, the next one takes the rest`() {
    let servers = [
      Server(hours: 10, rates: [2], costs: [3]), Server(hours: 10, rates: [5], costs: [1]),
      Server(hours: 10, rates: [9], costs: [8]),
    ]
    let dispatch = WorkDispatch(servers, demands: [60])
    #expect(abs(dispatch.work[1][0] - 50) < 1e-6)
    #expect(abs(dispatch.work[0][0] - 10) < 1e-6)
    #expect(dispatch.work[2][0] == 0 && dispatch.unserved == [0])
    #expect(abs(dispatch.hours[0][0] - 5) < 1e-6)
  }

  @Test func `what the cheapest for one work alone would do is left to it where another can't`() {
    // Both works are cheapest on the first server, but only it can do the second.
    let servers = [
      Server(hours: 10, rates: [1, 1], costs: [1, 1]),
      Server(hours: 100, rates: [1, nil], costs: [5, 0]),
    ]
    let dispatch = WorkDispatch(servers, demands: [10, 10])
    #expect(abs(dispatch.work[0][1] - 10) < 1e-6 && abs(dispatch.work[1][0] - 10) < 1e-6)
    #expect(dispatch.unserved == [0, 0])
  }

  @Test func `too little capacity leaves the least share undone`() {
    let servers = [Server(hours: 10, rates: [2, 10], costs: [1, 9])]
    let dispatch = WorkDispatch(servers, demands: [20, 50])
    // An hour does a tenth of the first demand and a fifth of the second: the second comes first.
    #expect(dispatch.unserved[1] == 0)
    #expect(abs(dispatch.unserved[0] - 10) < 1e-6)
    let nobody = WorkDispatch([], demands: [3])
    #expect(nobody.unserved == [3])
    #expect(WorkDispatch(servers, demands: [0, 0]).unserved == [0, 0])
  }

  @Test(arguments: 0..<60)
  func `no division on a grid is better`(seed: Int) {
    let draw = { (index: Int, limit: Int) in
      Double(1 + (seed * 7_919 + index * 104_729 + index * index * 1_299_709) % limit)
    }
    let servers = (0..<2).map { server in
      Server(
        hours: draw(server, 20),
        rates: [draw(10 + server, 9), seed % 5 == 0 && server == 1 ? nil : draw(20 + server, 9)],
        costs: [draw(30 + server, 9), draw(40 + server, 9)]
      )
    }
    let demands = [draw(50, 60), draw(51, 60)]
    let found = WorkDispatch(servers, demands: demands)
    for (server, entry) in servers.enumerated() {
      #expect(found.hours[server].reduce(0, +) <= entry.hours * (1 + 1e-9))
    }
    for workload in 0..<2 {
      let done = found.work[0][workload] + found.work[1][workload]
      #expect(abs(done + found.unserved[workload] - demands[workload]) < 1e-6)
    }
    let shares = { (unserved: [Double]) in unserved[0] / demands[0] + unserved[1] / demands[1] }
    let steps = 12
    for first in 0...steps {
      for second in 0...steps {
        // Hours of each server divided between the works, the last one doing all it can.
        var work = [[0.0, 0.0], [0.0, 0.0]]
        for (server, split) in [first, second].enumerated() {
          let hours = servers[server].hours
          let part = Double(split) / Double(steps)
          let given = work[0][0] + work[1][0]
          work[server][0] = min(
            demands[0] - given,
            hours * part * (servers[server].rates[0] ?? 0)
          )
          let other = work[0][1] + work[1][1]
          work[server][1] = min(
            demands[1] - other,
            hours * (1 - part) * (servers[server].rates[1] ?? 0)
          )
        }
        let left = (0..<2).map { demands[$0] - work[0][$0] - work[1][$0] }
        let price = (0..<2).reduce(0.0) { sum, server in
          sum + work[server][0] * servers[server].costs[0]
            + work[server][1] * servers[server].costs[1]
        }
        #expect(shares(found.unserved) <= shares(left) + 1e-7, "seed \(seed)")
        if shares(left) <= shares(found.unserved) + 1e-9 {
          #expect(cost(found, servers) <= price + 1e-6, "seed \(seed)")
        }
      }
    }
  }
}
