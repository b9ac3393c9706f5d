public import Diagnostics

/// The scenarios that a program carries inside, wherever it is installed.
public enum BundledScenarios {
  /// Their names; the flagship first.
  public static let names = files.map(\.name)

  /// The file of the scenario called `name`, in any case; `nil` when there is none.
  public static func source(named name: String) -> SourceText? {
    let wanted = name.lowercased()
    guard let file = files.first(where: { $0.name == wanted }) else { return nil }
    return SourceText(name: file.name + ".yaml", bytes: file.bytes)
  }

  private static let files: [(name: String, bytes: [UInt8])] = [
    ("raid-2025", PackageResources.raid_2025_yaml),
    ("baseline-2025", PackageResources.baseline_2025_yaml),
    ("kitchen", PackageResources.kitchen_yaml),
    ("textbook-house", PackageResources.textbook_house_yaml),
  ]
}
