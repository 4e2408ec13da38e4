import * as z from "zod";
import { resolveSchema, cancelSchema, feelingSchema, locationSchema } from "./sos.schema";
import { nearActs } from "./board/board-face";
import { contactSchema } from "./contacts/contact.schema";
import { firstSteps, stepsOf } from "./first-steps/first-steps";
import { presetNames } from "./ladder/ladder-presets";
import { policyForm } from "./ladder/policy-form.schema";

/** What a board's page takes: an alert of it. */
export const boardIntents = z.object({ intent: z.literal("acknowledge"), id: z.string().max(64) });

/** What an alert's page takes. */
export const alertIntents = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("acknowledge") }),
  resolveSchema.extend({ intent: z.literal("resolve") }),
]);

/** Who stands in; an empty choice is nobody. */
export const coverForm = z.object({ substituteId: z.string().max(64).default("") });

/** Putting away a step of one's own role. */
export const ownStepAwayForm = z.object({ step: z.enum([...new Set(Object.values(stepsOf).flat())]) });

/** Putting one of a psychologist's first steps away. */
export const putStepAwayForm = z.object({ intent: z.literal("put-away"), step: z.enum(firstSteps) });

/** The page of one contact: change or remove. */
export const contactForm = z.discriminatedUnion("intent", [
  contactSchema.extend({ intent: z.literal("save") }),
  z.object({ intent: z.literal("remove") }),
]);

/** What the patient can do on the page of their own alert; `intent` says which of its forms was sent. */
export const ownAlertForm = z.discriminatedUnion("intent", [
  cancelSchema.extend({ intent: z.literal("cancel") }),
  feelingSchema.extend({ intent: z.literal("feel") }),
  locationSchema.extend({ intent: z.literal("share") }),
  z.object({ intent: z.literal("withdraw") }),
]);

/** What an emergency contact says by the link of their SMS. */
export const nearForm = z.object({ act: z.enum(nearActs) });

/** What the page of the rules of calling takes: a preset, a test call, or a ladder of the clinic's own. */
export const policyPageForm = z.discriminatedUnion("intent", [
  z.object({ intent: z.literal("preset"), preset: z.enum(presetNames) }),
  z.object({ intent: z.literal("test"), memberId: z.string().max(64) }),
  policyForm,
]);
