import * as z from "zod";

/** What the address of a session's note says: whose, where several come; what it begins with; that it is to be signed next. */
export const noteSearch = z.object({
  patientId: z.string().max(40).optional().catch(undefined),
  template: z.string().max(40).optional().catch(undefined),
  go: z.literal("sign").optional().catch(undefined),
});

/** What the address of the templates says: the session's note that one came from. */
export const templateSearch = z.object({
  session: z
    .string()
    .regex(/^\w{1,40}$/)
    .optional()
    .catch(undefined),
  patientId: z.string().max(40).optional().catch(undefined),
});
