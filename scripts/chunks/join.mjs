/**
 * What is loaded together: modules that the very same pages need.
 * @typedef {{ ids: string[], bytes: number, pages: Set<number>, needs: Set<Piece> }} Piece
 */

/**
 * How many files a page may ask for at its first load, and what one is worth in bytes: little below that, much above it. Tried out
 * over all pages (ADR 0031, 0147); the budgets (tests/http/budgets.test.ts) say when to try again.
 */
export const allowedRequests = 12;
const oneRequest = 400;
const oneTooMany = 14_000;
/** What one too many is worth more at each turn, while a page has one and nothing is saved any more; and where that ends. */
const dearer = 1.5;
const dearest = 1_000_000;

/** All that a piece brings with it. @param {Piece} piece @returns {Set<Piece>} */
function broughtBy(piece) {
  const found = new Set(piece.needs);
  for (const next of found) for (const more of next.needs) found.add(more);
  return found;
}

/**
 * A page that is heavy already feels a byte more than a light one: each page's own bytes beside the mean of all.
 * @param {Piece[]} pieces @param {number} pages @returns {number[]}
 */
function weights(pieces, pages) {
  const own = Array.from({ length: pages }, () => 0);
  for (const { pages: on, bytes } of pieces)
    if (on.size < pages) for (const page of on) own[page] = (own[page] ?? 0) + bytes;
  const mean = own.reduce((sum, one) => sum + one, 0) / pages || 1;
  return own.map((bytes) => Math.max(0.3, bytes / mean));
}

/** Whether two pieces in one file would need a third that needs them: files must not need each other in a circle. */
function makesCircle(a, b, brought) {
  const [upper, lower] = brought.get(a).has(b) ? [a, b] : [b, a];
  if (!brought.get(upper).has(lower)) return false;
  return [...upper.needs].some((between) => between !== lower && brought.get(between).has(lower));
}

/** What the pages of `to` would load for nothing, if `from` came with it. */
function forNothing(from, to, { brought, weight, request }) {
  let cost = 0;
  for (const page of to.pages) {
    if (from.pages.has(page)) continue;
    cost += from.bytes * weight[page];
    for (const more of brought.get(from)) {
      if (more !== to && !more.pages.has(page)) cost += more.bytes * weight[page] + request[page];
    }
  }
  return cost;
}

/** The two pieces whose joining saves most, if any saves something. */
function bestPair(pieces, prices) {
  let best;
  let saved = 0;
  for (const [at, a] of pieces.entries()) {
    for (const b of pieces.slice(at + 1)) {
      let gain = 0;
      for (const page of a.pages) if (b.pages.has(page)) gain += prices.request[page];
      if (gain <= saved) continue;
      gain -= forNothing(a, b, prices);
      if (gain > saved) gain -= forNothing(b, a, prices);
      if (gain <= saved || makesCircle(a, b, prices.brought)) continue;
      [saved, best] = [gain, [a, b]];
    }
  }
  return best;
}

/** Two pieces as one; what it needs is loaded wherever it is. */
function joined(a, b, pieces) {
  const needs = new Set([...a.needs, ...b.needs]);
  needs.delete(a);
  needs.delete(b);
  const one = { ids: [...a.ids, ...b.ids], bytes: a.bytes + b.bytes, pages: new Set([...a.pages, ...b.pages]), needs };
  const rest = pieces.filter((piece) => piece !== a && piece !== b);
  for (const { needs: theirs } of rest) {
    const needed = [theirs.delete(a), theirs.delete(b)];
    if (needed.includes(true)) theirs.add(one);
  }
  for (const more of broughtBy(one)) for (const page of one.pages) more.pages.add(page);
  return [...rest, one];
}

/**
 * Joins pieces into files, the pair that saves most first, until no joining saves anything: a request is weighed against the bytes
 * that some pages would load for nothing. A page that still asks for too many has them priced higher, until it does not.
 * @param {Piece[]} pieces changed by it @param {number[]} ownFiles how many files each page loads besides
 */
export function joinPieces(pieces, ownFiles) {
  const weight = weights(pieces, ownFiles.length);
  let tooMany = oneTooMany;
  for (;;) {
    const files = ownFiles.map((own, page) => own + pieces.filter((piece) => piece.pages.has(page)).length);
    const request = files.map((count) => (count > allowedRequests ? tooMany : oneRequest));
    const brought = new Map(pieces.map((piece) => [piece, broughtBy(piece)]));
    const pair = bestPair(pieces, { brought, weight, request });
    if (pair) pieces = joined(...pair, pieces);
    else if (tooMany < dearest && files.some((count) => count > allowedRequests)) tooMany *= dearer;
    else return pieces;
  }
}
