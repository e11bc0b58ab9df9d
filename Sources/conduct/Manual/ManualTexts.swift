/// What the manual says besides what the commands say of themselves.
enum ManualTexts {
  static let statuses: [(status: String, meaning: String)] = [
    ("0", "Done."), ("3", "The procedure refuses; the clause and what would open it are said."),
    ("4", "The record does not verify."), ("64", "The command line cannot be meant so."),
    ("65", "An answer or a file cannot be used; what to do is said for each."),
    ("66", "There is no such record, case, person or file, or it may not be seen."),
    ("74", "Something could not be read or written."),
    ("75", "The record is busy, or somebody else recorded something in between."),
    ("77", "This is not for whoever acts, or not from this account."),
  ]

  static let environment: [(name: String, meaning: String)] = [
    ("CONDUCT_FILE", "The record, where --file names none."),
    ("CONDUCT_AS", "Who acts, where --as names nobody."),
    ("CONDUCT_RESOURCES", "The folder with policies, letters and calendars."),
    ("ACCESSIBLE", "Set to anything but 0: the plain desk, as with --plain."),
    ("NO_COLOR", "Set to anything: no colours."),
    ("ESCDELAY", "Milliseconds after which Esc is Esc; 25 where it is not set."),
    ("VISUAL, EDITOR", "The program for long texts, where the settings allow one."),
    ("XDG_DATA_HOME, XDG_STATE_HOME, XDG_CONFIG_HOME", "Where the files below are."),
  ]

  static let files: [(path: String, meaning: String)] = [
    ("~/.local/share/conduct/record.db", "The record, where nothing else names one."),
    ("~/.local/state/conduct/", "Drafts of forms, and what was seen last; a person's own."),
    ("~/.config/conduct/settings", "How somebody likes the desk."),
  ]

  static let privacy = """
    Whoever can read a record's file can read everything in it. The operating-system account is \
    recorded beside the member of staff on every entry. On an account that several people share, \
    --as is honour only, unless staff are bound to accounts of their own with “conduct staff bind”.
    """
}
