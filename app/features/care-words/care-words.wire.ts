import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { iso } from "~/lib/time/iso";
import { addWordSchema, changeWordSchema, giveWordSchema } from "./care-words.schema";
import { wordStates, type CareWord } from "./word/care-word";

const example = { text: "Já passou outras vezes. Vai passar.", from: "Minha avó" };

/** Words of care; `offered` ones were given and wait for the patient. */
export const careWordWire = named(
  "CareWord",
  z.object({
    id: z.string(),
    text: z.string(),
    from: z.string().nullable(),
    state: z.enum(wordStates),
    isGift: z.boolean(),
    onHome: z.boolean(),
    createdAt: instantSchema,
    version: z.int(),
  }),
  {
    ...{ id: "wrd_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", ...example, state: "kept", isGift: false, onHome: true },
    ...{ createdAt: "2026-03-02T12:00:00.000Z", version: 1 },
  },
);

export const addWordBody = named("AddCareWord", addWordSchema, { ...example, onHome: false });
export const changeWordBody = named("ChangeCareWord", changeWordSchema, { onHome: true });
export const giveWordBody = named("GiveCareWord", giveWordSchema, { text: "Você já atravessou uma noite assim." });

/** What the API answers. */
export function showWord({ createdAt, ...rest }: CareWord) {
  return { ...rest, createdAt: iso(createdAt) };
}
