import * as z from "zod";
import {
  answerCycleSchema,
  answerHandoverSchema,
  guardianSchema,
  proposeHandoverSchema,
  setCycleSchema,
} from "../care.schema";

const id = z.string().min(1).max(64);
/** Names one showing of the form: pressed twice it says one thing once. */
const key = z.string().min(1).max(200).optional();
const withdraw = z.object({ intent: z.literal("withdraw"), id });

/** What the forms on a patient's profile ask for. */
export const profileIntents = z.discriminatedUnion("intent", [
  setCycleSchema.extend({ intent: z.literal("cycle"), key }),
  guardianSchema.extend({ intent: z.literal("guardian"), version: z.coerce.number().int().nonnegative() }),
  proposeHandoverSchema.extend({ intent: z.literal("propose") }),
  withdraw,
]);

/** What an admin's forms ask for. */
export const adminHandoverIntents = z.discriminatedUnion("intent", [
  proposeHandoverSchema.extend({ intent: z.literal("propose"), linkId: id }),
  withdraw,
]);

/** What the forms on the patient's own page ask for. */
export const ownCareIntents = z.discriminatedUnion("intent", [
  setCycleSchema.extend({ intent: z.literal("cycle"), key }),
  answerHandoverSchema.extend({ intent: z.literal("answer"), id }),
  z.object({ intent: z.enum(["agree", "differ"]), id, line: answerCycleSchema.shape.line }),
]);

/** What has just been done, as the address says it. */
export const careDone = z.object({
  done: z
    .enum(["cycle", "guardian", "propose", "withdraw", "yes", "no", "agree", "differ"])
    .optional()
    .catch(undefined),
});
