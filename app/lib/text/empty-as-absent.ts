/** What a browser sends of an empty field ("") or a program of a missing one (null), as absent: for `z.preprocess`. */
export function emptyAsAbsent(typed: unknown): unknown {
  return typed === "" || typed === null ? undefined : typed;
}
