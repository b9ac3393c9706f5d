import CLibedit

/// The line as it stands while it is being edited.
struct LineView {
  /// Its characters.
  var line: [Unicode.Scalar]
  /// Where the cursor is in it.
  var cursor: Int
  /// Where all that is on the screen.
  var layout: LineLayout
  /// The window.
  var window: Terminal.Size

  /// Whether libedit is searching the history, which it does in the line itself.
  var isSearching: Bool {
    let last = line.split(separator: "\n", omittingEmptySubsequences: false).last ?? []
    return ["bck:", "fwd:", "bck?", "fwd?"].contains { last.starts(with: $0.unicodeScalars) }
  }
}

/// Draws over what libedit has drawn, while the key loop waits.
///
/// libedit knows nothing of it: a painter leaves the cursor where it found it, and changes no cell that it does not
/// put back in `unpaint`, except to give a character that is there a colour.
protocol LinePainter: AnyObject {
  /// Nothing has been typed for the moment.
  func paint(_ view: LineView)
  /// Something has happened; libedit goes on from its own picture of the screen.
  func unpaint(_ view: LineView)
}

extension EditlineReader {
  /// The line as it stands.
  var view: LineView {
    guard let info = el_wline(editor)?.pointee, let buffer = info.buffer else {
      let layout = LineLayout(promptWidth: promptWidth, line: [], cursor: 0, width: 80)
      return LineView(line: [], cursor: 0, layout: layout, window: Terminal.size())
    }
    let window = Terminal.size()
    let line = scalars(UnsafeBufferPointer(start: buffer, count: info.lastchar - buffer))
    let cursor = info.cursor - buffer
    let layout = LineLayout(promptWidth: promptWidth, line: line, cursor: cursor, width: window.width)
    return LineView(line: line, cursor: cursor, layout: layout, window: window)
  }
}

/// The scalars in characters of C.
func scalars(_ characters: UnsafeBufferPointer<wchar_t>) -> [Unicode.Scalar] {
  characters.map { Unicode.Scalar(UInt32(truncatingIfNeeded: $0)) ?? "\u{FFFD}" }
}

/// Characters of C as text.
func text(_ characters: UnsafeBufferPointer<wchar_t>) -> String {
  text(scalars(characters))
}

/// Scalars as text.
func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
  var view = String.UnicodeScalarView()
  view.append(contentsOf: scalars)
  return String(view)
}
