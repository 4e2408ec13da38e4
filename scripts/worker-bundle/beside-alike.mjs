import vm from "node:vm";

/** How far back gzip finds again what it saw (bytes). */
const reach = 32_768;
/** Characters of a piece of text that is looked for in others. */
const long = 6;
/** In more statements than this a piece is found again wherever they stand. */
const common = 300;

/** @param {string} text */
function isWhole(text) {
  if (/^(import|export)\b.*;\n$/.test(text)) return true; // of a line each; the rest reads as a script does
  if (!/[;}]\n$/.test(text)) return false;
  try {
    return Boolean(new vm.Script(text.replaceAll("import.meta", "({})")));
  } catch {
    return false;
  }
}

/**
 * The statements at the top of a module that Oxc has printed: each begins at a line's beginning, as do lines of long texts, with
 * which a statement is not whole.
 * @param {string} code @returns {string[]}
 */
export function statementsOf(code) {
  /** @type {string[]} */
  const statements = [];
  let open = "";
  for (const [part] of code.matchAll(/^(?![\s}\])]).*\n(?:[\s}\])].*\n|\n)*/gm)) {
    open += part;
    if (!isWhole(open)) continue;
    statements.push(open);
    open = "";
  }
  if (open !== "" || statements.join("") !== code) throw new Error("the Worker is not printed a statement at a time");
  return statements;
}

/** Bits of a piece's number: of two with one number some gain is lost, and nothing else. */
const bits = 22;

/** Calls with the number of each piece of a text, of each of its places. @param {string} text @param {(piece: number) => void} take */
function eachPiece(text, take) {
  let leaves = 1;
  for (let i = 0; i < long; i++) leaves = Math.imul(leaves, 31);
  for (let i = 0, hash = 0; i < text.length; i++) {
    hash = Math.imul(hash, 31) + text.charCodeAt(i);
    hash = (i < long ? hash : hash - Math.imul(text.charCodeAt(i - long), leaves)) | 0;
    if (i >= long - 1) take(Math.imul(hash, 0x9e_37_79_b1) >>> (32 - bits));
  }
}

/** The pieces that several statements have, by statement, each once. @param {string[]} texts */
function sharedPieces(texts) {
  const times = new Uint16Array(2 ** bits);
  const last = new Int32Array(2 ** bits).fill(-1);
  for (const [i, text] of texts.entries()) {
    eachPiece(text, (piece) => {
      if (last[piece] === i) return;
      last[piece] = i;
      times[piece] = Math.min((times[piece] ?? 0) + 1, common + 1);
    });
  }
  last.fill(-1);
  return texts.map((text, i) => {
    /** @type {number[]} */
    const own = [];
    eachPiece(text, (piece) => {
      const count = times[piece] ?? 0;
      if (last[piece] === i || count < 2 || count > common) return;
      last[piece] = i;
      own.push(piece);
    });
    return Int32Array.from(own);
  });
}

/** By piece the statements that have it. @param {Int32Array[]} shared */
function holdersOf(shared) {
  /** @type {Map<number, number[]>} */
  const holders = new Map();
  for (const [i, own] of shared.entries()) {
    for (const piece of own) {
      const known = holders.get(piece);
      if (known) known.push(i);
      else holders.set(piece, [i]);
    }
  }
  return holders;
}

/** What stands within gzip's reach of the end, and how much of it each statement has. @param {string[]} texts */
function windowOver(texts) {
  const shared = sharedPieces(texts);
  const holders = holdersOf(shared);
  const known = new Int32Array(texts.length);
  const seen = new Int32Array(2 ** bits);
  /** @type {number[]} */
  const within = [];
  let [first, size] = [0, 0];
  /** @param {number} statement @param {1 | -1} by */
  const count = (statement, by) => {
    size += by * (texts[statement]?.length ?? 0);
    for (const piece of shared[statement] ?? []) {
      const before = seen[piece] ?? 0;
      seen[piece] = before + by;
      if (before !== (by === 1 ? 0 : 1)) continue;
      for (const holder of holders.get(piece) ?? []) known[holder] = (known[holder] ?? 0) + by;
    }
  };
  return {
    known,
    /** @param {number} statement */
    add(statement) {
      count(statement, 1);
      within.push(statement);
      while (size > reach && first < within.length - 1) count(within[first++] ?? 0, -1);
    },
  };
}

/** A function that is there before any statement runs, wherever it stands. @param {string} statement */
const isHoisted = (statement) => /^(async )?function\b/.test(statement);

/**
 * The same statements with each function where most of it stands nearby already; all else in its order. Functions are there before a
 * module runs, so that nothing else changes.
 * @param {string[]} statements @returns {string[]}
 */
export function besideAlike(statements) {
  const texts = statements.map((one) => one.replace(/\n\t*/g, "").replace(/ ?([=(){},:;?<>+&|]) ?/g, "$1"));
  const { known, add } = windowOver(texts);
  const weight = Float64Array.from(texts, ({ length }) => 1 / (length + 20));
  const share = (/** @type {number} */ i) => (known[i] ?? 0) * (weight[i] ?? 0);
  const places = statements.map((_, i) => i);
  const free = places.filter((i) => isHoisted(statements[i] ?? ""));
  const fixed = places.filter((i) => !isHoisted(statements[i] ?? "")).reverse();
  return places.map(() => {
    const next = fixed.at(-1);
    let [best, most] = [-1, next === undefined ? -1 : share(next)];
    for (let i = 0; i < free.length; i++) {
      const own = share(free[i] ?? 0);
      if (own > most) [best, most] = [i, own];
    }
    const chosen = (best < 0 ? fixed.pop() : free[best]) ?? 0;
    const last = best < 0 ? undefined : free.pop();
    if (last !== undefined && best < free.length) free[best] = last;
    add(chosen);
    return statements[chosen] ?? "";
  });
}
