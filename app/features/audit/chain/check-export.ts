import * as z from "zod";
import { checkpointText, logNames, rowLine, type SignedCheckpoint } from "./audit-line";
import { Fault, type FaultCode } from "./fault";
import type { Against, CheckedLog, Finding } from "./finding";
import { toHex } from "./hex";
import type { KeptHead } from "./kept-head";
import { emptyHead, leafHash, nextHead, Tree, type Hash } from "./tree";

const hex32 = z.string().regex(/^[0-9a-f]{64}$/);
const signed = z.object({
  clinicId: z.string(),
  log: z.enum(logNames),
  size: z.int().nonnegative(),
  root: hex32,
  head: hex32,
  // Of a forged one: what no date can be is a fault of its line, and not of who reads it.
  at: z.int().min(0).max(8.64e15),
  kid: z.string(),
  signature: z.string(),
});
const key = z.object({ kid: z.string(), publicKey: z.string() });
const openingLine = z.object({ opening: signed, keys: z.array(key) });
const checkpointLine = z.object({ checkpoint: signed });

/** What the checker is lent: hashing, and whether a signature over a text is that of a key (both base64url). */
export type Tools = { hash: Hash; verify(publicKey: string, signature: string, text: string): Promise<boolean> };

/** How a row's line begins (the first of its members), and how long its end is without the place's digits: see `rowLine`. */
const rowStart = '{"action":';
const rowEnd = `,"seq":,"hash":"${"0".repeat(64)}"}`.length;

/** A line's id, for who has to look for it. */
function idIn(text: string): string | null {
  try {
    const { id } = JSON.parse(text) as { id?: unknown };
    return typeof id === "string" ? id : null;
  } catch {
    return null;
  }
}

type Log = { opening: SignedCheckpoint; tree: Tree; head: Uint8Array };

/**
 * Checks an export of the audit line by line, however long it is, in memory that does not grow with it. A log opens with what was
 * signed of its end, so that a cut tail is missed; every row says the head after it, so that the first one that is not as it was
 * sealed is found; checkpoints on the way bind each stretch to a signature.
 */
export class ExportCheck {
  readonly #tools: Tools;
  readonly #pinned: ReadonlyMap<string, string> | null;
  readonly #keys = new Map<string, string>();
  readonly #kept: readonly KeptHead[];
  #line = 0;
  #log: Log | null = null;
  #rows = 0;
  readonly #done: CheckedLog[] = [];
  readonly #expected: string | null;
  #clinic: string | null = null;
  /** That of a signature that is right. */
  #proved: string | null = null;
  #broken: Finding | null = null;

  constructor(tools: Tools, { pinned = null, kept = [], clinicId = null }: Against = {}) {
    this.#tools = tools;
    this.#pinned = pinned;
    this.#kept = kept;
    this.#expected = clinicId;
  }

  /** One line of the file, without its end; only signatures are waited for. @returns false once something was found that is not right */
  take(text: string): boolean | Promise<boolean> {
    if (this.#broken) return false;
    this.#line += 1;
    try {
      const later = this.#read(text);
      return later ? later.then(() => true).catch((error: unknown) => this.#isBroken(error)) : true;
    } catch (error) {
      return this.#isBroken(error);
    }
  }

  /** Whether rows are still to come, by what was signed of the end of the log that stands open. */
  get isUnfinished(): boolean {
    return (
      this.#log !== null && (this.#log.tree.size < this.#log.opening.size || this.#done.length + 1 < logNames.length)
    );
  }

  /** What is found to be wrong with the next line before it can be taken. @param after lines without anything that stand before it */
  refuse(code: FaultCode, why: string, after = 0): false {
    if (this.#broken) return false;
    this.#line += after + 1;
    return this.#isBroken(new Fault(code, why));
  }

  #isBroken(error: unknown): false {
    this.#broken = this.#brokenAt(this.#line, error);
    return false;
  }

  #brokenAt(line: number, error: unknown): Finding {
    if (!(error instanceof Fault)) throw error;
    const { row, code, message: why } = error;
    return { whole: false, clinicId: this.#proved, line, row, code, why };
  }

  /** What was found, after the last line. */
  end(): Finding {
    if (this.#broken) return this.#broken;
    try {
      this.#close();
      for (const log of logNames)
        if (!this.#done.some((one) => one.log === log)) throw new Fault("log_missing", `the log "${log}" is missing`);
    } catch (error) {
      return this.#brokenAt(this.#line + 1, error);
    }
    const keys = [...this.#keys].map(([kid, publicKey]) => `${kid}:${publicKey}`);
    return { whole: true, clinicId: this.#clinic ?? "", rows: this.#rows, logs: this.#done, keys };
  }

  /** Rows are most of it, and nothing of them is waited for. */
  #read(text: string): Promise<void> | void {
    if (text.startsWith(rowStart)) return this.#row(text);
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new Fault("not_json", "the line is not JSON");
    }
    if (typeof value !== "object" || value === null) throw new Fault("not_json", "the line is not an object");
    if ("opening" in value) return this.#open(value);
    if ("checkpoint" in value) return this.#pass(value);
    return this.#row(text);
  }

  async #open(value: object): Promise<void> {
    this.#close();
    const parsed = openingLine.safeParse(value);
    if (!parsed.success) throw new Fault("opening", "the opening of a log is not as it should be");
    const { opening, keys } = parsed.data;
    if (this.#done.some(({ log }) => log === opening.log))
      throw new Fault("log_twice", `the log "${opening.log}" is there twice`);
    if (this.#clinic !== null && this.#clinic !== opening.clinicId)
      throw new Fault("other_clinic", "the log is of another clinic");
    this.#clinic = opening.clinicId;
    for (const { kid, publicKey } of keys) {
      if ((this.#keys.get(kid) ?? publicKey) !== publicKey)
        throw new Fault("key_twice", `the key ${kid} is there with two values`);
      this.#keys.set(kid, publicKey);
    }
    await this.#signedBy(opening);
    this.#proved = opening.clinicId;
    if (this.#expected !== null && this.#expected !== opening.clinicId)
      throw new Fault("not_theirs", `the audit is of ${opening.clinicId || "no clinic"}, not of ${this.#expected}`);
    for (const { log, signed } of this.#kept) if (signed && log === opening.log) await this.#keptIsOurs(signed);
    this.#log = { opening, tree: new Tree(this.#tools.hash), head: emptyHead };
  }

  async #pass(value: object): Promise<void> {
    const parsed = checkpointLine.safeParse(value);
    if (!parsed.success) throw new Fault("checkpoint", "a checkpoint is not as it should be");
    const { checkpoint } = parsed.data;
    if (!this.#log) throw new Fault("before_log", "a checkpoint stands before any log");
    if (checkpoint.log !== this.#log.opening.log || checkpoint.clinicId !== this.#log.opening.clinicId)
      throw new Fault("checkpoint", "a checkpoint of another log");
    await this.#signedBy(checkpoint);
    this.#matches(checkpoint);
  }

  /**
   * What was hashed is the very text of the line up to its place: nothing stands in it that is not under the hash, and it need not be
   * read to be checked.
   */
  #row(text: string): void {
    const log = this.#log;
    if (!log) throw new Fault("before_log", "a row stands before any log", idIn(text));
    const seq = log.tree.size + 1;
    const end = text.length - rowEnd - String(seq).length;
    const leaf = leafHash(this.#tools.hash, `${text.slice(0, Math.max(end, 0))}}`);
    log.head = nextHead(this.#tools.hash, log.head, leaf);
    // As long as `rowLine` makes it, so that the text before it is the row's own and nothing stands between.
    if (end <= 0 || !text.endsWith(rowLine("}", seq, toHex(log.head)))) throw this.#wrongRow(text, seq);
    log.tree.push(leaf);
    this.#rows += 1;
    for (const kept of this.#kept)
      if (kept.log === log.opening.log && kept.size === seq && !this.#isAt(kept))
        throw new Fault(
          "rewritten",
          `row ${seq} is not where the kept checkpoint was: what stands before it was written anew`,
          idIn(text),
        );
  }

  #wrongRow(text: string, seq: number): Fault {
    const said = / ?"seq":(\d{1,15}),"hash":"[0-9a-f]{64}"\}$/.exec(text.slice(-120))?.[1];
    if (said === String(seq)) return new Fault("changed", `row ${seq} is not as it was sealed`, idIn(text));
    return new Fault("order", `row ${seq} of "${this.#log?.opening.log}" should stand here`, idIn(text));
  }

  /** A letter that we did not sign proves nothing, and one of another clinic nothing of this. */
  async #keptIsOurs(signed: SignedCheckpoint): Promise<void> {
    if (signed.clinicId !== this.#clinic)
      throw new Fault("kept_other_clinic", "the kept checkpoint is of another clinic");
    await this.#signedBy(signed);
  }

  async #signedBy(checkpoint: SignedCheckpoint): Promise<void> {
    const known = this.#pinned ?? this.#keys;
    const publicKey = known.get(checkpoint.kid);
    if (publicKey === undefined) throw new Fault("unknown_key", `signed by ${checkpoint.kid}, a key that is not known`);
    if (!(await this.#tools.verify(publicKey, checkpoint.signature, checkpointText(checkpoint))))
      throw new Fault(
        "signature",
        `the signature of the checkpoint at ${checkpoint.size} is not that of ${checkpoint.kid}`,
      );
  }

  #isAt({ head, signed }: KeptHead): boolean {
    const log = this.#log;
    return !!log && head === toHex(log.head) && (!signed || signed.root === toHex(log.tree.root()));
  }

  #matches({ size, root, head }: SignedCheckpoint): void {
    const log = this.#log;
    if (!log) return;
    if (log.tree.size !== size)
      throw new Fault("count", `the checkpoint is of ${size} rows, ${log.tree.size} stand before it`);
    if (toHex(log.tree.root()) !== root || toHex(log.head) !== head)
      throw new Fault("other_rows", `the checkpoint at ${size} is of other rows`);
  }

  /** What was signed of a log's end has to be what there was. */
  #close(): void {
    if (!this.#log) return;
    const { opening, tree } = this.#log;
    if (tree.size < opening.size)
      throw new Fault("cut", `rows ${tree.size + 1} to ${opening.size} of "${opening.log}" are missing`);
    this.#matches(opening);
    const short = this.#kept.find(({ log, size }) => log === opening.log && size > tree.size);
    if (short)
      throw new Fault(
        "short",
        `"${opening.log}" has ${tree.size} rows, and ${short.size} when its checkpoint was kept`,
      );
    this.#done.push({ log: opening.log, rows: tree.size, until: opening.at, kid: opening.kid });
    this.#log = null;
  }
}
