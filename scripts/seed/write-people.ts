import { sql } from "drizzle-orm";
import type { DirectoryDb } from "../../app/db/client.server";
import { insertMany } from "../../app/db/many-rows";
import type { Statement, Statements } from "../../app/db/statement";
import { account } from "../../app/features/identity/account/account.directory.table";
import { legalAcceptance, legalVersions } from "../../app/features/identity/account/legal-acceptance.directory.table";
import { professional } from "../../app/features/identity/account/professional.directory.table";
import { clinicPlan } from "../../app/features/plans/clinic-plan/clinic-plan.directory.table";
import { clinic } from "../../app/features/tenancy/clinic/clinic.directory.table";
import { clinicWord } from "../../app/features/tenancy/clinic/clinic-word.directory.table";
import { tailsOf } from "../../app/features/tenancy/name-prefix";
import { membership } from "../../app/features/tenancy/login/membership.directory.table";
import { days } from "../../app/lib/duration";
import { fold } from "../../app/lib/text/text";
import { clinics, members, platformAdmin, zone } from "./people";

type Account = { accountId: string; email: string; name: string };

const noSecondFactor = { totpKid: null, totpSealed: null, totpEnabledAt: null, totpLastStep: null };

/** An account as a fresh one: the password that is given, verified e-mail and phone, no second factor. */
function accountStatements(
  db: DirectoryDb,
  { accountId: id, email, name }: Account,
  passwordHash: string,
  isPlatformAdmin: boolean,
  at: number,
): Statement[] {
  const state = {
    email,
    name,
    zone,
    passwordHash,
    passwordChangedAt: at,
    emailVerifiedAt: at,
    phone: `+551198765${id.slice(-4)}`,
    phoneVerifiedAt: at,
    phoneSharing: "yes" as const,
    disabledAt: null,
    platformAdmin: isPlatformAdmin,
    demo: true,
    ...noSecondFactor,
    updatedAt: at,
  };
  const acceptances = (["terms", "data_processing"] as const).map((document, i) => ({
    id: id.replace("acc_", "lga_").slice(0, -3) + String(i) + id.slice(-2),
    accountId: id,
    document,
    version: legalVersions[document],
    ip: "",
    acceptedAt: at,
  }));
  return [
    db
      .insert(account)
      .values({ id, version: 1, createdAt: at, ...state })
      .onConflictDoUpdate({ target: account.id, set: state }),
    ...insertMany(db, legalAcceptance, acceptances, (insert) => insert.onConflictDoNothing()),
  ];
}

function placeStatements(db: DirectoryDb, at: number, now: number): Statement[] {
  const crps = members.flatMap(({ accountId, crp }) =>
    crp === undefined ? [] : [{ accountId, crp, verifiedAt: at, verifiedBy: platformAdmin.accountId, createdAt: at }],
  );
  const places = members.map(({ memberId, accountId, clinic: { id }, role }) => ({
    id: memberId,
    accountId,
    clinicId: id,
    role,
    version: 1,
    createdAt: at,
  }));
  const homes = clinics.map((row) => ({
    ...row,
    sortName: fold(row.name),
    kind: "practice" as const,
    version: 1,
    createdAt: at,
  }));
  const words = homes.flatMap(({ id: clinicId, sortName }) =>
    [sortName, ...tailsOf(sortName)].map((tail, nth) => ({ clinicId, at: nth, tail })),
  );
  // The first clinic has the largest plan from us; the second tries Profissional, and has twelve days left of it.
  const plans = clinics.map(({ id: clinicId }, i) => ({
    ...{ clinicId, planVersion: 1, changedAt: at, version: 1 },
    ...(i === 0
      ? { code: "clinica" as const, basis: "granted" as const, endsAt: null }
      : { code: "profissional" as const, basis: "trial" as const, endsAt: now + days(12) }),
  }));
  return [
    ...insertMany(db, clinic, homes, (insert) => insert.onConflictDoNothing()),
    ...insertMany(db, clinicWord, words, (insert) => insert.onConflictDoNothing()),
    ...insertMany(db, clinicPlan, plans, (insert) => insert.onConflictDoNothing()),
    ...insertMany(db, professional, crps, (insert) => insert.onConflictDoNothing()),
    ...insertMany(db, membership, places, (insert) =>
      insert.onConflictDoUpdate({ target: membership.id, set: { disabledAt: null } }),
    ),
  ];
}

/** The demo people in the directory, as they were when they came (`at`), all in one batch: accounts, clinics, memberships, and the shards' counters told anew. */
export async function writePeople(db: DirectoryDb, passwordHash: string, at: number, now: number): Promise<void> {
  const accounts = [
    ...members.flatMap((person) => accountStatements(db, person, passwordHash, false, at)),
    ...accountStatements(db, platformAdmin, passwordHash, true, at),
  ];
  await db.batch([...accounts, ...placeStatements(db, at, now)] as unknown as Statements);
  await db.run(sql`update shard set
    clinics = (select count(*) from clinic where clinic.shard = shard.name),
    members = (select count(*) from membership join clinic on clinic.id = membership.clinic_id where clinic.shard = shard.name)`);
  await db.run(
    sql`update clinic set members = (select count(*) from membership where membership.clinic_id = clinic.id)`,
  );
}
