import * as z from "zod";
import { checkpointText, logNames, type LogName, type SignedCheckpoint } from "./audit-line";

/** What somebody kept of a log outside of us: how many rows it had, the head after them (hex), and from a letter all that was signed. */
export type KeptHead = { log: LogName; size: number; head: string; signed?: SignedCheckpoint };

/**
 * A signed checkpoint as a letter brings it: the text under the signature, then who signed and how (the form of C2SP's signed notes).
 * It is no secret and names nobody.
 */
export function checkpointNote(signed: SignedCheckpoint): string {
  return `${checkpointText(signed)}\n— ${signed.kid} ${signed.signature}\n`;
}

const origin = String.raw`caris-audit/1 (\S{1,80})/(people|care)`;
const hex = "([0-9a-f]{64})";
// Mail programs fold lines, join them, and put “> ” before what is passed on: only the order of the words counts.
const note = new RegExp(
  String.raw`${origin}\s+(\d{1,15})\s+${hex}\s+${hex}\s+(\d{4}-\d\d-\d\dT[\d:.]{8,12}Z)\s+[—–-]\s+(\S{1,80})\s+([\w-]{86})`,
  "g",
);
/** A letter is shorter by far. */
const mostRead = 100_000;

const logSchema = z.enum(logNames);

/**
 * What was kept, out of what somebody pastes: a letter as it came, with whatever stands around its checkpoints, or one head in a word,
 * `care:1200:ab…`. Empty when neither is in it.
 */
export function keptHeadsIn(pasted: string): KeptHead[] {
  const text = pasted.slice(0, mostRead).replaceAll(/^[>| \t]+/gm, "");
  const found = [...text.matchAll(note)].flatMap((words): KeptHead[] => {
    const [, owner = "", log, size, root = "", head = "", at = "", kid = "", signature = ""] = words;
    const signed = { clinicId: owner === "-" ? "" : owner, log: logSchema.parse(log), size: Number(size), root, head };
    const when = Date.parse(at);
    if (Number.isNaN(when)) return [];
    return [{ log: signed.log, size: signed.size, head, signed: { ...signed, at: when, kid, signature } }];
  });
  if (found.length > 0) return found;
  const [, log, size, head = ""] = /^\s*(people|care):(\d{1,15}):([0-9a-f]{64})\s*$/.exec(pasted.slice(0, 200)) ?? [];
  return log === undefined ? [] : [{ log: logSchema.parse(log), size: Number(size), head }];
}
