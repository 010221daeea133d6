import RoadmapFormat
import RoadmapModel
import TemplateLibrary

/// A chip template that comes with tapeout.
struct ShippedTemplate {
  /// The file, to the byte.
  let text: String
  /// What it says.
  let template: ProjectTemplate

  /// The names of all, sorted.
  static var names: [String] { TemplateLibrary.projects.map(\.name).sorted() }

  /// The template of a name.
  static func named(_ name: String) throws -> ShippedTemplate {
    guard let file = TemplateLibrary.projects.first(where: { $0.name == name }) else {
      throw CommandFailure.unknown("template", name, among: names)
    }
    let document = PlainDocument(RoadmapSource(name: "\(name).yaml", text: file.text))
    var template = ProjectTemplate()
    var decoder = RecordDecoder()
    if let value = document.value?["templates"]?[name] {
      decoder.record(into: &template, from: value)
    }
    template.id = ProjectTemplate.ID(name)
    guard decoder.diagnostics.isEmpty, !template.activities.isEmpty else {
      throw CommandFailure(.internalError, "the shipped template \(name) can't be read")
    }
    return ShippedTemplate(text: file.text, template: template)
  }
}
