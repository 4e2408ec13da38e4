import { and, between, desc, eq, gte, sql } from "drizzle-orm";
import type { ClinicDb } from "~/db/client.server";
import { kept, type OrPlaces, type Places } from "~/db/kept";
import { isOneOf } from "~/db/many-rows";
import type { Statement } from "~/db/statement";
import type { Scope } from "~/features/kernel/ctx";
import type { ActKind, Counts } from "../rules/acts";
import type { BadgeCode } from "../rules/badges";
import {
  achievementAct,
  achievementBadge,
  achievementChallenge,
  achievementDay,
  achievementProfile,
} from "./achievement.table";

/** Whose: begins every `where`. */
export type OwnScope = Scope & { patientId: string };
export type ProfileRow = typeof achievementProfile.$inferSelect;

const ofOwner = (
  table: typeof achievementProfile | typeof achievementAct | typeof achievementDay | typeof achievementBadge,
  { clinicId, patientId }: OrPlaces<OwnScope>,
) => and(eq(table.clinicId, clinicId), eq(table.patientId, patientId));

/** A profile as it is before anything was done: on, and for its owner alone. */
export function newProfile({ clinicId, patientId }: OwnScope, now: number): ProfileRow {
  return {
    ...{ clinicId, patientId, isOn: true, isShown: false, xp: 0, activeDays: 0 },
    ...{ kindDays: {}, pauses: [], offSpans: [], recent: {}, version: 0, updatedAt: now },
  };
}

export function selectProfile(db: ClinicDb, scope: OwnScope) {
  return db.select().from(achievementProfile).where(ofOwner(achievementProfile, scope)).limit(1);
}

/** What of a profile the ring is drawn from. */
export const selectRing = kept((db: ClinicDb, scope: Places<keyof OwnScope>) => {
  const { isOn, recent } = achievementProfile;
  return db.select({ isOn, recent }).from(achievementProfile).where(ofOwner(achievementProfile, scope)).limit(1);
});

/** Which of some acts were counted already. */
export function selectActs(db: ClinicDb, scope: OwnScope, keys: readonly string[]) {
  return db
    .select({ key: achievementAct.key })
    .from(achievementAct)
    .where(and(ofOwner(achievementAct, scope), isOneOf(achievementAct.key, keys)))
    .limit(keys.length);
}

/** What was done since a day (YYYY-MM-DD), the newest day first. */
export function selectDays(db: ClinicDb, scope: OwnScope, since: string, limit: number) {
  return db
    .select({ day: achievementDay.day, counts: achievementDay.counts })
    .from(achievementDay)
    .where(and(ofOwner(achievementDay, scope), gte(achievementDay.day, since)))
    .orderBy(desc(achievementDay.day))
    .limit(limit);
}

/** What was done on the days from one to another (YYYY-MM-DD): days on which acts happened that are told together. */
export function selectDaysBetween(db: ClinicDb, scope: OwnScope, from: string, to: string) {
  return db
    .select({ day: achievementDay.day, counts: achievementDay.counts })
    .from(achievementDay)
    .where(and(ofOwner(achievementDay, scope), between(achievementDay.day, from, to)))
    .limit(200);
}

export function selectBadges(db: ClinicDb, scope: OwnScope) {
  return db
    .select({ code: achievementBadge.code, earnedAt: achievementBadge.earnedAt })
    .from(achievementBadge)
    .where(ofOwner(achievementBadge, scope))
    .limit(100);
}

/** What was taken on for the weeks from one to another (their Mondays). */
export function selectChallenges(db: ClinicDb, { clinicId, patientId }: OwnScope, from: string, to = from) {
  const { clinicId: clinic, patientId: patient, week } = achievementChallenge;
  return db
    .select({ week, code: achievementChallenge.code, doneAt: achievementChallenge.doneAt })
    .from(achievementChallenge)
    .where(and(eq(clinic, clinicId), eq(patient, patientId), between(week, from, to)))
    .limit(20);
}

/** Statement that begins a profile; one that is there stays as it is. */
export function beginProfile(db: ClinicDb, scope: OwnScope, now: number): Statement {
  return db.insert(achievementProfile).values(newProfile(scope, now)).onConflictDoNothing();
}

type Act = { key: string; kind: ActKind; day: string; doneAt: number };

/**
 * Statement that writes an act as the one that follows version `readAs` of the profile. It fails (NOT NULL on `number`), and its batch with
 * it, when the profile has changed since; on the key when the act was counted already.
 * @param ahead how many acts of the same batch go before it
 */
export function insertAct(db: ClinicDb, scope: OwnScope, act: Act, readAs: number, ahead = 0): Statement {
  const { clinicId, patientId } = scope;
  const { clinicId: clinic, patientId: patient, version } = achievementProfile;
  const following = sql<number>`(select ${version} + ${1 + ahead} from ${achievementProfile}
    where ${clinic} = ${clinicId} and ${patient} = ${patientId} and ${version} = ${readAs})`;
  return db.insert(achievementAct).values({ clinicId, patientId, ...act, number: following });
}

/** Statement that writes what a day has come to. */
export function upsertDay(db: ClinicDb, { clinicId, patientId }: OwnScope, day: string, counts: Counts): Statement {
  return db
    .insert(achievementDay)
    .values({ clinicId, patientId, day, counts })
    .onConflictDoUpdate({
      target: [achievementDay.clinicId, achievementDay.patientId, achievementDay.day],
      set: { counts },
    });
}

/** Statement that gives a badge; the first time stays. */
export function insertBadge(
  db: ClinicDb,
  { clinicId, patientId }: OwnScope,
  code: BadgeCode,
  earnedAt: number,
): Statement {
  return db.insert(achievementBadge).values({ clinicId, patientId, code, earnedAt }).onConflictDoNothing();
}

/** Statement that takes a challenge on for a week, or another in its place while it is not done. */
export function upsertChallenge(
  db: ClinicDb,
  { clinicId, patientId }: OwnScope,
  chosen: { week: string; code: string; chosenAt: number },
): Statement {
  return db
    .insert(achievementChallenge)
    .values({ clinicId, patientId, ...chosen })
    .onConflictDoUpdate({
      target: [achievementChallenge.clinicId, achievementChallenge.patientId, achievementChallenge.week],
      set: { code: chosen.code, chosenAt: chosen.chosenAt },
      setWhere: sql`done_at is null`,
    });
}

/** Statement that says that a week's challenge is done. */
export function markChallengeDone(
  db: ClinicDb,
  { clinicId, patientId }: OwnScope,
  week: string,
  doneAt: number,
): Statement {
  const { clinicId: clinic, patientId: patient } = achievementChallenge;
  return db
    .update(achievementChallenge)
    .set({ doneAt })
    .where(and(eq(clinic, clinicId), eq(patient, patientId), eq(achievementChallenge.week, week)));
}

type Changed = Partial<
  Pick<ProfileRow, "isOn" | "isShown" | "xp" | "activeDays" | "kindDays" | "pauses" | "offSpans" | "recent">
> & { version: number; updatedAt: number };

/** Statement that changes a profile that is at a version still; answers whether it was. */
export function updateProfile(db: ClinicDb, scope: OwnScope, changed: Changed, readAs: number) {
  return db
    .update(achievementProfile)
    .set(changed)
    .where(and(ofOwner(achievementProfile, scope), eq(achievementProfile.version, readAs)))
    .returning({ version: achievementProfile.version });
}
