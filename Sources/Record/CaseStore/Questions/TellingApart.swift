/// How two people of one name are told apart in lists and at the gate, where their names do not do it themselves.
enum TellingApart {
  /// The name of the person `p`: where somebody else is called so with the children beside it, or else
  /// where they live, or else the id.
  static let name = """
    CASE WHEN EXISTS (
      SELECT 1 FROM people AS x
      WHERE x.same_as IS NULL AND x.sort = p.sort AND x.name = p.name AND x.key <> p.key)
    THEN p.name || ' (' || coalesce(
      (SELECT group_concat(u.given, ', ') FROM links AS k JOIN pupils AS u ON u.key = k.pupil
        WHERE k.parent = p.key), nullif(p.lives, ''), p.key) || ')'
    ELSE p.name END
    """
}
