import CLibedit

/// The editing commands of this module, and the keys they are bound to.
extension EditlineReader {
  /// Tells libedit the commands; before `.editrc`, which may bind them too.
  func addCommands() {
    shim_add_command(editor, "talentwar-accept", "End the entry, or go on to its next line") { editor, _ in
      EditlineReader.of(editor)?.accept() ?? UInt8(CC_ERROR)
    }
    shim_add_command(editor, "talentwar-complete", "Complete the word") { editor, _ in
      EditlineReader.of(editor)?.complete() ?? UInt8(CC_ERROR)
    }
    shim_add_command(editor, "talentwar-paste", "Insert what has been pasted") { editor, _ in
      EditlineReader.of(editor)?.insertPasted() ?? UInt8(CC_ERROR)
    }
    shim_add_command(editor, "talentwar-row-up", "Go to the row above") { editor, _ in
      EditlineReader.of(editor)?.moveRow(by: -1) ?? UInt8(CC_ERROR)
    }
    shim_add_command(editor, "talentwar-row-down", "Go to the row below") { editor, _ in
      EditlineReader.of(editor)?.moveRow(by: 1) ?? UInt8(CC_ERROR)
    }
    // As in every shell; `.editrc` may say otherwise.
    shim_bind(editor, "^W", "ed-delete-prev-word")
  }

  /// Binds the keys this module cannot do without; after `.editrc`.
  func bindKeys() {
    for enter in ["^J", "^M"] {
      shim_bind(editor, enter, "talentwar-accept")
      shim_bind_alternate(editor, enter, "talentwar-accept")
    }
    shim_bind(editor, "^I", "talentwar-complete")
    shim_bind(editor, "^R", "em-inc-search-prev")
    shim_bind(editor, "^S", "em-inc-search-next")
    for key in PrivateKey.allCases {
      shim_bind(editor, key.spelling, key.command)
      shim_bind_alternate(editor, key.spelling, key.command)
    }
  }

  /// Enter.
  private func accept() -> UInt8 {
    if let delegate, delegate.isIncomplete(text(view.line)) {
      insert("\n  ")
      return UInt8(CC_REFRESH)
    }
    ask(for: .newline)
    return UInt8(CC_NORM)
  }

  /// Tab.
  private func complete() -> UInt8 {
    let view = self.view
    guard let delegate else { return UInt8(CC_ERROR) }
    let answer = delegate.completions(line: text(view.line), cursor: view.cursor)
    switch CompletionStep(answer: answer, line: view.line) {
    case .nothing:
      return UInt8(CC_ERROR)
    case .replace(let range, let text):
      el_cursor(editor, Int32(range.upperBound - view.cursor))
      if !range.isEmpty { el_deletestr(editor, Int32(range.count)) }
      insert(text)
      return UInt8(CC_REFRESH)
    case .list(let candidates):
      let rows = CompletionList.rows(candidates, width: view.window.width, height: view.window.height - 2)
      moveBelow()
      Terminal.write(rows.map { $0 + "\r\n" }.joined())
      shim_refresh(editor)
      // CC_REDISPLAY would erase a row of the list for each row of the line.
      return UInt8(CC_NORM)
    }
  }

  private func insertPasted() -> UInt8 {
    insert(pasted)
    pasted = ""
    return UInt8(CC_REFRESH)
  }

  private func moveRow(by step: Int) -> UInt8 {
    let view = self.view
    let rows = view.line.split(separator: "\n", omittingEmptySubsequences: false)
    guard let row = rows.lastIndex(where: { $0.startIndex <= view.cursor }), rows.indices.contains(row + step) else {
      return UInt8(CC_ERROR)
    }
    let target = rows[row + step]
    let column = view.cursor - rows[row].startIndex
    el_cursor(editor, Int32(target.startIndex + min(column, target.count) - view.cursor))
    return UInt8(CC_CURSOR)
  }

  private func insert(_ text: String) {
    guard !text.isEmpty else { return }
    let characters = text.unicodeScalars.map { wchar_t(truncatingIfNeeded: $0.value) } + [0]
    el_winsertstr(editor, characters)
  }
}
