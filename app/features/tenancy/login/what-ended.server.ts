import type { BothPlanesCtx, Scope } from "~/features/kernel/ctx";
import type { Role, SystemActor } from "~/features/kernel/actor";
import { minutes } from "~/lib/duration";
import type { Ending } from "~/platform/objects/ending";
import { listCareTeam } from "../care-link/care-link.repo.server";
import { accountOfLogin, actingAs, endedLogins } from "./login.repo.server";
import { findNamedMembership, findNamedMembershipsOf } from "./membership.repo.server";
import { shardOfClinic } from "../clinic/shard-directory.server";

type Job = BothPlanesCtx<SystemActor>;

/** Where connections may be that an ending closes: what one member may have open. */
export type EndedThere = { seat: Scope & { memberId: string; role: Role }; ending: Ending };

const pageSize = 50;
/** Hashing a new password lies between the instant a login ends by and its event's: a little more than that. */
const slack = minutes(1);

const seatOf = ({ id, clinicId, role }: { id: string; clinicId: string; role: Role }) => ({
  clinicId,
  memberId: id,
  role,
});

/** Logins may have acted as any of the person's memberships, and have left sockets there that nobody has closed yet. */
async function everywhere(ctx: Job, accountId: string, sessionIds: readonly string[]): Promise<EndedThere[]> {
  if (sessionIds.length === 0) return [];
  const seats = (await findNamedMembershipsOf(ctx.db, accountId)).map(seatOf);
  const endings = sessionIds.map((who): Ending => ({ who, upTo: null, how: "ended" }));
  return seats.flatMap((seat) => endings.map((ending) => ({ seat, ending })));
}

/** A login has ended. */
export async function loginEnded(ctx: Job, sessionId: string): Promise<EndedThere[]> {
  const accountId = await accountOfLogin(ctx.db, sessionId);
  return accountId === undefined ? [] : everywhere(ctx, accountId, [sessionId]);
}

/**
 * Logins of an account have ended, perhaps not all of them: those that ended about then or later.
 * @param endedAt instant (ms) of the event that tells of it
 */
export async function loginsEnded(ctx: Job, accountId: string, endedAt: number): Promise<EndedThere[]> {
  const ids: string[] = [];
  for (let after: string | null = ""; after !== null;) {
    const page = await endedLogins(ctx.db, accountId, { since: endedAt - slack, after, limit: pageSize });
    ids.push(...page.map(({ sessionId }) => sessionId));
    after = page.length < pageSize ? null : (ids.at(-1) ?? null);
  }
  return everywhere(ctx, accountId, ids);
}

/** A login acts as another membership now: what it has open as any other is over, until it comes back. */
export async function loginMoved(ctx: Job, sessionId: string): Promise<EndedThere[]> {
  const upTo = ctx.now(); // before the look: what is authorised after it is good
  const [accountId, [acting]] = await Promise.all([accountOfLogin(ctx.db, sessionId), actingAs(ctx.db, sessionId)]);
  const seats = accountId === undefined ? [] : (await findNamedMembershipsOf(ctx.db, accountId)).map(seatOf);
  const left = seats.filter(({ memberId }) => memberId !== acting?.membershipId);
  return left.map((seat) => ({ seat, ending: { who: sessionId, upTo, how: "ended" } }));
}

/** A member was shut out of the clinic. Who has been let in again meanwhile keeps what they have opened since. */
export async function memberShutOut(ctx: Job, membershipId: string): Promise<EndedThere[]> {
  const upTo = ctx.now();
  const shutOut = await findNamedMembership(ctx.db, membershipId);
  if (!shutOut || shutOut.disabledAt === null) return [];
  return [{ seat: seatOf(shutOut), ending: { who: membershipId, upTo, how: "ended" } }];
}

/** A clinic ended every login that acted as a member; what they have opened since signing in anew is good. */
export async function memberLoginsEnded(ctx: Job, membershipId: string, endedAt: number): Promise<EndedThere[]> {
  const found = await findNamedMembership(ctx.db, membershipId);
  return found ? [{ seat: seatOf(found), ending: { who: membershipId, upTo: endedAt, how: "ended" } }] : [];
}

/** Care has ended: what the psychologist has open shows the patient still. Their room is told by its card, as both sides. */
export async function careEnded(
  ctx: Job,
  clinicId: string,
  { patientId, psychologistId }: { patientId: string; psychologistId: string },
): Promise<EndedThere[]> {
  const upTo = ctx.now();
  const team = await listCareTeam(ctx.shard(await shardOfClinic(ctx, clinicId)), { clinicId }, patientId);
  if (team.some((one) => one.psychologistId === psychologistId)) return [];
  const seat = { clinicId, memberId: psychologistId, role: "psychologist" as const };
  return [{ seat, ending: { who: psychologistId, upTo, how: "changed" } }];
}
