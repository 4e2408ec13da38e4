import * as z from "zod";
import { optional, words } from "~/features/kernel/words.schema";
import { attentionKinds } from "~/features/tenancy/care-link/attention";
import { emptyAsAbsent } from "~/lib/text/text";
import { rules } from "./rules/rules";

const rule = z
  .object({
    intent: z.literal("rule"),
    kind: z.enum(attentionKinds),
    isOn: z.literal("on").optional().catch(undefined).transform(Boolean),
    value: z.preprocess(emptyAsAbsent, z.coerce.number("Use um número.").optional()),
  })
  .transform(({ kind, value, ...rest }, context) => {
    const { tuning } = rules[kind];
    if (tuning === null || value === undefined) return { ...rest, kind, value: null };
    if (value < tuning.least || value > tuning.most)
      context.addIssue({
        ...{ code: "custom", path: ["value"], input: value },
        message: `Use de ${tuning.least.toLocaleString("pt-BR")} a ${tuning.most.toLocaleString("pt-BR")}.`,
      });
    return { ...rest, kind, value: value === tuning.standard ? null : value };
  });

/** What can be done on the page of signals. */
export const signalActs = z.union([
  rule,
  z.object({
    intent: z.literal("acknowledge"),
    id: z.string().max(64),
    // The form always brings it: emptied, it is taken away.
    note: optional(words(2000, "")).transform((note) => note ?? null),
  }),
]);
export const signalsSearch = z.object({ done: z.string().max(20).optional().catch(undefined) });
