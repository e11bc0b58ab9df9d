/// The read models of the record: every table that a question is answered from.
///
/// Dates are absolute and written `yyyy-mm-dd`, so that they compare as text; today is asked, never
/// stored.
extension ReadModelSchema {
  /// The tables of the record.
  public static let record = ReadModelSchema(tables: [
    ModelTable(
      "people",
      columns: [
        .blob("sort"), .text("folded"), .text("name"), .text("kind"), .integer("mere_visitor"),
        .text("address"), .text("postcode"), .text("lives"), .text("same_as", optional: true),
        .text("import_key", optional: true),
      ],
      indexes: [["key"], ["same_as", "sort", "stream"], ["import_key"]]),
    ModelTable(
      "pupils",
      columns: [
        .blob("sort"), .text("folded"), .text("name"), .text("full"), .text("given"), .text("year"),
        .text("form"), .text("born", optional: true), .text("upn"),
        .text("left_on", optional: true),
        .text("import_key", optional: true),
      ],
      indexes: [["key"], ["sort", "stream"], ["import_key"]]),
    ModelTable(
      "links",
      columns: [
        .text("parent"), .text("pupil"), .text("relation"), .text("responsibility"),
        .integer("collects"), .text("import_key", optional: true),
      ],
      indexes: [["parent"], ["pupil"]]),
    ModelTable(
      "former_links", columns: [.text("parent"), .text("pupil"), .text("relation")],
      indexes: [["pupil"]]),
    ModelTable(
      "court_orders",
      columns: [
        .text("parent"), .text("pupil", optional: true), .text("kind"), .text("effect"),
        .integer("may_collect", optional: true), .integer("site"), .text("from_day"),
        .text("until_day", optional: true), .integer("recorded"),
      ],
      indexes: [["parent"], ["may_collect", "from_day"], ["site", "from_day"]]),
    ModelTable(
      "incidents",
      columns: [
        .text("incident"), .text("happened_on"), .text("happened_at", optional: true),
        .text("channel"), .text("behaviours"), .text("categories"), .text("summary"),
        .text("folded"),
        .text("reported_by"), .text("outcome", optional: true), .text("nature", optional: true),
        .text("seriousness", optional: true), .text("mark", optional: true),
        .text("lead", optional: true),
      ],
      indexes: [
        ["incident"], ["happened_on", "incident"], ["outcome", "happened_on", "incident"],
      ]),
    ModelTable(
      "incident_people",
      columns: [
        .text("incident"), .text("parts"), .text("parent", optional: true),
        .text("staff", optional: true), .text("named"),
      ],
      indexes: [["key"], ["incident"], ["parent"]]),
    ModelTable(
      "cases",
      columns: [
        .text("number"), .text("parent"), .text("opened_on"), .text("closed_on", optional: true),
        .text("stage"), .text("waits"), .text("until_day", optional: true), .text("then_stage"),
        .text("then_waits"), .text("access"), .text("nature"),
        .text("seriousness", optional: true), .text("categories"), .integer("hold"),
        .text("held_by"), .text("outcome", optional: true), .text("pressing"),
        .text("lead", optional: true),
      ],
      indexes: [
        ["parent"], ["pressing", "number"], ["number"], ["access"], ["hold"],
      ]),
    ModelTable(
      "case_people", columns: [.text("number"), .text("staff")], indexes: [["number", "staff"]]),
    ModelTable(
      "case_incidents", columns: [.text("number"), .text("incident")],
      indexes: [["incident"], ["number"]]),
    ModelTable(
      "case_measures",
      columns: [.text("number"), .text("measure"), .text("taken_on"), .integer("counts")],
      indexes: [["measure"]]),
    ModelTable(
      "restrictions",
      columns: [
        .text("number"), .text("restriction"), .text("parent"), .text("measure"), .text("form"),
        .text("scope"), .text("conditions"), .text("from_day"), .text("until_day", optional: true),
        .text("until_words"), .text("review_day", optional: true),
        .text("last_day", optional: true), .text("live_until"), .text("ends"),
        .text("reply_by", optional: true),
        .text("told_on", optional: true), .text("told_until", optional: true),
        .text("known_on", optional: true),
        .text("ending", optional: true), .text("holds_until"),
        .text("ended_on", optional: true), .text("at_end"), .text("review_state"),
        .integer("breaches"), .integer("fallen"), .integer("as_found"), .integer("unheard"),
        .text("confirm_by", optional: true), .text("arrangements"), .text("decided_by"),
        .text("decided_on"), .integer("decided"), .integer("rests_elsewhere"),
      ],
      indexes: [
        ["number"], ["parent"], ["live_until", "ends", "key"], ["live_until", "key"],
        ["ends", "key"], ["rests_elsewhere", "live_until"],
      ]),
    ModelTable(
      "arrangements",
      columns: [
        .text("number"), .text("restriction"), .text("pupil"), .text("arrangement"),
        .integer("written"),
      ],
      indexes: [["pupil"]]),
    ModelTable(
      "exceptions",
      columns: [
        .text("number"), .text("restriction"), .text("on_day"), .text("purpose"),
        .text("conditions"), .integer("taken_back"),
      ],
      indexes: [["on_day"], ["number"]]),
    ModelTable(
      "meetings",
      columns: [
        .text("number"), .text("on_day"), .text("at_time", optional: true), .text("held_by"),
        .text("accompanied_by", optional: true), .text("place"), .integer("in_person"),
      ],
      indexes: [["on_day"]]),
    ModelTable(
      "letters",
      columns: [
        .text("number"), .text("letter"), .text("parent"), .text("kind"), .text("standing"),
        .text("drafted_on"), .text("issued_on", optional: true), .text("sent_on", optional: true),
        .text("how"), .text("latest"),
      ],
      indexes: [["number"], ["latest", "key"], ["parent"], ["standing", "latest", "key"]]),
    ModelTable(
      "dues",
      columns: [
        .text("number", optional: true), .text("incident", optional: true), .text("kind"),
        .text("due"), .text("shows"), .text("ends", optional: true), .text("what"), .text("step"),
        .text("clause"),
      ],
      indexes: [
        ["due", "kind", "stream", "key", "shows", "ends", "number", "incident"], ["number"],
      ]),
  ])
}
