import * as z from "zod";
import { line } from "~/features/kernel/words.schema";
import { listSearch } from "../address-parts";
import { markedIds } from "../marked-ids";

const id = z.string().min(1).max(64);
const ids = markedIds("Ninguém estava marcado. Marque pessoas na lista e tente de novo.", {
  count: 100,
  words: "Marque no máximo 100 pessoas de cada vez.",
});

/** Names that an address of the list may hold; a kept view holds no other, and no name that somebody searched for. */
const kept = ["role", "state", "crp", "step", "away", "sort", "cols"];

const search = z
  .string("Esta lista não pode ser guardada.")
  .max(400, "Esta lista não pode ser guardada.")
  .transform((text) =>
    new URLSearchParams([...new URLSearchParams(text)].filter(([name]) => kept.includes(name))).toString(),
  );

/** What the forms around the list of people ask for. */
export const peopleIntents = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("disable-all"), ids }),
  z.object({ intent: z.literal("enable-all"), ids }),
  z.object({ intent: z.literal("end-logins-all"), ids }),
  z.object({ intent: z.literal("undo"), act: id }),
  z.object({ intent: z.literal("keep-view"), name: line(60, "Dê um nome à lista."), search }),
  z.object({ intent: z.literal("drop-view"), id }),
]);

const one = <const T extends readonly [string, ...string[]]>(values: T) => z.enum(values).optional().catch(undefined);

/** What the list's address may ask: a bad value is as none, so that an old link still opens. */
export const peopleSearch = listSearch.extend({
  role: one(["patient", "psychologist", "admin"]),
  state: one(["active", "off"]),
  crp: one(["due"]),
  step: one(["missing"]),
  away: z
    .enum(["30", "90", "180"])
    .transform((days) => Number(days) as 30 | 90 | 180)
    .optional()
    .catch(undefined),
  sort: one(["name", "seen"]),
  /** What has just been done with several, to take it back. */
  act: z.string().min(1).max(64).optional().catch(undefined),
  done: one(["undone", "kept", "ended"]),
  /** Of how many people, where nothing can be taken back. */
  of: z.coerce.number().int().min(1).max(100).optional().catch(undefined),
});
