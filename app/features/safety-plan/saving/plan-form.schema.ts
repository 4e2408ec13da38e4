import * as z from "zod";
import { planInForm, type FormFields } from "./plan-form";
import { planSteps } from "../plan-step";
import { savePlanSchema } from "../safety-plan.schema";

const fieldsSchema = z.record(z.string(), z.union([z.string(), z.array(z.string())]));

/** Buttons of the form that save nothing: one more line in a step, or both versions of a conflict in one form. */
const again = z.object({ intent: z.literal("again"), more: z.enum([...planSteps, "both"]), values: fieldsSchema });
const save = savePlanSchema.extend({ intent: z.literal("save"), key: z.string().max(200).optional() });

function intentOf(typed: unknown): unknown {
  const fields = fieldsSchema.safeParse(typed);
  if (!fields.success) return typed;
  const { more, key, ...values }: FormFields = fields.data;
  if (more !== undefined)
    return { intent: "again", more, values: { ...values, ...(key === undefined ? {} : { key }) } };
  return { intent: "save", key, ...planInForm(values) };
}

/** The plan's form as posted. */
export const planFormSchema = z.preprocess(intentOf, z.discriminatedUnion("intent", [again, save]));
/** What the form answers to a button that saves nothing. */
export type FormAgain = z.output<typeof again>;

const version = z.coerce.number().int().min(1);

/** "Revi, continua valendo", as posted. */
export const reviewFormSchema = z.object({ version });

const places = z.preprocess(
  (typed) => (typed === undefined ? [] : [typed].flat().map(Number)),
  z.array(z.int().min(0).max(50)).max(50),
);
/** What is posted from the page of one's own plan: a review, or which warning signs are present. */
export const ownPlanForm = z.union([
  z.object({ intent: z.literal("signs"), version, sign: places }),
  reviewFormSchema.extend({ intent: z.literal("review").default("review") }),
]);

/** Bringing a version back, as posted. `version` is the newest one as the page showed it. */
export const restoreFormSchema = z.object({ version, restore: version });

/** The address of the history: one version opened, and from where the list goes on. */
export const historySearchSchema = z.object({
  version: version.optional().catch(undefined),
  cursor: version.optional().catch(undefined),
});
