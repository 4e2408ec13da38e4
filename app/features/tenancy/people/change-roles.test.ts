import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import type { World } from "../../../../tests/worker/world";
import { professional } from "~/features/identity/account/professional.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { hours } from "~/lib/duration";
import { startCareLink } from "../care-link/start-care-link.server";
import { membership } from "../login/membership.directory.table";
import { resolveLogin } from "../login/resolve-login.server";
import { setMemberDisabled } from "../member/set-member-disabled.server";
import { endLoginsOf, endLoginsOfPeople } from "./access-of-person.server";
import { clinic } from "../clinic/clinic.directory.table";
import { changeRoles, rolesOf } from "./change-roles.server";
import { listPeople } from "./list-people.server";
import { setPeopleDisabled, undoBulkAct } from "./set-people-disabled.server";
import { teamRoles } from "./team-roles";

async function house(world: World, crp = "06/123") {
  const clinicId = await world.clinic();
  const admin = await world.person("admin", clinicId, "Zoe");
  const bia = await world.person("psychologist", clinicId, "Bia");
  await world.scope.directory.insert(professional).values({ accountId: bia.accountId, crp, createdAt: 1 });
  return { clinicId, admin, bia, ctx: asAdmin(world, admin) };
}

const signedIn = (world: World, { accountId, memberId }: { accountId: string; memberId: string }, mark: string) =>
  world.scope.directory.insert(loginSession).values({
    ...{ id: `ses_${mark}`, accountId, membershipId: memberId, kind: "web", tokenHash: mark, ip: "", userAgent: "" },
    ...{ createdAt: 1, lastSeenAt: 1, expiresAt: world.clock.now + hours(1) },
  });

const loginOf = (world: World, tokenHash: string) =>
  resolveLogin(world.scope.directory, { tokenHash }, world.clock.now);

async function both(world: World) {
  const all = await house(world);
  await changeRoles(all.ctx, { id: all.bia.memberId, roles: teamRoles });
  const rows = await world.scope.directory.select().from(membership).where(eq(membership.accountId, all.bia.accountId));
  const runs = rows.find(({ role }) => role === "admin");
  if (!runs) throw new Error("no second role");
  return { ...all, runs: { accountId: all.bia.accountId, memberId: runs.id } };
}

test("a role is given once, written down, listed, and told to the person; taken, it ends its logins and no other", async () => {
  const world = testWorld();
  const { ctx, bia, runs } = await both(world);
  await changeRoles(ctx, { id: bia.memberId, roles: teamRoles });
  const own = await world.scope.directory.select().from(clinic).where(eq(clinic.id, bia.clinicId)).get();
  expect(own?.members).toBe(1); // of the world's people, whom nobody counted, and the one that was given
  expect((await rolesOf(ctx, { id: runs.memberId })).roles).toEqual(["psychologist", "admin"]);
  const { items } = await listPeople(ctx, { limit: 10 });
  expect(items.map(({ id, roles }) => [id, roles])).toContainEqual([bia.memberId, ["psychologist", "admin"]]);
  const events = await world.scope.directory
    .select()
    .from(domainEvent)
    .where(eq(domainEvent.aggregateId, runs.memberId));
  expect(events.map(({ type, data }) => [type, data])).toEqual([
    ["membership.created", { role: "admin", accountId: bia.accountId, told: bia.memberId }],
  ]);
  await signedIn(world, bia, "treats");
  await signedIn(world, runs, "runs");
  expect(await changeRoles(ctx, { id: runs.memberId, roles: ["psychologist"] })).toEqual({ id: bia.memberId });
  expect(await loginOf(world, "runs")).toBeNull();
  expect(await loginOf(world, "treats")).not.toBeNull();
  // It comes back as the member it was.
  await changeRoles(ctx, { id: bia.memberId, roles: teamRoles });
  expect((await rolesOf(ctx, { id: runs.memberId })).roles).toEqual(["psychologist", "admin"]);
  const written = await world.scope.directory.select().from(auditEntry).where(eq(auditEntry.entityId, runs.memberId));
  expect(written.map(({ action }) => action)).toEqual([
    "membership.give_role",
    "membership.take_role",
    "membership.give_role",
  ]);
});

test("nobody treats without a CRP, leaves patients behind, is left without a role, or comes into the team this way", async () => {
  const world = testWorld();
  const { ctx, clinicId, admin, bia } = await house(world);
  expect(await refusalOf(changeRoles(ctx, { id: admin.memberId, roles: teamRoles }))).toBe("tenancy.role_needs_crp");
  expect(await refusalOf(changeRoles(ctx, { id: bia.memberId, roles: [] }))).toBe("tenancy.no_role_left");
  const ana = await world.person("patient", clinicId, "Ana");
  expect(await refusalOf(changeRoles(ctx, { id: ana.memberId, roles: ["admin"] }))).toBe("tenancy.not_of_team");
  await startCareLink(ctx, { patientId: ana.memberId, psychologistId: bia.memberId });
  expect(await refusalOf(changeRoles(ctx, { id: bia.memberId, roles: ["admin"] }))).toBe("tenancy.role_has_patients");
  const far = await house(world, "06/456");
  expect(await refusalOf(changeRoles(far.ctx, { id: bia.memberId, roles: teamRoles }))).toBe(
    "tenancy.member_not_found",
  );
});

test("the last admin stays one, of two who leave at once too", async () => {
  const world = testWorld();
  const { ctx, admin, runs, bia } = await both(world);
  await world.scope.directory.insert(professional).values({ accountId: admin.accountId, crp: "06/9", createdAt: 1 });
  await changeRoles(ctx, { id: admin.memberId, roles: teamRoles });
  const left = await Promise.allSettled([
    changeRoles(ctx, { id: admin.memberId, roles: ["psychologist"] }),
    changeRoles(ctx, { id: runs.memberId, roles: ["psychologist"] }),
  ]);
  expect(left.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  const admins = (await world.scope.directory.select().from(membership).where(eq(membership.role, "admin"))).filter(
    ({ disabledAt }) => disabledAt === null,
  );
  expect(admins).toHaveLength(1);
  const last = admins[0]?.accountId === bia.accountId ? runs : admin;
  expect(await refusalOf(changeRoles(ctx, { id: last.memberId, roles: ["psychologist"] }))).toBe("tenancy.last_admin");
});

test("who is shut out is shut out with all their roles in the team; undone, they are all back", async () => {
  const world = testWorld();
  const { ctx, bia, runs } = await both(world);
  await signedIn(world, runs, "runs");
  const act = await setPeopleDisabled(ctx, { ids: [bia.memberId], disabled: true });
  expect(act.people).toBe(1);
  expect(await loginOf(world, "runs")).toBeNull();
  expect((await rolesOf(ctx, { id: bia.memberId })).roles).toEqual([]);
  await undoBulkAct(ctx, { id: act.id });
  expect((await rolesOf(ctx, { id: bia.memberId })).roles).toEqual(["psychologist", "admin"]);
  await setMemberDisabled(ctx, { id: runs.memberId, disabled: true });
  expect((await rolesOf(ctx, { id: bia.memberId })).roles).toEqual([]);
  await setMemberDisabled(ctx, { id: bia.memberId, disabled: false });
  expect((await rolesOf(ctx, { id: bia.memberId })).roles).toEqual(["psychologist"]);
});

test("ended logins are those of each role; of several people at once, but not of who asks", async () => {
  const world = testWorld();
  const { ctx, admin, bia, runs } = await both(world);
  for (const mark of ["one", "two"]) await signedIn(world, runs, mark);
  await signedIn(world, admin, "own");
  await endLoginsOf(ctx, { id: bia.memberId });
  expect(await loginOf(world, "one")).toBeNull();
  await signedIn(world, bia, "three");
  expect(await endLoginsOfPeople(ctx, { ids: [bia.memberId, runs.memberId, admin.memberId] })).toBe(1);
  expect(await loginOf(world, "three")).toBeNull();
  expect(await loginOf(world, "own")).not.toBeNull();
  expect(await refusalOf(endLoginsOfPeople(ctx, { ids: [admin.memberId] }))).toBe("tenancy.nobody_marked");
});
