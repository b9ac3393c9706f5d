/// What a part of a chart is, for whoever colours it.
public enum Ink: Hashable, Sendable {
  /// The line, the bar and the name of the series of this number, from 0.
  case series(Int)
  /// The shade of the band of this number, from 0.
  case band(Int)
  /// Axes, ticks and the zero line.
  case frame
}

/// The window that a chart is drawn for.
public struct ChartStyle: Sendable {
  /// Columns that no line goes beyond; fewer than ``narrowest`` count as that many.
  public var width: Int
  /// Most rows between the axes; fewer than 3 count as 3.
  public var height: Int
  /// Whether braille, blocks and box drawing may be used.
  public var isUnicode: Bool
  /// Colours a piece of text; it may add what takes no columns, and nothing else.
  public var paint: @Sendable (String, Ink) -> String
  /// Columns that a character takes: 0, 1 or 2.
  public var columns: @Sendable (Character) -> Int

  /// The fewest columns in which a chart can be read.
  public static let narrowest = 20

  /// More columns than any window has.
  private static let widest = 2000

  /// A window of 80 columns without colours, in which every character takes one column.
  public init(
    width: Int = 80, height: Int = 12, isUnicode: Bool = true,
    paint: @escaping @Sendable (String, Ink) -> String = { text, _ in text },
    columns: @escaping @Sendable (Character) -> Int = { _ in 1 }
  ) {
    self.width = width
    self.height = height
    self.isUnicode = isUnicode
    self.paint = paint
    self.columns = columns
  }

  /// The columns there are to fill.
  var room: Int { max(ChartStyle.narrowest, min(width, ChartStyle.widest)) }

  /// Columns that a text takes.
  func columns(of text: String) -> Int { text.reduce(0) { $0 + columns($1) } }

  /// A text that takes at most so many columns; where something had to go stands an ellipsis.
  func cut(_ text: String, to room: Int) -> String {
    guard columns(of: text) > room else { return text }
    let ellipsis = isUnicode ? "…" : "."
    var result = ""
    var used = 1
    for character in text {
      used += columns(character)
      guard used <= room else { break }
      result.append(character)
    }
    return room > 0 ? result + ellipsis : ""
  }

  /// The glyph that tells the series of this number from the others.
  func glyph(_ series: Int) -> Character {
    let glyphs = Array(isUnicode ? "●■▲◆○□△◇" : "*+ox#@%&")
    if series < glyphs.count { return glyphs[series] }
    let letters = Array("abcdefghijklmnpqrstuvwyz")
    return letters[(series - glyphs.count) % letters.count]
  }
}
