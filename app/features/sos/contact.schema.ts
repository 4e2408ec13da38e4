import * as z from "zod";
import { brazilianPhone } from "~/features/identity/phone";

const name = z.string().trim().min(1, "Escreva o nome.").max(80, "No máximo 80 caracteres.");
const relation = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z.string().trim().max(60, "No máximo 60 caracteres.").optional(),
);
const phone = z.string().transform((typed, context) => {
  const number = brazilianPhone(typed);
  if (number !== null) return number;
  context.addIssue({ code: "custom", message: "Escreva o número com DDD, como (11) 98765-4321." });
  return z.NEVER;
});

/** An emergency contact as the form and the API take it. `consent`: whether they may get an SMS when nobody of the team answers. */
export const contactSchema = z.object({
  name,
  relation,
  phone,
  consent: z.preprocess((value) => value === true || value === "on" || value === "true", z.boolean()),
});
export type ContactInput = z.output<typeof contactSchema>;

/** Contacts a patient may have. */
export const mostContacts = 5;
