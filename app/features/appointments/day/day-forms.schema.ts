import * as z from "zod";

/** What can be settled of a session on the first page. */
export const daySessionForm = z.object({ intent: z.enum(["accept", "complete"]), id: z.string().max(64) });

/** The session an address names; whether it exists and whose it is is for the use case. */
export const sessionParams = z.object({ id: z.string().max(100) });
