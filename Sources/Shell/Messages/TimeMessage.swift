/// Words that say of which turns a value is, as completion inserts them.
enum TimeMessage: Sentence, Catalogued, CaseIterable {
  case overTurns, atTurn, byTurn
}
