import * as z from "zod";
import { line, optional, words } from "~/features/kernel/words.schema";

export const longest = { text: 280, from: 60 } as const;

const text = words(longest.text, "Escreva as palavras.");
const from = line(longest.from, "Diga de quem são.");
const version = z.coerce.number().int().min(1).optional();
const id = z.string().min(1).max(64);

/** `POST /api/patient/care-words`. */
export const addWordSchema = z.strictObject({
  text,
  from: from.nullable().default(null),
  onHome: z.boolean().default(false),
});
/** `PATCH /api/patient/care-words/:id`: `accept` takes what was given; `move` changes the order. Each comes alone. */
export const changeWordSchema = z
  .strictObject({
    text: text.optional(),
    from: from.nullable().optional(),
    onHome: z.boolean().optional(),
    accept: z.literal(true).optional(),
    move: z.enum(["up", "down"]).optional(),
    version,
  })
  .refine(
    ({ accept, move, version: _, ...said }) =>
      [accept, move, Object.values(said).find((one) => one !== undefined)].filter((one) => one !== undefined).length <=
      1,
    { message: "Mande uma coisa de cada vez: as palavras, `accept` ou `move`.", path: ["move"] },
  );
/** `POST /api/psychologist/patients/:id/care-words`. */
export const giveWordSchema = z.strictObject({ text });

const ticked = z.preprocess((typed) => typed !== undefined && typed !== "", z.boolean());

/** What is done on the page of a patient's words. */
export const wordActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.enum(["accept", "remove", "up", "down"]), id }),
]);

/** One's own words as their form posts them. */
export const wordForm = z.object({
  key: z.string().min(1).max(200),
  version,
  text: z.preprocess((typed) => typed ?? "", text).optional(),
  from: optional(from).transform((one) => one ?? null),
  onHome: ticked,
});

/** What a psychologist does. */
export const giveActs = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("give"), key: z.string().min(1).max(200), text }),
  z.object({ intent: z.literal("withdraw"), id }),
]);

export type ChangeWordBody = z.output<typeof changeWordSchema>;
