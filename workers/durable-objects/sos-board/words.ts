import type { Feelings } from "../../../app/features/sos/board/alert";
import type { Location } from "../../../app/features/sos/sos.schema";
import { aesOpen, aesSeal, importAesKey } from "../../../app/platform/keys/aes.server";
import { placeOf, type Core } from "./core";
import { alertOf, type AlertRow } from "./sos-board.store";

/** What people wrote about an alert, and where the patient is. */
export type Words = {
  message: string | null;
  tool: string | null;
  feelings: Feelings;
  location: (Location & { at: number }) | null;
  note: string | null;
};

/** Nothing said yet. */
export const noWords: Words = {
  message: null,
  tool: null,
  feelings: { before: null, after: null, helped: null },
  location: null,
  note: null,
};

const encoder = new TextEncoder();

/** What a wrapped key of the board is bound to. */
export const aadOfKey = (clinicId: string, patientId: string): string => `sos-board|${clinicId}|${patientId}`;

/**
 * The board's own key of a patient, wrapped by the master keys and kept here: it must open when no database answers. Erasing a
 * patient deletes it.
 */
async function keyOf(core: Core, patientId: string): Promise<CryptoKey> {
  const known = core.keys.get(patientId);
  if (known) return known;
  const { masterKeys } = core.job().scope.platform;
  const aad = aadOfKey(placeOf(core).clinicId, patientId);
  const find = () =>
    core.sql
      .exec<{ kid: string; wrapped: string }>("select kid, wrapped from key where patient_id = ?", patientId)
      .toArray()[0];
  if (!find()) {
    const { kid, wrapped } = await masterKeys.wrap(crypto.getRandomValues(new Uint8Array(32)), aad);
    // Two first calls may race: the first one's key stays, both then read it.
    core.sql.exec("insert or ignore into key (patient_id, kid, wrapped) values (?, ?, ?)", patientId, kid, wrapped);
  }
  const row = find();
  const secret = row ? await masterKeys.unwrap(row.kid, row.wrapped, aad) : null;
  if (!secret) throw new Error(`the board's key of ${patientId} does not open`);
  const key = await importAesKey(secret);
  core.keys.set(patientId, key);
  return key;
}

/** Whether the board still has the key of a patient: what was sealed under one that it let go of meanwhile opens no more. */
export function hasKey(core: Core, patientId: string): boolean {
  return core.sql.exec("select 1 from key where patient_id = ?", patientId).toArray().length > 0;
}

/** Seals what belongs to a patient. @param what what it is: a ciphertext moved elsewhere does not open */
export async function sealFor(core: Core, patientId: string, what: string, value: unknown): Promise<string> {
  const key = await keyOf(core, patientId);
  return aesSeal(key, encoder.encode(JSON.stringify(value)), `${patientId}|${what}`);
}

/** Opens what `sealFor` made; null when it does not open. */
export async function openFor(core: Core, patientId: string, what: string, sealed: string): Promise<unknown> {
  const plain = await aesOpen(await keyOf(core, patientId), sealed, `${patientId}|${what}`);
  return plain ? (JSON.parse(new TextDecoder().decode(plain)) as unknown) : null;
}

/** The words of an alert. */
export async function openWords(core: Core, patientId: string, id: string, sealed: string | null): Promise<Words> {
  if (sealed === null) return noWords;
  return { ...noWords, ...((await openFor(core, patientId, `words|${id}`, sealed)) as Partial<Words> | null) };
}

/** Seals the words of an alert; null when there are none. */
export async function sealWords(core: Core, patientId: string, id: string, words: Words): Promise<string | null> {
  const { message, tool, feelings, location, note } = words;
  const said = message !== null || tool !== null || location !== null || note !== null;
  const felt = feelings.before !== null || feelings.after !== null || feelings.helped !== null;
  return said || felt ? sealFor(core, patientId, `words|${id}`, words) : null;
}

/**
 * Changes the words of an alert. Opening and sealing wait, and meanwhile somebody else may have changed them: then what is said is
 * said to theirs, so that nobody's words are lost. Somebody's change succeeds whenever another's has to begin again.
 * @param write writes the row down at once, in the same synchronous piece in which nobody else had written
 * @returns what `write` answers, null when there is no such alert
 */
export async function reword<T>(
  core: Core,
  id: string,
  say: (words: Words) => Words,
  write: (row: AlertRow, words: string | null) => T,
): Promise<T | null> {
  for (;;) {
    const before = alertOf(core.sql, id);
    if (!before) return null;
    const { patient } = before.head;
    const words = await sealWords(core, patient.id, id, say(await openWords(core, patient.id, id, before.words)));
    const row = alertOf(core.sql, id);
    if (!row) return null;
    // A sealed text is never the same twice, so the same is unchanged.
    if (row.words === before.words) return write(row, words);
  }
}
