import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
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
    /** It ends because the clinic closes: that taken back, it goes on. */
    endsWithClinic: flag("ends_with_clinic").notNull().default(false),
    pastDueSinceAt: at("past_due_since_at"),
    /** When what is paid for was bought: the right to take it back runs from there. */
    startedAt: at("started_at"),
    /** Letters that were written about the payment that is missing since `dunned_since_at`. */
    dunned: integer("dunned").notNull().default(0),
    dunnedSinceAt: at("dunned_since_at"),
    checkedAt: at("checked_at").notNull(),
    version: integer("version").notNull(),
    createdAt: at("created_at").notNull(),
  },
  (t) => [
    uniqueIndex("subscription_customer").on(t.customerId),
    index("subscription_past_due")
      .on(t.clinicId)
      .where(sql`state = 'past_due'`),
    index("subscription_term")
      .on(t.periodEndAt)
      .where(sql`state = 'active'`),
  ],
);

/** Money that Stripe cannot send back (boleto): somebody of ours does, by hand. Directory plane. */
export const manualRefund = sqliteTable(
  "manual_refund",
  {
    /** Stripe's id of what came in. */
    chargeId: id("charge_id").primaryKey(),
    clinicId: id("clinic_id").notNull(),
    /** Centavos. */
    amountCents: integer("amount_cents").notNull(),
    askedAt: at("asked_at").notNull(),
    doneAt: at("done_at"),
  },
  (t) => [
    index("manual_refund_waiting")
      .on(t.askedAt)
      .where(sql`done_at is null`),
  ],
);

/** Admins of a clinic who see its money page; without any all of them do. Directory plane. */
export const moneyReader = sqliteTable(
  "money_reader",
  { clinicId: id("clinic_id").notNull(), accountId: id("account_id").notNull() },
  (t) => [primaryKey({ columns: [t.clinicId, t.accountId] }), index("money_reader_account").on(t.accountId)],
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
