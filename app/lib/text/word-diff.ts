/** A stretch of two texts side by side: in both, only in the newer, or only in the older. */
export type DiffPart = { kind: "same" | "added" | "removed"; text: string };

/** Changes that are looked for one by one; texts that differ in more are told as one replaced by the other. */
const mostChanges = 500;

const linesOf = (text: string) => text.match(/[^\n]*\n+|[^\n]+$/g) ?? [];
const wordsOf = (text: string) => text.match(/\s+|[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

type Step = { kind: DiffPart["kind"]; text: string };

/** The furthest places reached with ever more changes (Myers, "An O(ND) Difference Algorithm", 1986); null beyond the limit. */
function trail(a: readonly string[], b: readonly string[]): Int32Array[] | null {
  const most = Math.min(mostChanges, a.length + b.length);
  const reached = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const seen: Int32Array[] = [];
  for (let changes = 0; changes <= most; changes += 1) {
    seen.push(reached.slice(middle - changes - 1, middle + changes + 2));
    for (let k = -changes; k <= changes; k += 2) {
      const down = k === -changes || (k !== changes && at(reached, middle + k - 1) < at(reached, middle + k + 1));
      let x = down ? at(reached, middle + k + 1) : at(reached, middle + k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      reached[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return seen;
    }
  }
  return null;
}

const at = (places: Int32Array, index: number) => places[index] ?? 0;

/** The way back along the trail, as steps from the first to the last. */
function stepsAlong(seen: Int32Array[], a: readonly string[], b: readonly string[]): Step[] {
  const steps: Step[] = [];
  let [x, y] = [a.length, b.length];
  for (let changes = seen.length - 1; changes >= 0; changes -= 1) {
    const reached = seen[changes] ?? new Int32Array();
    const middle = changes + 1;
    const k = x - y;
    const down = k === -changes || (k !== changes && at(reached, middle + k - 1) < at(reached, middle + k + 1));
    const fromK = down ? k + 1 : k - 1;
    const fromX = changes === 0 ? 0 : at(reached, middle + fromK);
    const fromY = changes === 0 ? 0 : fromX - fromK;
    while (x > fromX && y > fromY && x > 0 && y > 0 && a[x - 1] === b[y - 1]) {
      steps.push({ kind: "same", text: a[(x -= 1)] ?? "" });
      y -= 1;
    }
    if (changes === 0) break;
    if (down) steps.push({ kind: "added", text: b[(y -= 1)] ?? "" });
    else steps.push({ kind: "removed", text: a[(x -= 1)] ?? "" });
  }
  return steps.reverse();
}

function stepsBetween(a: readonly string[], b: readonly string[]): Step[] {
  const seen = trail(a, b);
  if (seen) return stepsAlong(seen, a, b);
  return [...a.map((text): Step => ({ kind: "removed", text })), ...b.map((text): Step => ({ kind: "added", text }))];
}

/** Neighbours of a kind as one; what went stands before what came in its place. A blank between two changes is part of both. */
function joined(steps: readonly Step[]): DiffPart[] {
  const parts: DiffPart[] = [];
  let [removed, added] = ["", ""];
  const flush = () => {
    if (removed) parts.push({ kind: "removed", text: removed });
    if (added) parts.push({ kind: "added", text: added });
    [removed, added] = ["", ""];
  };
  for (const [at, { kind, text }] of steps.entries()) {
    const isBetween = kind === "same" && (removed || added) && /^[ \t]+$/.test(text) && steps[at + 1]?.kind !== "same";
    if (isBetween && at + 1 < steps.length) [removed, added] = [removed + text, added + text];
    else if (kind === "removed") removed += text;
    else if (kind === "added") added += text;
    else {
      flush();
      const last = parts.at(-1);
      if (last?.kind === "same") last.text += text;
      else parts.push({ kind, text });
    }
  }
  flush();
  return parts;
}

/** A stretch that was replaced, word by word. */
function inWords(parts: readonly DiffPart[]): Step[] {
  return parts.flatMap((part, place): Step[] => {
    const [before, after] = [parts[place - 1], parts[place + 1]];
    if (part.kind === "removed" && after?.kind === "added")
      return stepsBetween(wordsOf(part.text), wordsOf(after.text));
    return part.kind === "added" && before?.kind === "removed" ? [] : [part];
  });
}

/**
 * What differs between two texts, word by word within the lines that changed. Bounded: the work grows with length × 500 at most, and
 * texts that have little in common are told as one replaced by the other.
 */
export function diffWords(older: string, newer: string): DiffPart[] {
  return joined(inWords(joined(stepsBetween(linesOf(older), linesOf(newer)))));
}
