/** SHA-256 of bytes, as a list of its own: what was given is used again. Who runs the chain brings it: Node's, workerd's, or one for browsers. */
export type Hash = (bytes: Uint8Array) => Uint8Array;

const leafMark = 0;
const nodeMark = 1;
const text = new TextEncoder();

/** The head of a log that has no row yet. */
export const emptyHead = new Uint8Array(32);

// What is hashed is laid together here first: a million rows would each leave three lists of bytes behind.
let leafRoom = new Uint8Array(4096);
const pairRoom = new Uint8Array(65);
const afterMark = pairRoom.subarray(1);

/** Hash of a row in its canonical form (RFC 9162 §2.1.1). */
export function leafHash(hash: Hash, canonical: string): Uint8Array {
  const most = 1 + 3 * canonical.length; // UTF-8 takes three bytes for a UTF-16 unit at most
  if (leafRoom.length < most) leafRoom = new Uint8Array(most);
  leafRoom[0] = leafMark;
  const { written } = text.encodeInto(canonical, leafRoom.subarray(1));
  return hash(leafRoom.subarray(0, 1 + written));
}

/** Two hashes one after the other, in room that the next call uses again. */
function paired(left: Uint8Array, right: Uint8Array): Uint8Array {
  afterMark.set(left);
  afterMark.set(right, 32);
  return afterMark;
}

/** The head after a row: whoever changes, drops or swaps one changes every head from there on. */
export function nextHead(hash: Hash, head: Uint8Array, leaf: Uint8Array): Uint8Array {
  return hash(paired(head, leaf));
}

function nodeHash(hash: Hash, left: Uint8Array, right: Uint8Array): Uint8Array {
  paired(left, right);
  pairRoom[0] = nodeMark;
  return hash(pairRoom);
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
      node = nodeHash(this.#hash, left, node);
    }
    this.#peaks.push(node);
    this.#size += 1;
  }

  /** The hash of all of it: of nothing, that of no bytes. */
  root(): Uint8Array {
    const [last, ...others] = this.#peaks.toReversed();
    if (!last) return this.#hash(new Uint8Array(0));
    return others.reduce((right, left) => nodeHash(this.#hash, left, right), last);
  }
}
