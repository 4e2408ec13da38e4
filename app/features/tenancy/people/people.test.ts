import { eq } from "drizzle-orm";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { registered, withTotp, goodPassword } from "../../../../tests/worker/credentials";
import { addMembers, type Made } from "../../../../tests/worker/members";
import type { World } from "../../../../tests/worker/world";
import { account } from "~/features/identity/account/account.directory.table";
import { professional } from "~/features/identity/account/professional.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import type { AdminCtx } from "~/features/kernel/ctx";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { days, hours } from "~/lib/duration";
import { fold } from "~/lib/text/text";
import { membership } from "../login/membership.directory.table";
import { resolveLogin } from "../login/resolve-login.server";
import { signIn } from "../login/sign-in.server";
import { ensureMember } from "../member/ensure-member.server";
import { endLoginsOf, resetSecondStepOf, secondStepOf } from "./access-of-person.server";
import { countPeople } from "./count-people.server";
import { exportPeople, listPeople, lookedAt } from "./list-people.server";
import { noteSeen } from "./note-seen.server";
import type { PeopleFilter } from "./people-filter";
import { setPeopleDisabled, undoBulkAct } from "./set-people-disabled.server";

const hour = hours(1);

async function clinicOf(world: World) {
  const clinicId = await world.clinic();
  const admin = await world.person("admin", clinicId, "Zoe Admin");
  return { clinicId, admin, ctx: asAdmin(world, admin) };
}

/** The names that a file of the list holds. */
async function namesInFile(ctx: AdminCtx, filter: PeopleFilter): Promise<string[]> {
  const names: string[] = [];
  for await (const piece of exportPeople(ctx, filter)) names.push(...piece.map(({ name }) => name));
  return names;
}

const some = fc.record({
  name: fc.constantFrom("Ana", "Bia", "Caio", "Ana Paula", "Élida", "Bia Paula Paz", "Caio de Ana Pádua"),
  role: fc.constantFrom("patient" as const, "psychologist" as const, "admin" as const),
  disabledAt: fc.constantFrom(null, 5),
  totpOn: fc.boolean(),
  lastSeenAt: fc.constantFrom(0, 1, 1_600_000_000_000, 1_772_000_000_000),
});

const filters: fc.Arbitrary<PeopleFilter> = fc.record({
  q: fc.constantFrom(undefined, "an", "z", "pa", "paula p"),
  role: fc.constantFrom(undefined, "patient" as const, "psychologist" as const),
  state: fc.constantFrom(undefined, "active" as const, "off" as const),
  step: fc.constantFrom(undefined, "missing" as const),
  away: fc.constantFrom(undefined, 30 as const),
  crp: fc.constantFrom(undefined, "due" as const),
  sort: fc.constantFrom(undefined, "seen" as const),
});

/** What a name is found by: its beginning; and, in lists by name, that of each word. */
const foldedParts = (name: string, { crp, step, away, sort }: PeopleFilter) =>
  (crp ?? step ?? away ?? sort) === undefined
    ? fold(name)
        .split(" ")
        .map((_, at, words) => words.slice(at).join(" "))
    : [fold(name)];

test("any filter, any page size: every person it means, once, of this clinic alone", { timeout: 120_000 }, async () => {
  const world = testWorld();
  const now = world.clock.now;
  await fc.assert(
    fc.asyncProperty(
      fc.array(some, { maxLength: 25 }),
      filters,
      fc.integer({ min: 1, max: 9 }),
      async (rows, filter, limit) => {
        const { clinicId, ctx, admin } = await clinicOf(world);
        const made = rows.map((row) => (row.role === "psychologist" ? { ...row, crp: "06/1", crpDueAt: 0 } : row));
        await addMembers(world, clinicId, made);
        const seen: string[] = [];
        let cursor: string | undefined;
        for (let pages = 0; pages < 60; pages++) {
          const page = await listPeople(ctx, { ...filter, limit, cursor });
          seen.push(...page.items.map(({ id }) => id));
          if (page.nextCursor === null) break;
          cursor = page.nextCursor;
        }
        const zoe = { name: "Zoe Admin", role: "admin" as const, disabledAt: null, totpOn: false, lastSeenAt: 0 };
        const all = [
          ...made.map((row, i) => ({ ...row, id: `mem_${String(i).padStart(26, "0")}` })),
          { ...zoe, id: admin.memberId },
        ];
        const meant = all.filter(
          (row) =>
            (filter.q === undefined || foldedParts(row.name, filter).some((part) => part.startsWith(filter.q ?? ""))) &&
            (filter.role === undefined || row.role === filter.role) &&
            (filter.state === undefined || (row.disabledAt === null) === (filter.state === "active")) &&
            (filter.step === undefined || (row.role !== "patient" && !row.totpOn && row.disabledAt === null)) &&
            (filter.away === undefined || row.lastSeenAt < now - days(30)) &&
            (filter.crp === undefined || "crpDueAt" in row),
        );
        expect(seen.toSorted()).toEqual(meant.map(({ id }) => id).toSorted());
      },
    ),
    { numRuns: 40 },
  );
});

test(
  "20 of 20,000 people read few rows, whatever is asked, from the first page and from far within",
  { timeout: 120_000 },
  async () => {
    const world = testWorld();
    const { clinicId, ctx } = await clinicOf(world);
    const many = Array.from({ length: 20_000 }, (_, i): Made => ({
      name: `Pessoa ${String(i).padStart(6, "0")}`,
      lastSeenAt: i,
    }));
    await addMembers(world, clinicId, many);
    await countPeople(ctx.clinic);
    const read = async (asked: PeopleFilter & { cursor?: string }) => {
      const { meter } = world.scope.platform;
      const before = { ...meter };
      const page = await listPeople(ctx, { ...asked, limit: 20 });
      return { page, rows: meter.rowsRead - before.rowsRead, trips: meter.trips - before.trips };
    };
    for (const asked of [
      {},
      { role: "patient" as const },
      { sort: "seen" as const },
      { q: "pessoa 01" },
      { away: 30 as const },
    ]) {
      const first = await read(asked);
      expect(first.page.items).toHaveLength(20);
      const next = await read({ ...asked, cursor: first.page.nextCursor ?? "" });
      expect(next.page.items).toHaveLength(20);
      expect(next.page.items[0]?.id).not.toBe(first.page.items[0]?.id);
      expect(Math.max(first.rows, next.rows)).toBeLessThanOrEqual(60);
      expect(Math.max(first.trips, next.trips)).toBe(1);
    }
    // A word from within the name: so many, and that there are more; narrowed by a role no more is read.
    for (const asked of [{ q: "00" }, { q: "0012", role: "patient" as const }]) {
      const within = await read(asked);
      expect(within.page).toMatchObject({ items: { length: 20 }, isCut: true, nextCursor: null });
      expect(within.trips).toBe(1);
      expect(within.rows).toBeLessThanOrEqual(60);
    }
    expect((await read({ q: "0012", role: "psychologist" as const })).rows).toBeLessThanOrEqual(20);
    // A question that no index answers looks at so many rows, and goes on from there.
    const odd = await listPeople(ctx, { role: "patient", crp: "due", limit: 20 });
    expect(odd).toMatchObject({ items: [], nextCursor: null });
    const off = await listPeople(ctx, { q: "pessoa", state: "active", limit: 20 });
    expect(off.items).toHaveLength(20);
    expect(lookedAt).toBeLessThanOrEqual(200);
    expect(off.counts).toContainEqual(expect.objectContaining({ role: "patient", active: true, people: 20_000 }));
  },
);

test("an e-mail address finds its person in this clinic, and nobody of another", async () => {
  const world = testWorld();
  const { clinicId, ctx } = await clinicOf(world);
  const ana = await world.person("patient", clinicId, "Ana");
  const other = await world.person("patient", await world.clinic(), "Ana");
  const emailOf = async (id: string) =>
    (await world.scope.directory.select().from(account).where(eq(account.id, id)).get())?.email ?? "";
  const found = await listPeople(ctx, { q: (await emailOf(ana.accountId)).toUpperCase(), limit: 20 });
  expect(found.items.map(({ id }) => id)).toEqual([ana.memberId]);
  expect((await listPeople(ctx, { q: await emailOf(other.accountId), limit: 20 })).items).toEqual([]);
  // The file holds what the list shows.
  expect(await namesInFile(ctx, { q: await emailOf(ana.accountId) })).toEqual(["Ana"]);
  expect(await namesInFile(ctx, { q: await emailOf(other.accountId) })).toEqual([]);
});

test("several are shut out at once, at their next request; undone at once; whoever changed since stays", async () => {
  const world = testWorld();
  const { clinicId, admin, ctx } = await clinicOf(world);
  const people = [await world.person("patient", clinicId, "Ana"), await world.person("psychologist", clinicId, "Bia")];
  const stranger = await world.person("patient", await world.clinic(), "Caio");
  const [ana, bia] = people;
  if (!ana || !bia) throw new Error("nobody");
  await world.scope.directory.insert(loginSession).values({
    ...{ id: "ses_ana", accountId: ana.accountId, membershipId: ana.memberId, kind: "web", tokenHash: "t" },
    ...{ ip: "", userAgent: "", createdAt: 1, lastSeenAt: 1, expiresAt: world.clock.now + hour },
  });
  const ids = [ana.memberId, bia.memberId, stranger.memberId, admin.memberId];
  const act = await setPeopleDisabled(ctx, { ids, disabled: true });
  expect(act.people).toBe(2);
  expect(await resolveLogin(world.scope.directory, { tokenHash: "t" }, world.clock.now)).toBeNull();
  expect((await listPeople(ctx, { state: "off", limit: 20 })).items.map(({ name }) => name)).toEqual(["Ana", "Bia"]);
  const shut = await world.scope.directory.select().from(membership).where(eq(membership.id, stranger.memberId)).get();
  expect(shut?.disabledAt).toBeNull();
  // The second press changes nobody more.
  expect(await refusalOf(setPeopleDisabled(ctx, { ids, disabled: true }))).toBe("tenancy.nobody_marked");
  await setPeopleDisabled(ctx, { ids: [bia.memberId], disabled: false });
  expect((await undoBulkAct(ctx, { id: act.id })).people).toBe(1);
  expect((await listPeople(ctx, { state: "off", limit: 20 })).items).toEqual([]);
  expect(await refusalOf(undoBulkAct(ctx, { id: act.id }))).toBe("tenancy.undo_over");
  // Neither another clinic's admin nor an hour later.
  const far = await clinicOf(world);
  const again = await setPeopleDisabled(ctx, { ids: [ana.memberId], disabled: true });
  expect(await refusalOf(undoBulkAct(far.ctx, { id: again.id }))).toBe("tenancy.undo_over");
  world.clock.now += hour + 1;
  expect(await refusalOf(undoBulkAct(ctx, { id: again.id }))).toBe("tenancy.undo_over");
  const events = await world.scope.directory
    .select()
    .from(domainEvent)
    .where(eq(domainEvent.aggregateId, ana.memberId));
  expect(events.map(({ type }) => type)).toEqual(["membership.disabled", "membership.enabled", "membership.disabled"]);
});

test("a second step is taken away so that nobody gets in by it but who reads the person's mail", async () => {
  const world = testWorld();
  const ana = await registered(world, "Ana Lima", "psychologist");
  const admin = await world.person("admin", ana.clinicId, "Zoe");
  const ctx = asAdmin(world, admin);
  expect(await refusalOf(resetSecondStepOf(ctx, { id: ana.memberId }))).toBe("tenancy.no_second_step");
  await withTotp(world, ana.accountId);
  // An address that nobody proved would open the account to whoever has it.
  expect(await refusalOf(resetSecondStepOf(ctx, { id: ana.memberId }))).toBe("tenancy.second_step_kept");
  const { directory } = world.scope;
  await directory.update(account).set({ emailVerifiedAt: 1 }).where(eq(account.id, ana.accountId));
  const stranger = await world.person("admin", await world.clinic(), "Bia");
  expect(await refusalOf(resetSecondStepOf(asAdmin(world, stranger), { id: ana.memberId }))).toBe(
    "tenancy.member_not_found",
  );
  // Who is let in at another clinic too keeps it: the one may run the mailbox, and must not open what the other keeps.
  const place = { id: "mem_elsewhere", accountId: ana.accountId, clinicId: stranger.clinicId, role: "psychologist" };
  await directory.insert(membership).values({ ...place, role: "psychologist", version: 1, createdAt: 1 });
  expect((await secondStepOf(ctx, { id: ana.memberId })).mayReset).toBe(false);
  expect(await refusalOf(resetSecondStepOf(ctx, { id: ana.memberId }))).toBe("tenancy.second_step_kept");
  await directory.update(membership).set({ disabledAt: 1 }).where(eq(membership.id, place.id));
  expect((await secondStepOf(ctx, { id: ana.memberId })).mayReset).toBe(true);
  await resetSecondStepOf(ctx, { id: ana.memberId });
  const row = await directory.select().from(account).where(eq(account.id, ana.accountId)).get();
  expect(row).toMatchObject({ totpEnabledAt: null, totpSealed: null });
  // The admin who knew the password knows nothing now.
  const tried = signIn(
    world.directory({ anonymous: true }),
    { email: ana.email, password: goodPassword },
    { kind: "web", deviceMark: null },
  );
  expect(await refusalOf(tried)).toBe("auth.invalid_credentials");
  expect(await refusalOf(resetSecondStepOf(ctx, { id: ana.memberId }))).toBe("tenancy.no_second_step");
  // Nobody takes a platform admin's away, nor their own.
  await withTotp(world, ana.accountId).catch(() => {});
  await directory.update(account).set({ platformAdmin: true, totpEnabledAt: 1 }).where(eq(account.id, ana.accountId));
  expect(await refusalOf(resetSecondStepOf(ctx, { id: ana.memberId }))).toBe("tenancy.second_step_kept");
  await directory.update(account).set({ totpEnabledAt: 1, emailVerifiedAt: 1 }).where(eq(account.id, admin.accountId));
  expect(await refusalOf(resetSecondStepOf(ctx, { id: admin.memberId }))).toBe("tenancy.second_step_kept");
});

test("ending logins ends those of this clinic alone, and a second press is fine", async () => {
  const world = testWorld();
  const { clinicId, ctx } = await clinicOf(world);
  const ana = await world.person("patient", clinicId, "Ana");
  const base = { accountId: ana.accountId, kind: "web" as const, ip: "", userAgent: "", createdAt: 1, lastSeenAt: 1 };
  const expiresAt = world.clock.now + hour;
  const { directory } = world.scope;
  await directory
    .insert(loginSession)
    .values({ ...base, id: "ses_here", membershipId: ana.memberId, tokenHash: "h", expiresAt });
  await directory
    .insert(loginSession)
    .values({ ...base, id: "ses_there", membershipId: "mem_else", tokenHash: "e", expiresAt });
  await endLoginsOf(ctx, { id: ana.memberId });
  await endLoginsOf(ctx, { id: ana.memberId });
  const ended = await world.scope.directory.select().from(loginSession);
  expect(ended.map(({ id, endedReason }) => [id, endedReason])).toEqual([
    ["ses_here", "ended_by_clinic"],
    ["ses_there", null],
  ]);
});

test("the list knows of CRP, second step and last use what was last said", async () => {
  const world = testWorld();
  const { clinicId, ctx } = await clinicOf(world);
  const bia = await world.person("psychologist", clinicId, "Bia");
  await world.scope.directory.insert(professional).values({ accountId: bia.accountId, crp: "06/123", createdAt: 1 });
  await ensureMember(ctx, bia.memberId);
  const { now } = world.clock;
  await noteSeen(bia.ctx.db, bia.ctx.actor, { at: now, totpOn: true });
  await noteSeen(bia.ctx.db, bia.ctx.actor, { at: now + hour, totpOn: true });
  const { items } = await listPeople(ctx, { role: "psychologist", limit: 20 });
  expect(items).toMatchObject([{ crp: "06/123", crpDueAt: 0, totpOn: true, lastSeenAt: now }]);
  await world.scope.directory.update(professional).set({ verifiedAt: now, crp: "06/124" });
  await ensureMember(ctx, bia.memberId);
  const next = await listPeople(ctx, { role: "psychologist", limit: 20 });
  expect(next.items).toMatchObject([{ crp: "06/124", crpDueAt: now + days(365), totpOn: false }]);
});

test("the file holds what the filter finds, however many, and is no trip for each", { timeout: 60_000 }, async () => {
  const world = testWorld();
  const { clinicId, ctx } = await clinicOf(world);
  const many = Array.from({ length: 5_200 }, (_, i): Made => ({ name: `Pessoa ${String(i).padStart(4, "0")}` }));
  await addMembers(world, clinicId, [{ name: "Ana" }, { name: "Bia", disabledAt: 4 }, ...many]);
  const { meter } = world.scope.platform;
  const before = meter.trips;
  const names = await namesInFile(ctx, { state: "active" });
  expect([names.length, new Set(names).size, names[0], names.at(-1)]).toEqual([5_202, 5_202, "Ana", "Zoe Admin"]);
  expect(meter.trips - before).toBeLessThanOrEqual(13);
});
