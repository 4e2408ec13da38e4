import * as z from "zod";

/** What is posted to the home: a tap on a card (`card`), or how somebody is; whoever it is for judges the rest of the fields. */
export const homeForm = z.looseObject({
  card: z.string().max(40).optional(),
  key: z
    .string()
    .regex(/^[\x21-\x7e]{1,200}$/)
    .optional(),
});
