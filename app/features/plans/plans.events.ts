import * as z from "zod";
import type { DataOf } from "~/features/kernel/events/event";
import { planBases, planCodes } from "./plan";

/** What happens to plans, and to what clinics have of them. */
export const events = {
  "plan.published": z.strictObject({ code: z.enum(planCodes) }),
  "clinic_plan.changed": z.strictObject({
    code: z.enum(planCodes),
    planVersion: z.int(),
    basis: z.enum(planBases),
    endsAt: z.int().nullable(),
  }),
};

declare module "~/features/kernel/events/event" {
  interface EventData extends DataOf<typeof events> {}
}
