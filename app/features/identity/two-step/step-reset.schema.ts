import * as z from "zod";
import { line } from "~/features/kernel/words.schema";
import { emailField } from "../identity.schema";

const proofWords = "Escreva como você conferiu que é a própria pessoa, em 20 letras ou mais.";

/** The forms of the page where the platform takes a lost second step away. */
export const stepResetForm = z.discriminatedUnion("intent", [
  z.object({
    intent: z.literal("ask"),
    email: emailField,
    proof: line(500, proofWords).pipe(z.string().min(20, proofWords)),
  }),
  z.object({ intent: z.literal("stop"), id: z.string().min(1).max(64) }),
]);
