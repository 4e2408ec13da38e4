/** A part of a program as its parser has it. @typedef {{ type: string, start: number, end: number } & Record<string, any>} Node */

/**
 * Every part of a program, each after that which it is a part of.
 * @param {unknown} part @param {(node: Node, above: Node | null) => void} take @param {Node | null} [above]
 */
export function eachNode(part, take, above = null) {
  if (Array.isArray(part)) for (const one of part) eachNode(one, take, above);
  else if (part && typeof part === "object" && "type" in part) {
    const node = /** @type {Node} */ (part);
    take(node, above);
    for (const value of Object.values(node)) if (value && typeof value === "object") eachNode(value, take, node);
  }
}

/** @param {string} code @param {Iterable<[at: number, text: string, until?: number]>} changes what stands at a place, or until another */
export function changed(code, changes) {
  let made = code;
  for (const [at, text, until = at] of [...changes].sort(([a], [b]) => b - a))
    made = made.slice(0, at) + text + made.slice(until);
  return made;
}
