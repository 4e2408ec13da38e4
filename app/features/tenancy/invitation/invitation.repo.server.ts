import { and, desc, eq, gt, isNotNull, isNull, lt, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { DirectoryDb } from "~/db/client.server";
import { isAmong } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import { account } from "~/features/identity/account/account.directory.table";
import { roles, type Role } from "~/features/kernel/actor";
import type { Scope } from "~/features/kernel/ctx";
import type { Keyset } from "~/lib/page";
import { clinic } from "../clinic/clinic.directory.table";
import { invitation } from "./invitation.directory.table";
import { membership } from "../login/membership.directory.table";
import { byPlatform, platformName } from "./invitation.policy";

export type InvitationRow = typeof invitation.$inferSelect;

/** An invitation of the scope's clinic. */
export async function findInvitation(
  db: DirectoryDb,
  { clinicId }: Scope,
  id: string,
): Promise<InvitationRow | undefined> {
  return db
    .select()
    .from(invitation)
    .where(and(eq(invitation.clinicId, clinicId), eq(invitation.id, id)))
    .get();
}

/** Invitations of the scope's clinic by id, those of them that there are. */
export async function findInvitationsAmong(db: DirectoryDb, { clinicId }: Scope, ids: readonly string[]) {
  return db
    .select()
    .from(invitation)
    .where(and(isAmong(invitation.id, ids), eq(invitation.clinicId, clinicId)))
    .limit(100);
}

const inviter = alias(membership, "inviter");
const inviterAccount = alias(account, "inviter_account");
const psychologist = alias(membership, "psychologist");

/** An invitation as whoever holds its secret finds it, while who sent it (and whose patient it makes) is still active in the clinic. */
export async function findInvitationFor(db: DirectoryDb, by: { tokenHash: string } | { id: string }) {
  const which = "id" in by ? eq(invitation.id, by.id) : eq(invitation.tokenHash, by.tokenHash);
  return db
    .select({
      id: invitation.id,
      clinicId: invitation.clinicId,
      role: invitation.role,
      email: invitation.email,
      name: invitation.name,
      psychologistId: invitation.psychologistId,
      crp: invitation.crp,
      invitedBy: invitation.invitedBy,
      version: invitation.version,
      expiresAt: invitation.expiresAt,
      acceptedAt: invitation.acceptedAt,
      revokedAt: invitation.revokedAt,
      clinicName: sql<string>`${clinic.name}`.as("clinic_name"),
      inviterName: sql<string>`coalesce(${inviterAccount.name}, ${platformName})`.as("inviter_name"),
    })
    .from(invitation)
    .innerJoin(clinic, and(eq(clinic.id, invitation.clinicId), isNull(clinic.suspendedAt)))
    .leftJoin(inviter, and(eq(inviter.id, invitation.invitedBy), isNull(inviter.disabledAt)))
    .leftJoin(inviterAccount, eq(inviterAccount.id, inviter.accountId))
    .leftJoin(psychologist, eq(psychologist.id, invitation.psychologistId))
    .where(
      and(
        which,
        isNull(psychologist.disabledAt),
        or(isNotNull(inviterAccount.id), eq(invitation.invitedBy, byPlatform)),
      ),
    )
    .get();
}

export type FoundInvitation = NonNullable<Awaited<ReturnType<typeof findInvitationFor>>> & {
  /** Its secret came by mail, which proves the address: a link that its inviter has seen proves nothing. */
  provesEmail: boolean;
};

/** The newest invitation by the same person for the same address, role and psychologist that is still open. */
export async function findSameOpenInvitation(
  db: DirectoryDb,
  { clinicId }: Scope,
  same: { invitedBy: string; email: string; role: Role; psychologistId: string | null },
): Promise<InvitationRow | undefined> {
  return db
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.clinicId, clinicId),
        eq(invitation.invitedBy, same.invitedBy),
        eq(invitation.email, same.email),
        eq(invitation.role, same.role),
        same.psychologistId === null
          ? isNull(invitation.psychologistId)
          : eq(invitation.psychologistId, same.psychologistId),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
      ),
    )
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
    .limit(1)
    .get();
}

/** Which of these addresses belong to somebody in the clinic, and which have an invitation that can still be taken up, by role. */
export async function findStanding(
  db: DirectoryDb,
  { clinicId }: Scope,
  emails: readonly string[],
  now: number,
): Promise<{ members: { email: string; role: Role }[]; invited: { email: string; role: Role }[] }> {
  const [members, invited] = await db.batch([
    db
      .select({ email: account.email, role: membership.role })
      .from(account)
      .innerJoin(membership, eq(membership.accountId, account.id))
      .where(and(isAmong(account.email, emails), eq(membership.clinicId, clinicId))),
    db
      .select({ email: invitation.email, role: invitation.role })
      .from(invitation)
      .where(
        and(
          eq(invitation.clinicId, clinicId),
          isAmong(invitation.role, roles),
          isAmong(invitation.email, emails),
          gt(invitation.expiresAt, now),
          isNull(invitation.acceptedAt),
          isNull(invitation.revokedAt),
        ),
      ),
  ]);
  return { members, invited };
}

/** Active psychologists of a clinic with their addresses, as many as a spreadsheet can name. */
export async function findPsychologists(db: DirectoryDb, { clinicId }: Scope) {
  return db
    .select({ id: membership.id, name: account.name, email: account.email })
    .from(membership)
    .innerJoin(account, eq(account.id, membership.accountId))
    .where(and(eq(membership.clinicId, clinicId), eq(membership.role, "psychologist"), isNull(membership.disabledAt)))
    .limit(2000);
}

/** Statement that makes an invitation. */
export function insertInvitation(
  db: DirectoryDb,
  row: Omit<typeof invitation.$inferInsert, "version" | "acceptedAt" | "acceptedBy" | "revokedAt">,
): Statement {
  return db.insert(invitation).values({ ...row, version: 1 });
}

/** What the platform sent to a clinic's first admin and can still be taken up; the newest of it. */
export async function findOwnerInvitation(
  db: DirectoryDb,
  { clinicId }: Scope,
  now: number,
): Promise<InvitationRow | undefined> {
  return db
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.clinicId, clinicId),
        eq(invitation.invitedBy, byPlatform),
        gt(invitation.expiresAt, now),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
      ),
    )
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
    .limit(1)
    .get();
}

/** Statement that takes back what the platform sent to a clinic's first admin and is still open. */
export function revokeOwnerInvitations(db: DirectoryDb, { clinicId }: Scope, now: number): Statement {
  return db
    .update(invitation)
    .set({ revokedAt: now })
    .where(
      and(
        eq(invitation.clinicId, clinicId),
        eq(invitation.invitedBy, byPlatform),
        isNull(invitation.acceptedAt),
        isNull(invitation.revokedAt),
      ),
    );
}

/** Statement that moves an invitation on; the event of the same version lets only one such move through. */
export function updateInvitation(
  db: DirectoryDb,
  { clinicId }: Scope,
  id: string,
  change: {
    version: number;
    name?: string;
    invitedBy?: string;
    expiresAt?: number;
    acceptedAt?: number;
    acceptedBy?: string;
    revokedAt?: number;
  },
): Statement {
  return db
    .update(invitation)
    .set(change)
    .where(and(eq(invitation.clinicId, clinicId), eq(invitation.id, id)));
}

/** Invitations of a clinic, newest first; of one person's sending when `invitedBy` is given. */
export async function listInvitationRows(
  db: DirectoryDb,
  { clinicId }: Scope,
  filter: { invitedBy?: string | undefined; after: Keyset | null; limit: number },
): Promise<InvitationRow[]> {
  const { after } = filter;
  return db
    .select()
    .from(invitation)
    .where(
      and(
        eq(invitation.clinicId, clinicId),
        filter.invitedBy === undefined ? undefined : eq(invitation.invitedBy, filter.invitedBy),
        after === null
          ? undefined
          : or(
              lt(invitation.createdAt, after.at),
              and(eq(invitation.createdAt, after.at), lt(invitation.id, after.id)),
            ),
      ),
    )
    .orderBy(desc(invitation.createdAt), desc(invitation.id))
    .limit(filter.limit);
}
