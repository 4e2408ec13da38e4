/** The constraint (table and columns, or index name) that a failed statement violated, or null for another failure. */
export function violatedConstraint(error: unknown): string | null {
  for (let e: unknown = error; e instanceof Error; e = e.cause) {
    const found =
      /(?:UNIQUE|PRIMARY KEY|FOREIGN KEY|NOT NULL|CHECK) constraint failed(?:: ([^\n]+?))?(?:: SQLITE_|$)/m.exec(
        e.message,
      );
    if (found) return found[1] ?? "foreign key";
  }
  return null;
}
