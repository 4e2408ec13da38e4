import * as z from "zod";
import { words } from "~/features/kernel/words.schema";
import { listSearch } from "~/features/tenancy/components/address-parts";

const id = z.string().min(1).max(64);

/** `to:car_…` fields of the form: which patient's link goes to whom; an empty choice is none yet. */
function sharesOf(typed: unknown): unknown {
  if (typeof typed !== "object" || typed === null) return typed;
  const fields = Object.entries(typed as Record<string, unknown>);
  const shares = fields.flatMap(([name, toId]) =>
    name.startsWith("to:") && typeof toId === "string" && toId !== "" ? [{ linkId: name.slice(3), toId }] : [],
  );
  return { ...typed, shares };
}

/** What the forms of a whole hand-over ask for. */
export const leavingIntents = z.preprocess(
  sharesOf,
  z.discriminatedUnion("intent", [
    z.object({
      intent: z.literal("hand-over"),
      shares: z.array(z.object({ linkId: id, toId: id })).max(100),
      why: words(300, "Escreva em uma linha por quê: cada pessoa lê."),
    }),
    z.object({ intent: z.literal("cover"), substituteId: id }),
  ]),
);

/** What the last press did, as the address says it: proposed, waiting already, gone. */
export const leavingSearch = listSearch.extend({
  did: z
    .string()
    .regex(/^\d{1,3}-\d{1,3}-\d{1,3}$/)
    .transform((text) => text.split("-").map(Number) as [number, number, number])
    .optional()
    .catch(undefined),
  covered: z.literal("1").optional().catch(undefined),
});
