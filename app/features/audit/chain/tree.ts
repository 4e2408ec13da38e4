/** SHA-256 of the parts as if they were one text of bytes. Who runs the chain brings it: Node's, workerd's, or one for browsers. */
export type Hash = (...parts: Uint8Array[]) => Uint8Array;

const leafMark = Uint8Array.of(0);
const nodeMark = Uint8Array.of(1);
const text = new TextEncoder();

/** The head of a log that has no row yet. */
export const emptyHead = new Uint8Array(32);

/** Hash of a row in its canonical form (RFC 9162 §2.1.1). */
export function leafHash(hash: Hash, canonical: string): Uint8Array {
  return hash(leafMark, text.encode(canonical));
}

/** The head after a row: whoever changes, drops or swaps one changes every head from there on. */
export function nextHead(hash: Hash, head: Uint8Array, leaf: Uint8Array): Uint8Array {
  return hash(head, leaf);
}

/**
 * A Merkle tree (RFC 9162 §2.1) as far as it has to be kept to go on: the roots of its whole subtrees, the largest first, one for
 * each bit that is set in its size.
 */
export class Tree {
  readonly #hash: Hash;
  #size: number;
  readonly #peaks: Uint8Array[];

  /** @param peaks what `peaks` of a tree of this size was */
  constructor(hash: Hash, size = 0, peaks: readonly Uint8Array[] = []) {
    this.#hash = hash;
    this.#size = size;
    this.#peaks = [...peaks];
  }

  get size(): number {
    return this.#size;
  }

  get peaks(): readonly Uint8Array[] {
    return this.#peaks;
  }

  push(leaf: Uint8Array): void {
    let node = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      const left = this.#peaks.pop();
      if (!left) throw new Error("a tree with fewer peaks than its size has");
      node = this.#hash(nodeMark, left, node);
    }
    this.#peaks.push(node);
    this.#size += 1;
  }

  /** The hash of all of it: of nothing, that of no bytes. */
  root(): Uint8Array {
    const [last, ...others] = this.#peaks.toReversed();
    if (!last) return this.#hash();
    return others.reduce((right, left) => this.#hash(nodeMark, left, right), last);
  }
}
