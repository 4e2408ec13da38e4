import * as z from "zod";
import { presetNames } from "./ladder-presets";
import { policyForm } from "./policy-form.schema";

/** What the page of the rules of calling takes: a preset, a test call, or a ladder of the clinic's own. */
export const policyPageForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("preset"), preset: z.enum(presetNames) }),
  z.object({ intent: z.literal("test"), memberId: z.string().max(64) }),
  policyForm,
]);
