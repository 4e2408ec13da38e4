import { fold } from "~/lib/text/text";
import type { ColumnRule, Mapping } from "../kinds";

/** Which column of a spreadsheet is which, by its head: the very words first, then heads that begin with them. Each is taken once. */
export function guessColumns(rules: readonly ColumnRule[], head: readonly string[]): Mapping {
  const heads = head.map((cell) =>
    fold(cell)
      .slice(0, 100)
      .replace(/[^a-z0-9]+/g, " ")
      .trim(),
  );
  const taken = new Set<number>();
  const guessed: Mapping = {};
  for (const fits of [
    (said: string, one: string) => said === one,
    (said: string, one: string) => said.startsWith(`${one} `),
  ]) {
    for (const { name, heads: known } of rules) {
      if (guessed[name] !== undefined) continue;
      const at = heads.findIndex((said, i) => !taken.has(i) && known.some((one) => fits(said, one)));
      if (at < 0) continue;
      guessed[name] = at;
      taken.add(at);
    }
  }
  return guessed;
}
