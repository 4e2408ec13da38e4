import type { AccountActor, PlatformActor } from "~/features/kernel/actor";
import type { AdminCtx, DirectoryCtx } from "~/features/kernel/ctx";
import { requireRole } from "~/features/tenancy/login/require-role";
import {
  countOfClinics,
  findPatient,
  listOfClinic,
  listOfClinics,
  listOfPlatform,
  listStanding,
  type HoldRow,
} from "./hold.repo.server";

/** A hold as who placed it sees it: of whom, since when, and whether it stands. */
export type SeenHold = Pick<
  HoldRow,
  "id" | "cause" | "reason" | "placedAt" | "reviewAt" | "liftedAt" | "liftReason"
> & {
  /** The person's name, or for the platform their address. */
  of: string;
  /** It stands, and the day on which somebody had to look at it has passed. */
  isOverdue: boolean;
};

function seen(row: HoldRow, of: string | null, now: number): SeenHold {
  const { id, cause, reason, placedAt, reviewAt, liftedAt, liftReason } = row;
  const isOverdue = liftedAt === null && reviewAt <= now;
  return {
    ...{ id, cause, reason, placedAt, reviewAt, liftedAt, liftReason, isOverdue },
    of: of ?? "conta que não existe mais",
  };
}

/** Holds of the admin's clinic. */
export async function listHolds(ctx: AdminCtx): Promise<SeenHold[]> {
  const rows = await listOfClinic(ctx.db, ctx.actor.clinicId);
  return rows.map(({ hold, name, memberId }) => seen(hold, memberId && name, ctx.now()));
}

/** Holds of the platform. */
export async function listPlatformHolds(ctx: DirectoryCtx<PlatformActor>): Promise<SeenHold[]> {
  requireRole(ctx.actor, "platform");
  return (await listOfPlatform(ctx.db)).map(({ hold, email }) => seen(hold, email, ctx.now()));
}

/** A hold of a clinic as the platform sees it: which clinic, since when, until when it is to be looked at; of nobody, and without a word of the reason. */
export type ClinicHold = Pick<HoldRow, "id" | "cause" | "placedAt" | "reviewAt"> & {
  clinic: string;
  isOverdue: boolean;
};

const mostListed = 100;

/** Holds that stand in clinics, those that wait longest to be looked at first, 100 at most, and how many there are. */
export async function listClinicHolds(
  ctx: DirectoryCtx<PlatformActor>,
): Promise<{ holds: ClinicHold[]; count: number }> {
  requireRole(ctx.actor, "platform");
  const rows = await listOfClinics(ctx.db, mostListed);
  const count = rows.length < mostListed ? rows.length : await countOfClinics(ctx.db);
  return { holds: rows.map((row) => ({ ...row, isOverdue: row.reviewAt <= ctx.now() })), count };
}

/** Who a hold would be of; null for whoever is no patient of the clinic. */
export async function whomToHold(ctx: AdminCtx, memberId: string): Promise<{ memberId: string; name: string } | null> {
  const found = await findPatient(ctx.db, ctx.actor.clinicId, memberId);
  return found ? { memberId, name: found.name } : null;
}

/** What holds the caller's own data: who asked for it, why, since when, and when somebody looks at it again. */
export type OwnHold = Pick<HoldRow, "cause" | "reason" | "placedAt" | "reviewAt"> & { by: string | null };

export async function ownHolds(ctx: DirectoryCtx<AccountActor>): Promise<OwnHold[]> {
  const rows = await listStanding(ctx.db, ctx.actor.accountId);
  return rows.map(({ hold: { cause, reason, placedAt, reviewAt }, clinic }) => {
    return { cause, reason, placedAt, reviewAt, by: clinic };
  });
}
