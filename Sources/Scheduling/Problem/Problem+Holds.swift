extension Problem {
  /// The units of a resource that an activity takes for all holds it opens.
  func amountOpened(by activity: Int, of resource: ResourceIndex) -> Int32 {
    var amount: Int32 = 0
    for position in holds(openedBy: activity) {
      let hold = holds[Int(opened[position])]
      if hold.resource == resource { amount += hold.amount }
    }
    return amount
  }

  /// The units of a resource that all holds an activity closes keep, and those it demands itself.
  ///
  /// Longer holds and the moved activity may overlap, so both must fit at once.
  func amountClosed(by activity: Int, of resource: ResourceIndex) -> Int32 {
    var amount: Int32 = 0
    for position in holds(closedBy: activity) {
      let hold = holds[Int(closed[position])]
      if hold.resource == resource { amount += hold.amount }
    }
    return amount
      + (modes(of: activity).lazy.map { self.amountDemanded(in: $0, of: resource) }.max() ?? 0)
  }

  /// The units of a resource that a mode demands.
  func amountDemanded(in mode: Int, of resource: ResourceIndex) -> Int32 {
    for position in demands(of: mode) where demands[position].resource == resource {
      return demands[position].amount
    }
    return 0
  }
}
