/// A project as ``LearningSearch`` sees it: integer variables, differences, tasks and clauses.
///
/// Variable 0 is the makespan. Each activity without a fixed start has a variable for its start. An
/// activity of one mode finishes a constant after it; one of several modes has variables for its
/// finish and duration, one of 0 or 1 for each mode, and one for each amount that its modes differ
/// in, tied together by clauses.
struct LearningModel: ~Copyable {
  /// One rule `target ≥ source + weight` between bounds.
  struct Arc: BitwiseCopyable {
    /// The bound whose rise matters.
    var source: Int32
    /// The bound that rises with it.
    var target: Int32
    /// The distance.
    var weight: Int32
  }

  /// One rule `target ≥ first + second` between bounds.
  struct Link: BitwiseCopyable {
    /// The bound that rises.
    var target: Int32
    /// A bound whose rise matters.
    var first: Int32
    /// Another one.
    var second: Int32
  }

  /// What an activity holds of one resource.
  struct Usage: BitwiseCopyable {
    /// The activity's start.
    var start: Int32
    /// The variable the finish is counted from.
    var finish: Int32
    /// The days from that variable to the finish.
    var offset: Int32
    /// The least days from start to finish.
    var shortest: Int32
    /// The units, where they are the same in all modes.
    var demand: Int32
    /// The variable of the units, or −1.
    var amount: Int32
    /// The resource.
    var resource: Int32
  }

  /// A variable whose value an activity's mode decides.
  struct Channel: BitwiseCopyable {
    /// The variable.
    var variable: Int32
    /// The activity.
    var activity: Int32
    /// Where the values of its modes begin.
    var firstValue: Int32
  }

  /// A sum over activities, each by its mode, that is limited: `Σ weight ≤ units + rate × makespan`.
  struct Stock: BitwiseCopyable {
    /// The units there are in any case.
    var units: Int64
    /// The units there are more for each slot of the makespan, at least 0.
    var rate: Int64
  }

  /// One activity's part of a stock.
  struct Draw: BitwiseCopyable {
    /// The variable of its step: the weights of its modes, ascending and counted from 0.
    var variable: Int32
    /// Where the weights of the steps begin.
    var firstWeight: Int32
  }

  /// The makespan.
  static let makespan: Int32 = 0

  /// The starting value of each bound.
  var bounds = Row<Int32>()

  /// The start of each activity, or −1 where it is fixed.
  var startOf = Row<Int32>()
  /// The variable that each activity's finish is counted from, or −1 where it is fixed.
  var finishOf = Row<Int32>()
  /// The days from that variable to the finish.
  var finishOffset = Row<Int32>()
  /// The variable of an activity's first mode, or −1 where there is one mode only.
  var modeOf = Row<Int32>()
  /// The modes an activity may be in, by their positions among all its own.
  var modeNumbers = Row<Int32>()
  /// Where each activity's modes begin.
  var modeStarts = Row<Int32>()
  /// The variables whose values the modes decide.
  var channels = Row<Channel>()
  /// The values of the channels, one for each mode.
  var channelValues = Row<Int32>()

  /// The rules between two bounds, by source.
  var arcs = Row<Arc>()
  /// Where each bound's arcs begin.
  var arcStarts = Row<Int32>()
  /// The rules between three bounds.
  var links = Row<Link>()
  /// The links each bound takes part in, by bound.
  var linkRows = Row<Int32>()
  /// Where each bound's links begin.
  var linkStarts = Row<Int32>()
  /// What activities hold, by resource.
  var usages = Row<Usage>()
  /// Where each resource's usages begin.
  var usageStarts = Row<Int32>()
  /// The resources each variable matters to, by variable.
  var resourceRows = Row<Int32>()
  /// Where each variable's resources begin.
  var resourceStarts = Row<Int32>()
  /// The units each resource has for what is not fixed, one row of `horizon` slots for each.
  var capacities = Row<Int32>()
  /// What activities draw on stocks, by stock.
  var draws = Row<Draw>()
  /// Where each stock's draws begin.
  var drawStarts = Row<Int32>()
  /// What the steps of draws weigh.
  var drawWeights = Row<Int64>()
  /// The stocks.
  var stocks = Row<Stock>()
  /// The stocks each variable matters to, by variable.
  var stockRows = Row<Int32>()
  /// Where each variable's stocks begin.
  var stockStarts = Row<Int32>()
  /// The literals of clauses, one clause after the other.
  var clauseLiterals = Row<BoundLiteral>()
  /// Where each clause begins.
  var clauseStarts = Row<Int32>()

  /// The slots a schedule may cover.
  var horizon: Int32 = 0

  /// The number of variables.
  var variableCount: Int { bounds.count / 2 }

  /// Makes an empty model.
  init() {}
}
