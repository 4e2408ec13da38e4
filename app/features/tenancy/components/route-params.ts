import * as z from "zod";

/** Ids of addresses; whether they exist and whose they are is for the use case. */
export const patientParams = z.object({ patientId: z.string().max(100) });
export const entryParams = patientParams.extend({ entryId: z.string().max(100) });
export const memberParams = z.object({ memberId: z.string().max(100) });
