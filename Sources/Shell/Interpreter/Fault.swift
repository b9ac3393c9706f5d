/// Why a line could not be carried out: a sentence, where in the line, and the nearest right word.
struct Fault: Error {
  /// What is wrong.
  var sentence: any Sentence
  /// Characters of the line that are to blame.
  var range: Range<Int>?
  /// What may have been meant.
  var suggestion: String?

  init(_ sentence: any Sentence, at range: Range<Int>? = nil, suggestion: String? = nil) {
    self.sentence = sentence
    self.range = range
    self.suggestion = suggestion
  }
}
