import { index, integer, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import { at, flag, id } from "~/db/columns";
import { planCodes } from "~/features/plans/plan";
import { billingStates } from "./standing";

/** What a clinic has at Stripe, as it was there when it was last asked. Directory plane. */
export const subscription = sqliteTable(
  "subscription",
  {
    clinicId: id("clinic_id").primaryKey(),
    /** Stripe's ids. */
    customerId: id("customer_id").notNull(),
    subscriptionId: id("subscription_id"),
    state: text("state", { enum: billingStates }).notNull(),
    code: text("code", { enum: planCodes }),
    planVersion: integer("plan_version"),
    term: text("term", { enum: ["month", "year"] }),
    periodEndAt: at("period_end_at"),
    cancelsAtEnd: flag("cancels_at_end").notNull(),
    pastDueSinceAt: at("past_due_since_at"),
    checkedAt: at("checked_at").notNull(),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [uniqueIndex("subscription_customer").on(t.customerId)],
);

/** Invoices of a clinic; what they look like stands at Stripe. Directory plane. */
export const invoice = sqliteTable(
  "invoice",
  {
    /** Stripe's. */
    id: id().primaryKey(),
    clinicId: id("clinic_id").notNull(),
    number: text("number"),
    state: text("state", { enum: ["draft", "open", "paid", "uncollectible", "void"] }).notNull(),
    /** Centavos. */
    amountCents: integer("amount_cents").notNull(),
    pageUrl: text("page_url"),
    pdfUrl: text("pdf_url"),
    createdAt: at("created_at").notNull(),
  },
  (t) => [index("invoice_clinic").on(t.clinicId, t.createdAt, t.id)],
);
