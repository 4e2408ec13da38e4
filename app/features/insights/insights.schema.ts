import * as z from "zod";

/** `POST /api/patient/insights/:id/feedback`. */
export const feedbackSchema = z.object({ helpful: z.boolean("Diga se ajudou: true ou false.") });

/** The form beside an insight. */
export const ratingForm = z.object({
  id: z.string().min(1).max(100),
  helpful: z.enum(["yes", "no"], "Escolha uma das respostas.").transform((said) => said === "yes"),
});
