import * as z from "zod";
import { yesOrNo } from "~/features/kernel/words.schema";

const wrongAnswer = "Diga se autoriza: true ou false.";

/** `PUT /api/patient/consents/:purpose`; with `version`, only if those are still the words. */
export const setConsentSchema = z.object({
  granted: z.boolean(wrongAnswer),
  version: z.int("A versão é um número inteiro.").positive("A versão começa em 1.").optional(),
});

/** The form of a page: what was decided about the words it showed. */
export const consentFields = {
  granted: yesOrNo,
  version: z.coerce.number("Abra a página de novo.").int().positive(),
};

/** The page of all that somebody is asked; `intent` is the purpose. */
export const consentsForm = z.object({ intent: z.string().max(64), ...consentFields });
