import { and, asc, eq, lte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import type { SystemActor } from "~/features/kernel/actor";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { commit } from "~/features/kernel/events/commit.server";
import { recordKeptFor, type Holding, type PersonPlace } from "~/features/kernel/personal-data";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { member } from "~/features/tenancy/member/member.table";
import type { ShardName } from "~/platform/planes";
import { erasePerson, isOnlyClosing, piecesOf } from "../erase-person.server";
import { inErasing } from "../held-stores.server";
import { countStanding } from "../hold/hold.repo.server";
import { keptUntilIn, openPerson, type Person } from "../open-person.server";

type Job = BothPlanesCtx<SystemActor>;
export type Patient = Pick<typeof member.$inferSelect, "clinicId" | "id" | "accountId" | "lastSeenAt">;

/** Patients looked at before it is written down how far a run is. */
export const patientsAtOnce = 20;
/** Pieces of a record that one run erases. */
const pieces = 200;

/** Patients that have been here as long as a record is kept: the others' cannot be older. By key, from where the run before stopped. */
export function oldPatients(db: ClinicDb, madeAt: number, cursor: string | null) {
  const [clinicId = "", id = ""] = cursor?.split("/") ?? [];
  const old = and(eq(member.role, "patient"), lte(member.createdAt, madeAt - recordKeptFor));
  const { lastSeenAt, accountId } = member;
  return db
    .select({ clinicId: member.clinicId, id: member.id, accountId, lastSeenAt })
    .from(member)
    .where(and(old, sql`(${member.clinicId}, ${member.id}) > (${clinicId}, ${id})`))
    .orderBy(asc(member.clinicId), asc(member.id))
    .limit(patientsAtOnce);
}

function placeOf(ctx: Job, shard: ShardName, { clinicId, id, accountId }: Patient): PersonPlace {
  return { ...onShard(ctx, shard), clinicId, memberId: id, accountId, role: "patient", isKept: false };
}

/** Whether a person has used nothing of ours since an instant, and nothing of theirs is kept. */
async function isDormant(person: Person, since: number): Promise<boolean> {
  if (person.account.isKept || person.places.some(({ role }) => role !== "patient")) return false;
  for (const { db, clinicId, memberId } of person.places) {
    const own = and(eq(member.clinicId, clinicId), eq(member.id, memberId));
    const row = await db.select({ at: member.lastSeenAt }).from(member).where(own).get();
    if ((row?.at ?? 0) > since) return false;
  }
  return true;
}

/**
 * What of a patient has served its time at `madeAt`: their record (20 years after the newest of it), and all of them where nothing else
 * is used either; null when nothing has.
 */
export async function judge(
  ctx: Job,
  { shard, madeAt }: { shard: ShardName; madeAt: number },
  patient: Patient,
): Promise<"record" | "person" | null> {
  const until = await keptUntilIn(placeOf(ctx, shard, patient));
  if (until === 0 || until > madeAt) return null;
  if (patient.lastSeenAt > madeAt - recordKeptFor) return "record";
  const person = await openPerson(ctx, patient.accountId);
  return person && (await isDormant(person, madeAt - recordKeptFor)) ? "person" : "record";
}

const ofRecord = inErasing.flatMap(({ inPlace: holding }): Holding<PersonPlace>[] => {
  if (!holding?.retain?.isRecord) return [];
  const erase = holding.expire === undefined ? holding.erase : holding.expire;
  return erase ? [{ ...holding, erase }] : [];
});

/** The evidence before what it is of: a run that is killed goes on, and notes nothing twice. */
async function noteEnd(place: PersonPlace, ctx: Job, reportId: string): Promise<void> {
  const { clinicId, memberId } = place;
  const action = "retention.end_record";
  const known = and(
    eq(auditEntry.entityId, memberId),
    eq(auditEntry.action, action),
    eq(auditEntry.reason, `by ${reportId}`),
  );
  if ((await place.db.$count(auditEntry, known)) > 0) return;
  const audit = { action, entity: "member", entityId: memberId, subject: memberId, reason: `by ${reportId}` };
  await commit({ ...place, actor: ctx.actor }, { clinicId, statements: [], events: [], audit });
}

/**
 * Removes what has served its time of one patient, piece by piece; harmless twice. Their record alone where they go on using the product:
 * then the key stays, which seals what they write. All of them, keys destroyed, where they do not.
 * @returns `waits` where somebody has to settle something first
 */
export async function removeOf(
  ctx: Job,
  { shard, reportId }: { shard: ShardName; reportId: string },
  patient: Patient,
  what: "record" | "person",
): Promise<"done" | "goes_on" | "waits"> {
  if (what === "person") {
    const far = await erasePerson(ctx, patient.accountId);
    if (far.state !== "waits") return far.state;
    return isOnlyClosing(far.why) ? "goes_on" : "waits";
  }
  const place = placeOf(ctx, shard, patient);
  await noteEnd(place, ctx, reportId);
  let left: number | null = pieces;
  for (const holding of ofRecord) {
    // A hold that was placed while it goes: what is left stays.
    if ((await countStanding(ctx.db, patient.accountId)) > 0) return "waits";
    left = await piecesOf(holding, place, left);
    if (left === null) return "goes_on";
  }
  return "done";
}
