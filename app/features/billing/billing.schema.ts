import * as z from "zod";
import { instantSchema } from "~/features/kernel/named.schema";
import { soldPlans } from "~/features/plans/plan";
import { limitsSchema } from "~/features/plans/plans.schema";
import { billingStates } from "./subscription/standing";

/** A plan, by the month or by the year. */
export const termSchema = z.object({ plan: z.enum(soldPlans), interval: z.enum(["month", "year"]) });
export type WantedTerm = z.output<typeof termSchema>;

/** The same as an address says it: without a plan that is sold, or a term, nothing was chosen. */
export const termInAddress = z.union([
  termSchema,
  z.unknown().transform(() => ({ plan: undefined, interval: undefined })),
]);

/** What is to be paid for, and how; without a way Stripe's page offers card and boleto. */
export const checkoutSchema = termSchema.extend({ method: z.enum(["card", "boleto", "pix"]).optional() });
export type Checkout = z.output<typeof checkoutSchema>;

const key = z.string().max(100).optional();

/** The form that leads to Stripe's page. */
export const buySchema = checkoutSchema.extend({ key });

/** What the forms of the money page ask for. */
export const billingIntents = z.object({ intent: z.enum(["portal", "resume"]) });

/** A change as it was shown: the instant (ms) that the difference was counted to. */
export const changeSchema = termSchema.extend({ at: z.coerce.number().int() });

/** Ending with the term, or taking the purchase back. */
export const endSchema = z.object({ intent: z.enum(["end", "take-back"]) });

/** Whose invoices are, as typed. */
export const payerSchema = z.object({ taxId: z.string().max(60) });

/** Who sees the money page. */
export const readersSchema = z.object({
  who: z.enum(["all", "some"]),
  reader: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(z.string().max(64)).max(100)),
});

/** Which message of Stripe's is handled again (an event of ours, or all that are shown), or which money was returned by hand. */
export const platformMoneySchema = z.object({
  which: z.string().min(1).max(64).optional(),
  returned: z.string().min(1).max(200).optional(),
});

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
