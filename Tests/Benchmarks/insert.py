"""Bare SQLite for comparison: one row a transaction, write-ahead log, synchronous=FULL, on the same disk."""
import sqlite3, sys, time

database = sqlite3.connect(sys.argv[1], isolation_level=None)
database.execute("PRAGMA journal_mode=WAL")
database.execute("PRAGMA synchronous=FULL")
database.execute("CREATE TABLE entries (sequence INTEGER PRIMARY KEY, payload BLOB) STRICT")
start = time.monotonic()
for number in range(500):
    database.execute("BEGIN IMMEDIATE")
    database.execute("INSERT INTO entries (payload) VALUES (?)", (b"x" * 260,))
    database.execute("COMMIT")
print(f"bare-inserts-per-second {500 / (time.monotonic() - start):.1f}")
