import { unfit } from "~/features/ai/guard/fit-to-send";
import { openLexicon } from "~/features/ai/redaction/lexicon";
import { redactAll } from "~/features/ai/redaction/redact";
import { sharedForModel } from "~/features/diary/reading/shared-for-model.server";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import type { Noted } from "~/features/kernel/keys/noted";
import { knownNames } from "../asked/known-names.server";
import type { Week } from "./week";

/** Signs (UTF-16 units) of a week's texts that are sent at most: beyond, the oldest are left out. */
const longestWeek = 16_000;
/** Of fewer there is nothing to sum up. */
export const fewestEntries = 2;

/** A week's shared entries as a model would get them. */
export type WeekTexts = {
  texts: string[];
  places: ReadonlyMap<string, string>;
  /** Entry, version and when (ms), in the order of the texts. */
  sources: [id: string, version: number, at: number][];
  /** Shared entries that are not sent: too short, too long, not in Portuguese, or too many. */
  leftOut: number;
};

/** The newest texts that have room together, in their order. */
function withRoom<T extends { text: string }>(all: readonly T[]): T[] {
  let room = longestWeek;
  return all
    .toReversed()
    .filter(({ text }) => (room -= text.length) >= 0)
    .toReversed();
}

/** What a patient shared in a week, without names, and only what is fit to be sent. Nothing is sent here. */
export async function weekTexts(
  ctx: PsychologistCtx & Noted,
  patient: { id: string; name: string },
  { from, until }: Week,
): Promise<WeekTexts> {
  const patientId = patient.id;
  const [entries, known] = await Promise.all([
    sharedForModel(ctx, { patientId, from, until }),
    knownNames(ctx, { patientId, name: patient.name }),
    openLexicon(ctx.platform),
  ]);
  const { texts, places } = redactAll(
    entries.map(({ title, content }) => `${title}\n${content}`),
    known,
  );
  const all = entries.map((entry, i) => ({ ...entry, text: texts[i] ?? "" }));
  const sent = withRoom(all.filter(({ text }) => unfit(text) === null));
  return {
    texts: sent.map(({ text }) => text),
    places,
    sources: sent.map(({ id, version, occurredAt }) => [id, version, occurredAt]),
    leftOut: all.length - sent.length,
  };
}
