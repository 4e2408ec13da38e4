import { createScope, type RequestScope } from "~/load-context";
import { isolateOf, type Isolate } from "~/platform/create.server";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { saveWords } from "~/features/tenancy/member/member-word.repo.server";
import { identityIds } from "~/features/identity/identity.ids";
import { newId } from "~/lib/id";
import type { AnyActor, Role } from "~/features/kernel/actor";
import type { BothPlanesCtx, ClinicCtx } from "~/features/kernel/ctx";
import type { Platform } from "~/platform/platform";
import type { ShardName } from "~/platform/planes";
import { fold } from "~/lib/text/text";
import { clinicPlan } from "~/features/plans/clinic-plan/clinic-plan.directory.table";
import type { PlanCode } from "~/features/plans/plan";
import { account } from "~/features/identity/account/account.directory.table";
import { clinicWord } from "~/features/tenancy/clinic/clinic-word.directory.table";
import { clinic } from "~/features/tenancy/clinic/clinic.directory.table";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { member } from "~/features/tenancy/member/member.table";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { testEnv } from "./env";

/** Where every test's clock starts: Monday, 2 March 2026, 12:00 UTC. */
export const testStart = Date.UTC(2026, 2, 2, 12);

/** A person in a clinic, ready to act. */
export type Person<R extends Role> = {
  ctx: ClinicCtx<{ role: R } & ActorParts> & { both: BothPlanesCtx };
  memberId: string;
  accountId: string;
  clinicId: string;
};
type ActorParts = {
  accountId: string;
  memberId: string;
  clinicId: string;
  sessionId: string;
  name: string;
  zone: string;
};

export type World = {
  scope: RequestScope;
  /** The fixed clock; tests move it. */
  clock: { now: number };
  /** A clinic with room for everybody: with the largest plan, unless the test is about another. */
  clinic(shard?: ShardName, plan?: PlanCode): Promise<string>;
  person<R extends Role>(role: R, clinicId: string, name?: string): Promise<Person<R>>;
  link(psychologist: Person<"psychologist">, patient: Person<"patient">): Promise<string>;
  /** A directory context, for identity and tenancy. */
  directory<A extends AnyActor>(actor: A): BothPlanesCtx<A>;
  /** Waits for everything that `background` was given. */
  settled(): Promise<void>;
};

/** A world on a fixed clock with real databases; `alter` may break a part of the platform. */
export function newWorld(alter: (platform: Platform, isolate: Isolate) => Partial<Platform> = () => ({})): World {
  const isolate = isolateOf(testEnv);
  const clock = { now: testStart };
  const pending: Promise<unknown>[] = [];
  const scope = createScope({
    env: testEnv,
    isolate,
    waitUntil: (work) => void pending.push(work),
    request: {
      id: "req-test",
      address: "203.0.113.7",
      userAgent: "vitest",
      method: "GET",
      url: new URL("https://caris.test/"),
      bookmarks: null,
    },
    now: () => clock.now,
  });
  scope.platform = { ...scope.platform, ...alter(scope.platform, isolate) };
  const shards = new Map<string, ShardName>();
  const base = {
    platform: scope.platform,
    now: scope.now,
    request: { requestId: "req-test", address: "203.0.113.7", userAgent: "vitest" },
  };

  return {
    scope,
    clock,
    async clinic(shard = "CLINIC_0", plan = "clinica") {
      const id = newId(tenancyIds.clinic, clock.now);
      shards.set(id, shard);
      const made = { kind: "practice" as const, shard, version: 1, createdAt: clock.now };
      const has = {
        clinicId: id,
        code: plan,
        planVersion: 1,
        basis: "granted" as const,
        changedAt: clock.now,
        version: 1,
      };
      await scope.directory.batch([
        scope.directory.insert(clinic).values({ id, name: `Clínica ${shard}`, ...made }),
        scope.directory.insert(clinicWord).values({ clinicId: id, at: 0, tail: fold(`Clínica ${shard}`) }),
        scope.directory.insert(clinicPlan).values(has),
      ]);
      return id;
    },
    async person(role, clinicId, name = role) {
      const shard = shards.get(clinicId) ?? "CLINIC_0";
      const accountId = newId(identityIds.account, clock.now);
      const memberId = newId(tenancyIds.membership, clock.now);
      const stamps = { version: 1, createdAt: clock.now };
      await scope.directory.batch([
        scope.directory.insert(account).values({
          id: accountId,
          email: `${memberId.toLowerCase()}@caris.test`,
          name,
          zone: "America/Sao_Paulo",
          passwordHash: "none",
          passwordChangedAt: clock.now,
          updatedAt: clock.now,
          ...stamps,
        }),
        scope.directory.insert(membership).values({ id: memberId, accountId, clinicId, role, ...stamps }),
      ]);
      const sortName = fold(name);
      const row = { clinicId, id: memberId, accountId, role, name, sortName, zone: "America/Sao_Paulo" };
      const db = scope.shard(shard);
      await db.batch([
        db.insert(member).values({ ...row, createdAt: clock.now }),
        ...saveWords(db, { clinicId, memberId, role, listed: true, sortName }),
      ]);
      const actor = { accountId, memberId, clinicId, role, sessionId: "ses_test", name, zone: "America/Sao_Paulo" };
      const both = { ...base, actor, db: scope.directory, plane: "DIRECTORY" as const, shard: scope.shard };
      const ctx = { ...base, actor, db: scope.shard(shard), plane: shard, both };
      return { ctx, memberId, accountId, clinicId };
    },
    async link(psychologist, patient) {
      const id = newId(tenancyIds.careLink, clock.now);
      await psychologist.ctx.db.insert(careLink).values({
        clinicId: patient.clinicId,
        id,
        patientId: patient.memberId,
        psychologistId: psychologist.memberId,
        patientSortName: fold(patient.ctx.actor.name),
        startedAt: clock.now,
        startedBy: psychologist.memberId,
        version: 1,
      });
      return id;
    },
    directory: (actor) => ({ ...base, actor, db: scope.directory, plane: "DIRECTORY", shard: scope.shard }),
    async settled() {
      while (pending.length > 0) await Promise.all(pending.splice(0));
    },
  };
}
