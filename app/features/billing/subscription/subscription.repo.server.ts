import { desc, eq, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { insertMany } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { account } from "~/features/identity/account/account.directory.table";
import type { Scope } from "~/features/kernel/ctx";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import type { PaidInvoice } from "~/platform/payments/payments";
import { invoice, subscription } from "./subscription.directory.table";

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
