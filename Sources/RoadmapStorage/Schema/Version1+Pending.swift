extension Version1 {
  static let roadmapViews = "", supplyViews = "", planViews = ""
  static let historyViews = ""
}
