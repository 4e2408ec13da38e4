import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { careWithYes } from "../../../../tests/worker/care";
import type { World } from "../../../../tests/worker/world";
import type { Statements } from "~/db/statement";
import { shardNames, type ShardName } from "~/platform/planes";
import { account } from "~/features/identity/account/account.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { professional } from "~/features/identity/account/professional.directory.table";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { careLink } from "../care-link/care-link.table";
import { careTeam } from "../care-link/care-team.server";
import { clinic, shard } from "../clinic/clinic.directory.table";
import { createClinic } from "../clinic/create-clinic.server";
import { endCareLink } from "../care-link/end-care-link.server";
import { listClinics } from "../clinic/list-clinics.server";
import { listMembers } from "./list-members.server";
import { listCaseload } from "../care-link/list-caseload.server";
import { listUnverifiedCrps, verifyCrp } from "../crp/verify-crp.server";
import { member } from "./member.table";
import { readMember } from "./read-member.server";
import { readPatient } from "../care-link/read-patient.server";
import { requireCareLink } from "../care-link/require-care-link.server";
import { resolveLogin } from "../login/resolve-login.server";
import { setMemberDisabled } from "./set-member-disabled.server";
import { forgetShards, shardOfClinic } from "../clinic/shard-directory.server";
import { startCareLink } from "../care-link/start-care-link.server";
import { updateProfile } from "../profile/update-profile.server";

async function house(world: World) {
  const clinicId = await world.clinic("CLINIC_1");
  const patient = await world.person("patient", clinicId, "Helena");
  const psychologist = await world.person("psychologist", clinicId, "Beatriz");
  const admin = await world.person("admin", clinicId, "Davi");
  return { clinicId, patient, psychologist, admin, boss: asAdmin(world, admin) };
}

test("a care link opens a patient to her psychologist, and ending it shuts her out at once, with who, when and why", async () => {
  const world = testWorld();
  const { patient, psychologist, admin, boss } = await house(world);
  const pair = { patientId: patient.memberId, psychologistId: psychologist.memberId };
  const { id } = await startCareLink(boss, pair);
  await requireCareLink(psychologist.ctx, patient.memberId);
  expect(await readPatient(psychologist.ctx, pair)).toEqual({
    id: patient.memberId,
    name: "Helena",
    zone: "America/Sao_Paulo",
    avatarFileId: null,
    linkedAt: world.clock.now,
    cycle: null,
    nextSessionAt: null,
  });
  expect(await careTeam(patient.ctx)).toEqual([
    { psychologistId: psychologist.memberId, name: "Beatriz", since: world.clock.now },
  ]);
  expect(await refusalOf(startCareLink(boss, pair))).toBe("tenancy.link_exists");

  world.clock.now += 1000;
  await endCareLink(boss, { id, reason: "troca de profissional" });
  expect(await refusalOf(requireCareLink(psychologist.ctx, patient.memberId))).toBe("tenancy.patient_not_found");
  expect(await careTeam(patient.ctx)).toEqual([]);
  expect(await patient.ctx.db.select().from(careLink).get()).toMatchObject({
    startedBy: admin.memberId,
    endedAt: world.clock.now,
    endedBy: admin.memberId,
  });
  const events = await patient.ctx.db.select().from(domainEvent);
  expect(events.map(({ type, version, data }) => [type, version, data])).toEqual([
    ["care_link.started", 1, pair],
    ["care_link.ended", 2, pair],
  ]);
  expect(await patient.ctx.db.select().from(auditEntry)).toMatchObject([
    { action: "care_link.start" },
    { action: "care_link.end", reason: "troca de profissional" },
  ]);
  expect(await refusalOf(endCareLink(boss, { id }))).toBe("tenancy.link_not_found");
  // Who was in somebody's care here says themselves whether it begins again.
  expect(await refusalOf(startCareLink(boss, pair))).toBe("tenancy.patient_decides");
  await careWithYes(world, admin, patient, psychologist);
  await requireCareLink(psychologist.ctx, patient.memberId);
});

test("strangers: without a link, from another clinic or in another role nobody reaches a patient, and all get the same answer", async () => {
  const world = testWorld();
  const { clinicId, patient, psychologist, boss } = await house(world);
  await world.link(psychologist, patient);
  const colleague = await world.person("psychologist", clinicId);
  const elsewhere = await world.clinic("CLINIC_1");
  const foreigner = await world.person("psychologist", elsewhere);
  for (const stranger of [colleague, foreigner]) {
    for (const patientId of [patient.memberId, "mem_nobody", ""]) {
      expect(await refusalOf(requireCareLink(stranger.ctx, patientId))).toBe("tenancy.patient_not_found");
      expect(await refusalOf(readPatient(stranger.ctx, { patientId }))).toBe("tenancy.patient_not_found");
    }
    expect((await listCaseload(stranger.ctx, { limit: 10 })).items).toEqual([]);
  }
  // The same member id under another clinic's scope.
  const moved = { ...psychologist.ctx, actor: { ...psychologist.ctx.actor, clinicId: elsewhere } };
  expect(await refusalOf(requireCareLink(moved, patient.memberId))).toBe("tenancy.patient_not_found");
  const wrongRole = patient.ctx as unknown as typeof psychologist.ctx;
  for (const attempt of [
    requireCareLink(wrongRole, patient.memberId),
    readPatient(wrongRole, { patientId: patient.memberId }),
    listCaseload(wrongRole, { limit: 1 }),
  ]) {
    expect(await refusalOf(attempt)).toBe("auth.forbidden");
  }
  expect(await refusalOf(careTeam(psychologist.ctx as unknown as typeof patient.ctx))).toBe("auth.forbidden");
  void boss;
});

test("strangers: an admin acts on the people and links of the own clinic only, and nobody else acts as admin", async () => {
  const world = testWorld();
  const { patient, psychologist, boss } = await house(world);
  const id = await world.link(psychologist, patient);
  const pair = { patientId: patient.memberId, psychologistId: psychologist.memberId };
  const foreign = asAdmin(world, await world.person("admin", await world.clinic("CLINIC_1")));
  expect(await refusalOf(readMember(foreign, { id: patient.memberId }))).toBe("tenancy.member_not_found");
  expect(await refusalOf(setMemberDisabled(foreign, { id: patient.memberId, disabled: true }))).toBe(
    "tenancy.member_not_found",
  );
  expect(await refusalOf(endCareLink(foreign, { id }))).toBe("tenancy.link_not_found");
  expect(await refusalOf(startCareLink(foreign, pair))).toBe("tenancy.patient_not_found");
  expect((await listMembers(foreign, { limit: 10 })).items.map((m) => m.id)).toEqual([foreign.actor.memberId]);
  const impostor = { ...world.directory(psychologist.ctx.actor), clinic: psychologist.ctx } as unknown as typeof boss;
  const attempts = [
    readMember(impostor, { id: patient.memberId }),
    setMemberDisabled(impostor, { id: patient.memberId, disabled: true }),
    endCareLink(impostor, { id }),
    startCareLink(impostor, pair),
    listMembers(impostor, { limit: 10 }),
  ];
  for (const attempt of attempts) expect(await refusalOf(attempt)).toBe("auth.forbidden");
  const swapped = { patientId: psychologist.memberId, psychologistId: patient.memberId };
  expect(await refusalOf(startCareLink(boss, swapped))).toBe("tenancy.patient_not_found");
  expect((await readMember(boss, { id: patient.memberId })).links).toEqual([
    { id, ...pair, patientName: "Helena", psychologistName: "Beatriz", startedAt: world.clock.now },
  ]);
  expect((await readMember(boss, { id: psychologist.memberId })).links).toHaveLength(1);
});

test("disabling a member ends the logins acting as them, at the next request, and no others", async () => {
  const world = testWorld();
  const { patient, boss, clinicId } = await house(world);
  const { directory } = world.scope;
  const other = await world.person("psychologist", clinicId);
  const session = (id: string, membershipId: string) => ({
    id,
    accountId: patient.accountId,
    membershipId,
    kind: "api" as const,
    ip: "",
    userAgent: "",
    createdAt: 1,
    lastSeenAt: 1,
    expiresAt: world.clock.now + 1e6,
  });
  await directory.insert(loginSession).values(session("ses_1", patient.memberId));
  await directory.insert(loginSession).values(session("ses_2", other.memberId));
  expect(await resolveLogin(directory, { sessionId: "ses_1" }, world.clock.now)).toMatchObject({
    actor: { memberId: patient.memberId },
  });
  await setMemberDisabled(boss, { id: patient.memberId, disabled: true, reason: "alta" });
  expect(await resolveLogin(directory, { sessionId: "ses_1" }, world.clock.now)).toBeNull();
  expect(await resolveLogin(directory, { sessionId: "ses_2" }, world.clock.now)).toMatchObject({
    actor: { memberId: other.memberId },
  });
  expect((await patient.ctx.db.select().from(member).where(eq(member.id, patient.memberId)).get())?.disabledAt).toBe(
    world.clock.now,
  );
  expect(await setMemberDisabled(boss, { id: patient.memberId, disabled: false })).toMatchObject({ disabledAt: null });
  expect(
    (await patient.ctx.db.select().from(member).where(eq(member.id, patient.memberId)).get())?.disabledAt,
  ).toBeNull();
  const events = await directory.select().from(domainEvent).where(eq(domainEvent.aggregateId, patient.memberId));
  expect(events.map(({ type, version }) => [type, version])).toEqual([
    ["membership.disabled", 2],
    ["membership.enabled", 3],
  ]);
});

test("a clinic keeps one active admin, also when two shut each other out at once", async () => {
  const world = testWorld();
  const { clinicId, admin, boss } = await house(world);
  await world.person("admin", await world.clinic("CLINIC_1")); // another clinic's admin does not count
  expect(await refusalOf(setMemberDisabled(boss, { id: admin.memberId, disabled: true }))).toBe("tenancy.last_admin");
  const second = await world.person("admin", clinicId);
  const outcomes = await Promise.all([
    refusalOf(setMemberDisabled(boss, { id: second.memberId, disabled: true })),
    refusalOf(setMemberDisabled(asAdmin(world, second), { id: admin.memberId, disabled: true })),
  ]);
  expect(outcomes.toSorted()).toEqual(["no refusal", "tenancy.last_admin"]);
});

test("a new name and zone reach every clinic, the caseload's order and the lists", async () => {
  const world = testWorld();
  const { patient, psychologist, boss } = await house(world);
  await world.link(psychologist, patient);
  await updateProfile(asAccount(world, patient.accountId), { name: "Água Clara", zone: "America/Manaus" });
  expect((await listCaseload(psychologist.ctx, { limit: 5, query: "agua" })).items).toMatchObject([
    { name: "Água Clara", zone: "America/Manaus" },
  ]);
  expect((await listMembers(boss, { limit: 1 })).items).toMatchObject([{ name: "Água Clara" }]);
  expect((await patient.ctx.db.select().from(careLink).get())?.patientSortName).toBe("agua clara");
  const event = await world.scope.directory.select().from(domainEvent).get();
  expect(event).toMatchObject({
    type: "account.profile_changed",
    aggregateId: patient.accountId,
    version: 2,
    data: {},
  });
});

test("a clinic is opened on the least filled shard, and its shard is found again and remembered", async () => {
  const world = testWorld();
  const { directory } = world.scope;
  const ctx = world.directory({ anonymous: true });
  const fill = (name: ShardName, members: number, clinics = 0) =>
    directory
      .insert(shard)
      .values({ name, members, clinics })
      .onConflictDoUpdate({ target: shard.name, set: { members, clinics } });
  const open = async () => {
    const made = await createClinic(ctx, { name: "Nova", isForTeam: true });
    await directory.batch(made.statements as Statements);
    return made;
  };
  await fill("CLINIC_0", 10);
  await fill("CLINIC_1", 9);
  // The newest shard has no row yet: it is empty, and the first clinic on it makes one.
  const newest = shardNames.at(-1) ?? "CLINIC_0";
  expect((await open()).shard).toBe(newest);
  await fill(newest, 11);
  expect((await open()).shard).toBe("CLINIC_1");
  await fill("CLINIC_1", 10, 5);
  const made = await open();
  expect(made.shard).toBe("CLINIC_0");
  expect(await directory.select().from(shard)).toEqual([
    { name: "CLINIC_0", members: 10, clinics: 1 },
    { name: "CLINIC_1", members: 10, clinics: 5 },
    { name: newest, members: 11, clinics: 0 },
  ]);

  forgetShards();
  expect(await shardOfClinic(ctx, made.id)).toBe("CLINIC_0");
  const { queries } = world.scope.platform.meter;
  expect(await shardOfClinic(ctx, made.id)).toBe("CLINIC_0");
  expect(world.scope.platform.meter.queries).toBe(queries);
  expect(await refusalOf(shardOfClinic(ctx, "cli_nowhere"))).toBe("tenancy.clinic_not_found");
});

test("a platform admin sees clinics and verifies CRPs; nobody else does", async () => {
  const world = testWorld();
  const { psychologist } = await house(world);
  const { directory } = world.scope;
  const platform = world.directory({
    accountId: "acc_p",
    sessionId: "ses_p",
    name: "P",
    platformRole: "admin" as const,
  });
  await directory.insert(professional).values({ accountId: psychologist.accountId, crp: "06/123", createdAt: 1 });
  // What each new membership adds to (clinic/create-clinic, seats.test.ts); this world's people came without it.
  await directory.update(clinic).set({ members: 3 }).where(eq(clinic.kind, "practice"));
  const first = await listClinics(platform, { limit: 1 });
  const rest = await listClinics(platform, { limit: 5, cursor: first.nextCursor ?? "" });
  expect([...first.items, ...rest.items]).toMatchObject([
    { kind: "practice", shard: "CLINIC_1", members: 3 },
    { kind: "platform", members: 0 },
  ]);
  expect(await directory.select().from(clinic)).toHaveLength(2);
  expect((await listUnverifiedCrps(platform, { limit: 5 })).items).toEqual([
    { accountId: psychologist.accountId, name: "Beatriz", crp: "06/123", createdAt: 1 },
  ]);
  await verifyCrp(platform, { accountId: psychologist.accountId });
  expect(await directory.select().from(professional).get()).toMatchObject({
    verifiedAt: world.clock.now,
    verifiedBy: "acc_p",
  });
  expect((await listUnverifiedCrps(platform, { limit: 5 })).items).toEqual([]);
  expect(await directory.select().from(account).where(eq(account.id, psychologist.accountId)).get()).toMatchObject({
    version: 2,
  });
  const impostor = asAccount(world, psychologist.accountId) as unknown as typeof platform;
  for (const attempt of [
    listClinics(impostor, { limit: 1 }),
    listUnverifiedCrps(impostor, { limit: 1 }),
    verifyCrp(impostor, { accountId: psychologist.accountId }),
  ]) {
    expect(await refusalOf(attempt)).toBe("auth.forbidden");
  }
});
