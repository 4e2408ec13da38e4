import * as z from "zod";
import { emptyAsAbsent } from "~/lib/text/text";

/** What a patient brings into her clinic; a day only with `from`. */
export const chooseMoveSchema = z
  .object({
    what: z.enum(["all", "from", "none"], { error: "Escolha o que você quer trazer." }),
    from: z.preprocess(emptyAsAbsent, z.iso.date("Escolha um dia.").optional()),
  })
  .refine(({ what, from }) => what !== "from" || from !== undefined, {
    path: ["from"],
    error: "Escolha a partir de que dia.",
  });
export type ChooseMove = z.output<typeof chooseMoveSchema>;
