import { and, asc, desc, eq, getTableColumns, isNull, lt, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { account } from "~/features/identity/account/account.directory.table";
import type { Scope } from "~/features/kernel/ctx";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import type { PaidInvoice } from "~/platform/payments/payments";
import { invoice, manualRefund, subscription } from "./subscription.directory.table";

export type SubscriptionRow = typeof subscription.$inferSelect;
export type InvoiceRow = typeof invoice.$inferSelect;

/** What a clinic has at Stripe. */
export async function findSubscription(db: DirectoryDb, { clinicId }: Scope): Promise<SubscriptionRow | undefined> {
  return db.select().from(subscription).where(eq(subscription.clinicId, clinicId)).get();
}

/** Whose a customer of Stripe's is. */
export async function findByCustomer(db: DirectoryDb, customerId: string): Promise<SubscriptionRow | undefined> {
  return db.select().from(subscription).where(eq(subscription.customerId, customerId)).get();
}

/** Statement that notes which customer a clinic is; of several at once the first stays. */
export function insertSubscription(
  db: DirectoryDb,
  row: Pick<SubscriptionRow, "clinicId" | "customerId" | "createdAt">,
): Statement {
  const begin = { state: "free" as const, cancelsAtEnd: false, checkedAt: row.createdAt, version: 1 };
  return db.insert(subscription).values({ ...row, ...begin });
}

/** Statement that notes what Stripe said; the event of the same version lets only one such writing through. */
export function updateSubscription(
  db: DirectoryDb,
  { clinicId }: Scope,
  change: Partial<Omit<SubscriptionRow, "clinicId" | "customerId" | "createdAt">>,
): Statement {
  return db.update(subscription).set(change).where(eq(subscription.clinicId, clinicId));
}

/** Statements that note a clinic's invoices as they are now. */
export function writeInvoices(db: DirectoryDb, { clinicId }: Scope, all: readonly PaidInvoice[]): Statement[] {
  const rows = all.map((one) => ({ clinicId, ...one }));
  return insertMany(db, invoice, rows, (insert) =>
    insert.onConflictDoUpdate({
      target: invoice.id,
      set: {
        number: sql`excluded.number`,
        state: sql`excluded.state`,
        amountCents: sql`excluded.amount_cents`,
        pageUrl: sql`excluded.page_url`,
        pdfUrl: sql`excluded.pdf_url`,
      },
      // A customer's invoices stay the clinic's that they were written for.
      setWhere: sql`${invoice.clinicId} = excluded.clinic_id`,
    }),
  );
}

/** A clinic's invoices, newest first. */
export async function listInvoices(db: DirectoryDb, { clinicId }: Scope, limit: number): Promise<InvoiceRow[]> {
  return db
    .select()
    .from(invoice)
    .where(eq(invoice.clinicId, clinicId))
    .orderBy(desc(invoice.createdAt), desc(invoice.id))
    .limit(limit);
}

/** Who pays, as Stripe is to know them: the clinic's name, and the address of the admin who opens it. */
export async function findPayer(
  db: DirectoryDb,
  { clinicId }: Scope,
  accountId: string,
): Promise<{ name: string; email: string }> {
  const row = await db
    .select({ name: clinic.name, email: account.email })
    .from(clinic)
    .innerJoin(account, eq(account.id, accountId))
    .where(eq(clinic.id, clinicId))
    .get();
  return row ?? { name: "", email: "" };
}

/** One invoice of a clinic's. */
export async function findInvoice(db: DirectoryDb, { clinicId }: Scope, id: string): Promise<InvoiceRow | undefined> {
  const which = and(eq(invoice.clinicId, clinicId), eq(invoice.id, id));
  return db.select().from(invoice).where(which).get();
}

/** Statement that notes money to be returned by hand, once for each that came in. */
export function insertManualRefund(
  db: DirectoryDb,
  row: Pick<typeof manualRefund.$inferSelect, "chargeId" | "clinicId" | "amountCents" | "askedAt">,
): Statement {
  return db.insert(manualRefund).values(row).onConflictDoNothing();
}

export type WaitingRefund = typeof manualRefund.$inferSelect & { clinicName: string };

/** Money that waits to be returned by hand, longest first; at most 50. */
export async function listWaitingRefunds(db: DirectoryDb): Promise<WaitingRefund[]> {
  return db
    .select({ ...getTableColumns(manualRefund), clinicName: clinic.name })
    .from(manualRefund)
    .innerJoin(clinic, eq(clinic.id, manualRefund.clinicId))
    .where(isNull(manualRefund.doneAt))
    .orderBy(asc(manualRefund.askedAt))
    .limit(50);
}

/** Statement that says that money was returned by hand. */
export function markRefunded(db: DirectoryDb, chargeId: string, at: number): Statement {
  const which = and(eq(manualRefund.chargeId, chargeId), isNull(manualRefund.doneAt));
  return db.update(manualRefund).set({ doneAt: at }).where(which);
}

/** Customers whose paid term should be over or renewed by now, and whose payment is missing: what is asked of Stripe again. */
export async function listOverdue(db: DirectoryDb, before: number, limit: number): Promise<SubscriptionRow[]> {
  return db
    .select()
    .from(subscription)
    .where(and(sql`state = 'active'`, lt(subscription.periodEndAt, before)))
    .orderBy(asc(subscription.periodEndAt))
    .limit(limit);
}
