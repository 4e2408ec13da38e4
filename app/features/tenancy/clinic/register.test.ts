import { createExecutionContext, createMessageBatch, getQueueResult } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, asInviter, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { testEnv } from "../../../../tests/worker/env";
import type { World } from "../../../../tests/worker/world";
import { consumeEvents } from "../../../../workers/consumers/events";
import { openJob } from "../../../../workers/job-scope";
import { account } from "~/features/identity/account/account.directory.table";
import { legalAcceptance } from "~/features/identity/account/legal-acceptance.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { professional } from "~/features/identity/account/professional.directory.table";
import { relayEvents } from "~/features/kernel/events/announce.server";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { minutes } from "~/lib/duration";
import type { EventsMessage } from "~/platform/platform";
import { acceptInvitation } from "../invitation/accept-invitation.server";
import { careLink } from "../care-link/care-link.table";
import { clinic, shard } from "./clinic.directory.table";
import { endCareLink } from "../care-link/end-care-link.server";
import { inviteMember } from "../invitation/invite-member.server";
import { invitePatient } from "../invitation/invite-patient.server";
import { member } from "../member/member.table";
import { membership } from "../login/membership.directory.table";
import { platformClinicId } from "./platform-clinic";
import { register } from "./register.server";
import { registerFormSchema, registerSchema, type Register } from "../tenancy.schema";

const password = "uma-frase-bem-comprida-42";
const rosa: Register = {
  name: "Rosa Lima",
  email: "rosa@caris.test",
  password,
  role: "patient",
  consents: { terms: true, dataProcessing: true },
};
const lia: Register = { ...rosa, name: "Lia Moura", email: "lia@caris.test", role: "psychologist", crp: "06/12345" };

const nobody = (world: World) => world.directory({ anonymous: true });
const tokenOf = (world: World, id: string) => world.scope.platform.tokens.mac("invitation", id);

async function clinicOf(world: World) {
  const clinicId = await world.clinic("CLINIC_1");
  const psychologist = await world.person("psychologist", clinicId, "Beatriz");
  const admin = await world.person("admin", clinicId, "Davi");
  return { clinicId, psychologist, admin, inviter: asInviter(world, psychologist), boss: asAdmin(world, admin) };
}

test("a patient alone comes to the platform's own clinic, signed in, with her consents kept", async () => {
  const world = testWorld();
  const opened = await register(nobody(world), rosa, "api");
  expect(opened.user).toMatchObject({
    name: "Rosa Lima",
    email: "rosa@caris.test",
    role: "patient",
    clinicId: platformClinicId,
  });
  const { directory } = world.scope;
  expect(await directory.select().from(account).get()).toMatchObject({
    email: "rosa@caris.test",
    emailVerifiedAt: null,
    zone: "America/Sao_Paulo",
    demo: false,
    platformAdmin: false,
  });
  expect((await directory.select().from(legalAcceptance)).map((row) => row.document).toSorted()).toEqual([
    "data_processing",
    "terms",
  ]);
  expect(await world.scope.shard("CLINIC_0").select().from(member)).toMatchObject([
    { id: opened.user.memberId, clinicId: platformClinicId, name: "Rosa Lima", sortName: "rosa lima", role: "patient" },
  ]);
  expect(await directory.select().from(shard)).toMatchObject([
    { name: "CLINIC_0", members: 1 },
    { name: "CLINIC_1", members: 0 },
  ]);
  const events = await directory.select().from(domainEvent);
  expect(events.map(({ type }) => type).toSorted()).toEqual(["account.registered", "membership.created"]);
  const written = JSON.stringify([events, await directory.select().from(auditEntry)]);
  for (const personal of ["rosa", "Rosa", password]) expect(written).not.toContain(personal);
});

test("a psychologist opens a clinic on the least filled shard, where she is psychologist first and admin too", async () => {
  const world = testWorld();
  const { directory } = world.scope;
  await directory.update(shard).set({ members: 5 }).where(eq(shard.name, "CLINIC_0"));
  const opened = await register(nobody(world), { ...lia, clinicName: "Espaço Lia" }, "web");
  expect(opened.user.role).toBe("psychologist");
  expect(
    await directory
      .select()
      .from(clinic)
      .where(eq(clinic.id, opened.user.clinicId ?? ""))
      .get(),
  ).toMatchObject({ name: "Espaço Lia", kind: "practice", shard: "CLINIC_1" });
  const roles = await directory.select().from(membership).orderBy(membership.id);
  expect(roles.map(({ role }) => role)).toEqual(["psychologist", "admin"]);
  expect((await directory.select().from(loginSession).get())?.membershipId).toBe(roles[0]?.id);
  expect(await world.scope.shard("CLINIC_1").select().from(member)).toHaveLength(2);
  expect(await directory.select().from(professional).get()).toMatchObject({ crp: "06/12345", verifiedAt: null });
  expect(await directory.select().from(shard)).toMatchObject([
    { members: 5 },
    { name: "CLINIC_1", members: 2, clinics: 1 },
  ]);
});

test("an e-mail and a CRP stand for one account each, and a refused registration leaves nothing behind", async () => {
  const world = testWorld();
  const { directory } = world.scope;
  await register(nobody(world), lia, "api");
  const counts = async () =>
    (
      await directory.batch([
        directory.select().from(account),
        directory.select().from(membership),
        directory.select().from(clinic),
        directory.select().from(domainEvent),
      ])
    ).map((rows) => rows.length);
  const before = await counts();
  expect(await refusalOf(register(nobody(world), { ...rosa, email: "lia@caris.test" }, "api"))).toBe(
    "auth.email_taken",
  );
  expect(await refusalOf(register(nobody(world), { ...lia, email: "outra@caris.test" }, "api"))).toBe("auth.crp_taken");
  expect(await refusalOf(register(nobody(world), { ...rosa, password: "curta" }, "api"))).toBe("auth.password_weak");
  expect(await refusalOf(register(nobody(world), { ...rosa, role: "admin" }, "api"))).toBe("tenancy.invite_invalid");
  expect(await counts()).toEqual(before);
});

test("by invitation a patient joins the clinic with an open care link and a proved address", async () => {
  const world = testWorld();
  const { inviter, psychologist, clinicId } = await clinicOf(world);
  const { id } = await invitePatient(inviter, rosa);
  const token = await tokenOf(world, id);
  expect(
    await refusalOf(register(nobody(world), { ...rosa, email: "outra@caris.test", inviteToken: token }, "api")),
  ).toBe("tenancy.invite_for_other_person");
  expect(await refusalOf(register(nobody(world), { ...lia, email: rosa.email, inviteToken: token }, "api"))).toBe(
    "request.invalid",
  );
  const { user } = await register(nobody(world), { ...rosa, inviteToken: token }, "api");
  expect(user).toMatchObject({ role: "patient", clinicId });
  expect(
    (await world.scope.directory.select().from(account).where(eq(account.id, user.id)).get())?.emailVerifiedAt,
  ).toBe(world.clock.now);
  expect(await psychologist.ctx.db.select().from(careLink)).toMatchObject([
    {
      patientId: user.memberId,
      psychologistId: psychologist.memberId,
      startedBy: psychologist.memberId,
      endedAt: null,
    },
  ]);
  expect(await refusalOf(register(nobody(world), { ...rosa, email: "b@caris.test", inviteToken: token }, "api"))).toBe(
    "tenancy.invite_invalid",
  );
});

test("by invitation a psychologist and an admin join the inviting clinic without opening one", async () => {
  const world = testWorld();
  const { boss, clinicId } = await clinicOf(world);
  for (const person of [lia, { ...rosa, role: "admin" as const }]) {
    const inviteToken = await tokenOf(
      world,
      (await inviteMember(boss, { name: person.name, email: person.email, role: person.role })).id,
    );
    expect((await register(nobody(world), { ...person, inviteToken }, "web")).user).toMatchObject({
      role: person.role,
      clinicId,
    });
  }
  expect(await world.scope.directory.select().from(clinic)).toHaveLength(2);
});

test("the 61st registration of an address within an hour has to wait", async () => {
  const world = testWorld();
  const weak = { ...rosa, password: "x" };
  for (let i = 0; i < 60; i++) expect(await refusalOf(register(nobody(world), weak, "api"))).toBe("auth.password_weak");
  const refused = await register(nobody(world), weak, "api").catch((error: unknown) => error);
  expect(refused).toMatchObject({ code: "auth.too_many_attempts" });
  expect((refused as { retryAfter: number }).retryAfter).toBeGreaterThan(3000);
  const elsewhere = { ...nobody(world), request: { requestId: "r", address: "198.51.100.1", userAgent: "" } };
  expect(await refusalOf(register(elsewhere, weak, "api"))).toBe("auth.password_weak");
});

/** Hands messages to the consumer of the `events` queue; answers the ids it is done with. */
async function deliver(messages: EventsMessage[]): Promise<string[]> {
  const batch = createMessageBatch(
    "events",
    messages.map((body, i) => ({ id: `m${String(i)}`, timestamp: new Date(), attempts: 1, body })),
  );
  const execution = createExecutionContext();
  await consumeEvents(batch, openJob(testEnv, execution, "events"));
  const { explicitAcks } = (await getQueueResult(batch, execution)) as { explicitAcks: string[] };
  return explicitAcks;
}

/** A world whose queue and shards are down until they are mended. */
function brokenWorld() {
  const sent: EventsMessage[] = [];
  const state = { down: true };
  const world = testWorld(() => ({
    sendEvents(message) {
      if (state.down) return Promise.reject(new Error("queue down"));
      sent.push(message);
      return Promise.resolve();
    },
  }));
  const offline = () => {
    throw new Error("shard down");
  };
  return { world, sent, state, offline };
}

test("killed between the two planes, member and care link are made from the events; redelivery changes nothing", async () => {
  const { world, sent, state, offline } = brokenWorld();
  const { inviter, psychologist, boss } = await clinicOf(world);
  const inviteToken = await tokenOf(world, (await invitePatient(inviter, rosa)).id);
  const { user } = await register({ ...nobody(world), shard: offline }, { ...rosa, inviteToken }, "api");
  await world.settled();
  const db = psychologist.ctx.db;
  const find = () =>
    db
      .select()
      .from(member)
      .where(eq(member.id, user.memberId ?? ""))
      .get();
  expect(await find()).toBeUndefined();
  expect(await db.select().from(careLink)).toEqual([]);

  state.down = false;
  world.clock.now += minutes(2);
  await relayEvents(nobody(world));
  expect(await deliver(sent)).toHaveLength(sent.length);
  expect(await find()).toMatchObject({ name: "Rosa Lima", role: "patient" });
  const [link, ...others] = await db.select().from(careLink);
  expect(others).toEqual([]);
  expect(link).toMatchObject({ patientId: user.memberId, psychologistId: psychologist.memberId, endedAt: null });

  const snapshot = async () =>
    JSON.stringify(
      await db.batch([
        db.select().from(member),
        db.select().from(careLink),
        // What happened, without the log's own notes of what has been handled.
        db
          .select({ id: domainEvent.id, aggregateId: domainEvent.aggregateId, data: domainEvent.data })
          .from(domainEvent)
          .where(eq(domainEvent.type, "care_link.started")),
      ]),
    );
  const once = await snapshot();
  await deliver([...sent, ...sent]);
  expect(await snapshot()).toBe(once);

  // An old event that comes again after the link has ended does not open it anew, even with its receipt lost.
  await endCareLink(boss, { id: link?.id ?? "" });
  await world.scope.directory.run("delete from event_receipt");
  const ended = await snapshot();
  await deliver(sent);
  expect(await snapshot()).toBe(ended);
});

test("killed between the two planes, an accepted invitation's care link of a member is made from its event", async () => {
  const { world, sent, state, offline } = brokenWorld();
  const { inviter, clinicId } = await clinicOf(world);
  const patient = await world.person("patient", clinicId, "Rosa Lima");
  await world.scope.directory.update(account).set({ email: rosa.email }).where(eq(account.id, patient.accountId));
  const token = await tokenOf(world, (await invitePatient(inviter, rosa)).id);
  await acceptInvitation({ ...asAccount(world, patient.accountId), shard: offline }, { token });
  await world.settled();
  expect(await patient.ctx.db.select().from(careLink)).toEqual([]);
  state.down = false;
  world.clock.now += minutes(2);
  await relayEvents(nobody(world));
  await deliver(sent);
  expect(await patient.ctx.db.select().from(careLink)).toMatchObject([
    { patientId: patient.memberId, psychologistId: inviter.actor.memberId },
  ]);
});

test("a registration is refused field by field, in words a person understands", () => {
  const fieldsOf = (input: unknown, schema: typeof registerSchema | typeof registerFormSchema = registerSchema) =>
    schema.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];
  expect(fieldsOf({ ...rosa, consents: { terms: true, dataProcessing: false } })).toEqual(["consents.dataProcessing"]);
  expect(fieldsOf({ ...rosa, consents: undefined })).toEqual(["consents"]);
  expect(fieldsOf({ ...rosa, name: "R" })).toEqual(["name"]);
  expect(fieldsOf({ ...rosa, name: "Ro\nsa" })).toEqual(["name"]);
  expect(fieldsOf({ ...rosa, zone: "Mars/Base" })).toEqual(["zone"]);
  expect(fieldsOf({ ...lia, crp: undefined })).toEqual(["crp"]);
  expect(fieldsOf({ ...rosa, role: "admin" })).toEqual(["role"]);
  for (const crp of ["00/123", "25/123", "6/123", "06/", "06/12345678", "06-123", "06/12a", ""])
    expect(fieldsOf({ ...lia, crp })).toEqual(["crp"]);
  for (const [typed, kept] of [
    ["06/0012", "06/12"],
    ["24/1234567", "24/1234567"],
    [" 01/1 ", "01/1"],
  ] as const) {
    expect(registerSchema.parse({ ...lia, crp: typed }).crp).toBe(kept);
  }
  expect(registerSchema.parse({ ...rosa, email: "  ROSA@Caris.test " }).email).toBe("rosa@caris.test");
  const form = {
    name: "Rosa",
    email: rosa.email,
    password,
    role: "patient",
    crp: "",
    zone: "",
    clinicName: "",
    "consents.terms": "true",
    "consents.dataProcessing": "true",
  };
  expect(registerFormSchema.parse(form)).toEqual({
    name: "Rosa",
    email: rosa.email,
    password,
    role: "patient",
    consents: rosa.consents,
  });
  expect(fieldsOf({ ...form, "consents.terms": undefined }, registerFormSchema)).toEqual(["consents.terms"]);
});
