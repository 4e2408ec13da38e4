import { and, asc, desc, eq, lte, or, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { account } from "~/features/identity/account/account.directory.table";
import { erasure } from "~/features/identity/erasure/erasure.directory.table";
import { erasureParty } from "~/features/identity/erasure/erasure-party.directory.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { mail } from "~/features/notifications/mail/mail.directory.table";

export type ErasureRow = typeof erasure.$inferSelect;
type Changes = Partial<Omit<ErasureRow, "id" | "accountId">>;

const open = or(eq(erasure.state, "asked"), eq(erasure.state, "running"));

/** What somebody asked for that is not at its end. */
export function findOpenErasure(db: DirectoryDb, accountId: string) {
  return db
    .select()
    .from(erasure)
    .where(and(eq(erasure.accountId, accountId), open))
    .orderBy(desc(erasure.askedAt))
    .limit(1)
    .get();
}

/** The erasure that carries a clinic's request out. */
export function findErasureOfRequest(
  db: DirectoryDb,
  { clinicId, requestId }: { clinicId: string; requestId: string },
) {
  return db
    .select()
    .from(erasure)
    .where(and(eq(erasure.requestId, requestId), eq(erasure.clinicId, clinicId)))
    .get();
}

/** An erasure by its id. */
export function findErasure(db: DirectoryDb, id: string) {
  return db.select().from(erasure).where(eq(erasure.id, id)).get();
}

/** The erasure of a mailed link. */
export function findErasureOf(db: DirectoryDb, tokenHash: string) {
  return db.select().from(erasure).where(eq(erasure.tokenHash, tokenHash)).get();
}

/** Statement that writes down that somebody asks; a second that is open violates `erasure.account_id`. */
export function insertErasure(db: DirectoryDb, row: typeof erasure.$inferInsert) {
  return db.insert(erasure).values(row);
}

/** Statement that brings an erasure from one state on; nothing when it is in another. */
export function moveErasure(db: DirectoryDb, { id, state }: Pick<ErasureRow, "id" | "state">, changes: Changes) {
  return db
    .update(erasure)
    .set(changes)
    .where(and(eq(erasure.id, id), eq(erasure.state, state)));
}

/** What is to be looked at now, what waits longest first. */
export function dueErasures(db: DirectoryDb, now: number, limit: number) {
  return db.select().from(erasure).where(lte(erasure.nextTryAt, now)).orderBy(asc(erasure.nextTryAt)).limit(limit);
}

/** Takes one for a while: of several runs one gets it. @returns whether this one did */
export async function claimErasure(
  db: DirectoryDb,
  { id, nextTryAt }: Pick<ErasureRow, "id" | "nextTryAt">,
  until: number,
): Promise<boolean> {
  const claimed = await db
    .update(erasure)
    .set({ nextTryAt: until })
    .where(and(eq(erasure.id, id), eq(erasure.nextTryAt, nextTryAt ?? 0)))
    .returning({ id: erasure.id });
  return claimed.length > 0;
}

/** Whether the certificate's letter still waits to go out; null while nobody has asked for one. */
export async function letterWaits(db: DirectoryDb, id: string): Promise<boolean | null> {
  const row = await db
    .select({ state: mail.state })
    .from(mail)
    .where(and(sql`${mail.template} = 'erasure_done'`, eq(mail.subjectId, id)))
    .get();
  return row ? row.state === "pending" : null;
}

/** Where somebody can be written to. */
export async function addressOf(db: DirectoryDb, accountId: string): Promise<string | null> {
  const row = await db.select({ email: account.email }).from(account).where(eq(account.id, accountId)).get();
  return row?.email ?? null;
}

/** The provider's number of the letter that says that somebody asked; null when it never went out. */
export async function numberOfAskedLetter(db: DirectoryDb, id: string): Promise<string | null> {
  const asked = db
    .select({ id: domainEvent.id })
    .from(domainEvent)
    .where(and(eq(domainEvent.aggregateId, id), eq(domainEvent.version, 1)));
  const row = await db
    .select({ number: mail.providerId })
    .from(mail)
    .where(and(sql`${mail.eventId} in ${asked}`, eq(mail.template, "erasure_asked")))
    .get();
  return row?.number ?? null;
}

/** Who has to know of an erasure, and what is known of how they were told. */
export type PartyRow = Pick<
  typeof erasureParty.$inferSelect,
  "id" | "kind" | "company" | "clinicId" | "memberId" | "state" | "tries" | "cause" | "createdAt" | "settledAt"
>;

/** All who have to know of an erasure, each with what became of their letter as it stands now. */
export async function partiesOf(db: DirectoryDb, erasureId: string): Promise<PartyRow[]> {
  const rows = await db
    .select({
      party: erasureParty,
      letter: sql<string | null>`${mail.state}`.as("letter_state"),
      attempts: mail.attempts,
      why: sql<string | null>`${mail.cause}`.as("letter_cause"),
      sentAt: mail.sentAt,
    })
    .from(erasureParty)
    .leftJoin(mail, and(sql`${mail.template} = 'erasure_party'`, eq(mail.subjectId, erasureParty.id)))
    .where(eq(erasureParty.erasureId, erasureId))
    .orderBy(asc(erasureParty.id));
  return rows.map(({ party, letter, attempts, why, sentAt }) => {
    const { id, kind, company, clinicId, memberId, state, tries, cause, createdAt, settledAt } = party;
    const row = { id, kind, company, clinicId, memberId, state, tries, cause, createdAt, settledAt };
    if (state !== "waits" || letter === null) return row;
    const now = letter === "sent" ? ("sent" as const) : letter === "pending" ? state : ("failed" as const);
    return { ...row, state: now, tries: attempts ?? 0, cause: why, settledAt: sentAt };
  });
}

/** Statement that notes who has to know of an erasure. */
export function insertParty(db: DirectoryDb, row: typeof erasureParty.$inferInsert) {
  return db.insert(erasureParty).values(row);
}

/**
 * Statement that writes down what became of somebody's letter, and forgets the address and the numbers that it went by; of one that is
 * still on its way they stay.
 */
export function settleParty(db: DirectoryDb, { id, state, tries, cause, settledAt }: PartyRow) {
  const gone = state === "waits" ? {} : { email: null, messages: null };
  return db
    .update(erasureParty)
    .set({ state, tries, cause, settledAt, ...gone })
    .where(and(eq(erasureParty.id, id), eq(erasureParty.state, "waits")));
}

/** Statement: the clinics that an erasure was in read its certificate at their desks from now on. */
export function openDesks(db: DirectoryDb, erasureId: string, settledAt: number) {
  return db
    .update(erasureParty)
    .set({ settledAt })
    .where(and(eq(erasureParty.erasureId, erasureId), eq(erasureParty.kind, "clinic")));
}
