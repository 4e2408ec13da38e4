import * as z from "zod";
import { instantSchema } from "~/features/kernel/named.schema";
import { soldPlans } from "~/features/plans/plan";
import { limitsSchema } from "~/features/plans/plans.schema";
import { billingStates } from "./subscription/standing";

/** What is to be paid for. */
export const checkoutSchema = z.object({ plan: z.enum(soldPlans), interval: z.enum(["month", "year"]) });
export type Checkout = z.output<typeof checkoutSchema>;

const key = z.string().max(100).optional();

/** What the forms of the money page ask for. */
export const billingIntents = z.discriminatedUnion("intent", [
  checkoutSchema.extend({ intent: z.literal("checkout"), key }),
  z.object({ intent: z.literal("portal") }),
]);

/** Which message of Stripe's is handled again: an event of ours, or all that are shown. */
export const retryNewsSchema = z.object({ which: z.string().min(1).max(64) });

/** How a clinic stands, as the API tells it. */
export const billingSchema = z.object({
  plan: z.string(),
  status: z.enum(billingStates),
  currentPeriodEnd: instantSchema.nullable(),
  limits: limitsSchema,
  usage: z.object({ patients: z.int(), psychologists: z.int(), storageMb: z.int() }),
  invoices: z.array(
    z.object({
      id: z.string(),
      number: z.string().nullable(),
      status: z.string(),
      amountCents: z.int(),
      createdAt: instantSchema,
      url: z.string().nullable(),
      pdfUrl: z.string().nullable(),
    }),
  ),
});

/** Where the browser goes on. */
export const leadsTo = z.object({ url: z.url() });
