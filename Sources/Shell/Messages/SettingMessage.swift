/// What can be set, and how it stands.
enum SettingMessage: CaseIterable, Catalogued {
  case language, colour, on, off
}
