const counts = new Map<string, number>();

/**
 * How many columns a select that drizzle wrote answers with, or null for other statements.
 * D1 answers rows as objects, in which two columns of one name collapse silently; the count makes that loud.
 */
export function columnsOfSelect(sqlText: string): number | null {
  if (!sqlText.startsWith("select ")) return null;
  const known = counts.get(sqlText);
  if (known !== undefined) return known;
  let depth = 0;
  let columns = 1;
  for (let i = "select ".length; i < sqlText.length; i++) {
    const c = sqlText[i];
    if (c === "(") depth++;
    else if (c === ")") depth--;
    else if (depth === 0 && c === ",") columns++;
    else if (depth === 0 && sqlText.startsWith(" from ", i)) break;
  }
  if (counts.size > 1000) counts.clear();
  counts.set(sqlText, columns);
  return columns;
}
