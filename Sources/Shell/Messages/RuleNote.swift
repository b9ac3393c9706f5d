/// What a rule of the market does, for `help policy`.
enum PolicyNote: CaseIterable, Catalogued {
  case noPoach, nonCompete, payCap, noCounter, transparency
}

/// What the words of a certificate mean, for `help stability`.
enum StabilityNote: CaseIterable, Catalogued {
  case free, swap, unmet, stable
}

/// What a mechanism of the market does. One that is not here has no words of its own yet, and works all the same.
enum MechanismNote: String, CaseIterable, Catalogued {
  case kelsoCrawford = "kelso-crawford"
  case sealedBid = "sealed-bid"
  case sequential
}
