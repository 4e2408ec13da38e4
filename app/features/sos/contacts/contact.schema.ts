import * as z from "zod";
import { phoneField } from "~/features/kernel/phone.schema";
import { line, optional } from "~/features/kernel/words.schema";

const name = line(80, "Escreva o nome.");
const relation = optional(line(60, "Escreva quem é."));
const phone = phoneField("Escreva o número com DDD, como (11) 98765-4321.");

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
