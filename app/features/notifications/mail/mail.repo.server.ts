import { and, asc, eq, isNotNull, lte, ne, sql } from "drizzle-orm";
import type { DirectoryDb } from "~/db/client.server";
import { account } from "~/features/identity/account/account.directory.table";
import { accountToken } from "~/features/identity/account/account-token.directory.table";
import { erasure } from "~/features/identity/erasure/erasure.directory.table";
import { erasureParty } from "~/features/identity/erasure/erasure-party.directory.table";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { clinicProfile } from "~/features/tenancy/settings/clinic-profile.directory.table";
import { invitation } from "~/features/tenancy/invitation/invitation.directory.table";
import { mail } from "./mail.directory.table";

export type MailTemplate = (typeof mail.$inferSelect)["template"];
export type NewMail = { id: string; template: MailTemplate; subjectId: string; eventId: string; createdAt: number };
export type ClaimedMail = {
  id: string;
  template: MailTemplate;
  subjectId: string;
  attempts: number;
  createdAt: number;
};

/** Statement that asks for a mail. A second one for the same event and template violates `mail_event`. */
export function insertMail(db: DirectoryDb, row: NewMail) {
  return db.insert(mail).values({ ...row, state: "pending", nextTryAt: row.createdAt });
}

/**
 * Takes a due mail for sending until `leaseUntil`: only one caller gets it. A caller that dies leaves it due again then.
 */
export async function claimMail(
  db: DirectoryDb,
  id: string,
  now: number,
  leaseUntil: number,
): Promise<ClaimedMail | undefined> {
  const [claimed] = await db
    .update(mail)
    .set({ attempts: sql`${mail.attempts} + 1`, cause: null, nextTryAt: leaseUntil })
    .where(and(eq(mail.id, id), eq(mail.state, "pending"), lte(mail.nextTryAt, now)))
    .returning({
      id: mail.id,
      template: mail.template,
      subjectId: mail.subjectId,
      attempts: mail.attempts,
      createdAt: mail.createdAt,
    });
  return claimed;
}

/** Holds a claimed mail until then; false when another call has taken it. */
export async function renewMail(
  db: DirectoryDb,
  { id, attempts }: Pick<ClaimedMail, "id" | "attempts">,
  leaseUntil: number,
): Promise<boolean> {
  const renewed = await db
    .update(mail)
    .set({ nextTryAt: leaseUntil })
    .where(and(eq(mail.id, id), eq(mail.state, "pending"), eq(mail.attempts, attempts)))
    .returning({ id: mail.id });
  return renewed.length > 0;
}

/** What became of a claimed mail. */
export type MailFate =
  | { state: "sent"; providerId: string | null; cause: null; sentAt: number }
  | { state: "pending"; attempts: number; cause: string; nextTryAt: number }
  | { state: "failed"; cause: string }
  | { state: "dropped" };

/** Statement that writes down what became of a mail. */
export function settleMail(db: DirectoryDb, id: string, fate: MailFate) {
  return db
    .update(mail)
    .set(fate)
    .where(and(eq(mail.id, id), eq(mail.state, "pending")));
}

/** Ids of pending mails that are due, oldest first. */
export async function dueMails(db: DirectoryDb, now: number, limit: number): Promise<string[]> {
  const rows = await db
    .select({ id: mail.id })
    .from(mail)
    .where(and(eq(mail.state, "pending"), lte(mail.nextTryAt, now)))
    .orderBy(asc(mail.nextTryAt), asc(mail.id))
    .limit(limit);
  return rows.map(({ id }) => id);
}

/**
 * Makes mails due that wait after a failed try, those tried least first: all but those that the provider itself asked to wait.
 * One that is under way waits for nothing. @returns their ids
 */
export async function wakeMails(db: DirectoryDb, phone: boolean, now: number, limit: number): Promise<string[]> {
  const kind = phone ? eq(mail.template, "phone_code") : ne(mail.template, "phone_code");
  const waiting = db
    .select({ id: mail.id })
    .from(mail)
    .where(and(eq(mail.state, "pending"), kind, isNotNull(mail.cause), ne(mail.cause, "rate_limited")))
    .orderBy(asc(mail.attempts), asc(mail.nextTryAt), asc(mail.id))
    .limit(limit);
  const woken = await db
    .update(mail)
    .set({ nextTryAt: now })
    .where(sql`${mail.id} in ${waiting}`)
    .returning({ id: mail.id });
  return woken.map(({ id }) => id);
}

/** The account a mailed link is for, and the link. */
export function findMailedToken(db: DirectoryDb, tokenId: string) {
  return db
    .select({
      id: accountToken.id,
      purpose: accountToken.purpose,
      tokenHash: accountToken.tokenHash,
      expiresAt: accountToken.expiresAt,
      usedAt: accountToken.usedAt,
      email: account.email,
      name: account.name,
      disabledAt: account.disabledAt,
    })
    .from(accountToken)
    .innerJoin(account, eq(account.id, accountToken.accountId))
    .where(eq(accountToken.id, tokenId))
    .get();
}

/** Where and how to address the owner of an account. */
export function findAddressee(db: DirectoryDb, accountId: string) {
  return db
    .select({
      email: account.email,
      name: account.name,
      disabledAt: account.disabledAt,
      emailVerifiedAt: account.emailVerifiedAt,
    })
    .from(account)
    .where(eq(account.id, accountId))
    .get();
}

/** An erasure as its letters need it; the account may be gone by then. */
export function findMailedErasure(db: DirectoryDb, id: string) {
  return db
    .select({
      id: erasure.id,
      state: erasure.state,
      tokenHash: erasure.tokenHash,
      dueAt: erasure.dueAt,
      byGuardian: sql<number>`${erasure.requestId} is not null`.mapWith(Boolean).as("by_guardian"),
      // Of two columns of one name D1 answers one.
      certificateTo: sql<string | null>`${erasure.email}`.as("certificate_to"),
      email: account.email,
      name: account.name,
    })
    .from(erasure)
    .leftJoin(account, eq(account.id, erasure.accountId))
    .where(eq(erasure.id, id))
    .get();
}

/** When an erasure that an account has asked for begins (ms); null when none is asked for. */
export async function askedErasureOf(db: DirectoryDb, accountId: string): Promise<number | null> {
  const row = await db
    .select({ dueAt: erasure.dueAt })
    .from(erasure)
    .where(and(eq(erasure.accountId, accountId), sql`${erasure.state} = 'asked'`))
    .get();
  return row?.dueAt ?? null;
}

/** Who else has to know of an erasure, as their letter needs it. */
export function findErasureParty(db: DirectoryDb, id: string) {
  return db
    .select({
      erasureId: erasureParty.erasureId,
      state: erasureParty.state,
      company: erasureParty.company,
      email: erasureParty.email,
      messages: erasureParty.messages,
      clinicName: clinic.name,
    })
    .from(erasureParty)
    .leftJoin(clinic, eq(clinic.id, erasureParty.clinicId))
    .where(eq(erasureParty.id, id))
    .get();
}

/** An invitation as its mail needs it. */
export function findMailedInvitation(db: DirectoryDb, id: string) {
  return db
    .select({
      id: invitation.id,
      email: invitation.email,
      name: invitation.name,
      tokenHash: invitation.tokenHash,
      expiresAt: invitation.expiresAt,
      acceptedAt: invitation.acceptedAt,
      revokedAt: invitation.revokedAt,
      clinicName: sql<string>`${clinic.name}`.as("clinic_name"),
      said: clinicProfile.invitationText,
    })
    .from(invitation)
    .innerJoin(clinic, eq(clinic.id, invitation.clinicId))
    .leftJoin(clinicProfile, eq(clinicProfile.clinicId, invitation.clinicId))
    .where(eq(invitation.id, id))
    .get();
}
