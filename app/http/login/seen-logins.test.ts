import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { account } from "~/features/identity/account/account.directory.table";
import { identityIds } from "~/features/identity/identity.ids";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { membership } from "~/features/tenancy/login/membership.directory.table";
import { member } from "~/features/tenancy/member/member.table";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import { createScope } from "~/load-context";
import { isolateOf } from "~/platform/create.server";
import { refusalOf, testWorld } from "../../../tests/worker/callers";
import { testEnv } from "../../../tests/worker/env";
import type { Person, World } from "../../../tests/worker/world";
import { requirePatient } from "../guards.server";
import { readLogin, type RouteArgs } from "./login.server";

type Seen = { world: World; patient: Person<"patient">; sessionId: string; jwt: string };

/** A request as the pipeline opens it: each with a scope of its own. */
function requestOf({ world, jwt }: Seen, { mayAssume = true, env = testEnv } = {}): RouteArgs {
  const url = new URL("https://caris.test/api/patient/diary");
  const about = { id: "req", address: "", userAgent: "", method: "GET", url, bookmarks: null };
  const waitUntil = () => undefined;
  const scope = createScope({
    env,
    isolate: isolateOf(testEnv),
    waitUntil,
    request: about,
    mayAssume,
    now: () => world.clock.now,
  });
  return { request: new Request(url, { headers: { Authorization: `Bearer ${jwt}` } }), context: { scope } };
}

/** A patient whom this isolate has seen a moment ago. */
async function seenPatient(): Promise<Seen> {
  const world = testWorld();
  const patient = await world.person("patient", await world.clinic());
  const now = world.clock.now;
  const sessionId = newId(identityIds.session, now);
  await world.scope.directory.insert(loginSession).values({
    id: sessionId,
    accountId: patient.accountId,
    membershipId: patient.memberId,
    kind: "api",
    tokenHash: sessionId,
    userAgent: "",
    ip: "",
    createdAt: now,
    lastSeenAt: now,
    expiresAt: now + minutes(600),
  });
  const jwt = await world.scope.platform.tokens.signJwt({ sid: sessionId }, minutes(10));
  const seen = { world, patient, sessionId, jwt };
  expect((await readLogin(requestOf(seen)))?.actor?.memberId).toBe(patient.memberId);
  return seen;
}

/** Renames the patient's row in the shard as a use case would, and says what the row is then. */
async function tryToWrite({ world, patient }: Seen, args: RouteArgs): Promise<string> {
  const { db } = await requirePatient(args);
  const written = await refusalOf(
    Promise.all([
      db.update(member).set({ name: "escrito" }).where(eq(member.id, patient.memberId)),
      db.batch([
        db.select({ id: member.id }).from(member),
        db.update(member).set({ sortName: "escrito" }).where(eq(member.id, patient.memberId)),
      ]),
    ]),
  );
  const row = await world.scope.shard("CLINIC_0").select().from(member).where(eq(member.id, patient.memberId)).get();
  return `${written}; ${[row?.name, row?.sortName].includes("escrito") ? "written" : "untouched"}`;
}

test("a login that this isolate saw is read with at once, and what is written waits for the directory and then goes through", async () => {
  const seen = await seenPatient();
  const args = requestOf(seen);
  const ctx = await requirePatient(args);
  await ctx.db.select({ id: member.id }).from(member);
  const { scope } = args.context;
  expect(await scope.isSure()).toBe(true);
  expect(scope.platform.meter).toMatchObject({ queries: 2, trips: 1 });
  expect(scope.caller?.key).toBe(seen.patient.memberId);
  expect(await tryToWrite(seen, requestOf(seen))).toBe("no refusal; written");
});

const ways: Record<string, (seen: Seen) => Promise<unknown>> = {
  ended: ({ world, sessionId }) =>
    world.scope.directory.update(loginSession).set({ endedAt: world.clock.now }).where(eq(loginSession.id, sessionId)),
  expired: ({ world, sessionId }) =>
    world.scope.directory.update(loginSession).set({ expiresAt: 1 }).where(eq(loginSession.id, sessionId)),
  "of a disabled account": ({ world, patient }) =>
    world.scope.directory.update(account).set({ disabledAt: 1 }).where(eq(account.id, patient.accountId)),
  "of a member who was shut out": ({ world, patient }) =>
    world.scope.directory.update(membership).set({ disabledAt: 1 }).where(eq(membership.id, patient.memberId)),
  "of another role": ({ world, patient }) =>
    world.scope.directory.update(membership).set({ role: "admin" }).where(eq(membership.id, patient.memberId)),
  "switched to another clinic": async ({ world, patient, sessionId }) => {
    const id = newId(tenancyIds.membership, world.clock.now);
    const place = {
      id,
      accountId: patient.accountId,
      clinicId: await world.clinic("CLINIC_1"),
      role: "patient" as const,
    };
    await world.scope.directory.insert(membership).values({ ...place, version: 1, createdAt: 1 });
    await world.scope.directory.update(loginSession).set({ membershipId: id }).where(eq(loginSession.id, sessionId));
  },
  "taken away with its row": ({ world, sessionId }) =>
    world.scope.directory.delete(loginSession).where(eq(loginSession.id, sessionId)),
};

test.each(Object.keys(ways))(
  "a login %s in that very instant is not sure, and by it nothing is written or done outside",
  async (way) => {
    const seen = await seenPatient();
    await ways[way]?.(seen);
    const args = requestOf(seen);
    expect(await tryToWrite(seen, args)).toBe("auth.required; untouched");
    const { platform } = await requirePatient(args);
    const { clinicId, memberId } = seen.patient;
    for (const outside of [
      () => platform.cache.put("key", "value", 60),
      () => platform.files.put("key", new Uint8Array(1)),
      () => platform.files.get("key"),
      () => platform.channels.publish({ clinicId, memberId }, { key: "k", type: "notification", data: {} }),
      () => platform.sendEvents({ v: 1, plane: "CLINIC_0", ids: [] }),
    ])
      expect(await refusalOf(outside())).toBe("auth.required");
    expect(await args.context.scope.isSure()).toBe(false);
    // The answer that is made instead assumes nothing, and the next request has nothing to assume.
    const anew = await refusalOf(requirePatient(requestOf(seen, { mayAssume: false })));
    const next = requestOf(seen);
    expect(await refusalOf(requirePatient(next))).toBe(anew);
    if (anew !== "no refusal") expect(["auth.required", "auth.forbidden"]).toContain(anew);
  },
);

test("a directory that fails confirms nobody", async () => {
  const seen = await seenPatient();
  const broken = {
    withSession: () => ({ prepare: () => ({ bind: () => ({ all: () => Promise.reject(new Error("down")) }) }) }),
  };
  const args = requestOf(seen, { env: { ...testEnv, DIRECTORY: broken as unknown as D1Database } });
  expect(await tryToWrite(seen, args)).toBe("auth.required; untouched");
  expect(await args.context.scope.isSure()).toBe(false);
});

test("nothing is assumed of whom this isolate saw over a minute ago, nor where nobody confirms it", async () => {
  const seen = await seenPatient();
  const refused = async (args: RouteArgs) => refusalOf(requirePatient(args));
  await ways.ended?.(seen);
  expect(await refused(requestOf(seen, { mayAssume: false }))).toBe("auth.required");
  const other = await seenPatient();
  await ways.ended?.(other);
  other.world.clock.now += minutes(1);
  expect(await refused(requestOf(other))).toBe("auth.required");
});
