import { expect, test } from "vitest";
import { writeEntry } from "~/features/diary/entry/write-entry.server";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { announceToPeople, withdrawAnnouncement } from "~/features/tenancy/announcement/announce.server";
import { setFlags, suspendClinic } from "~/features/tenancy/clinic/change-clinic.server";
import { listClinics, readShardFill } from "~/features/tenancy/clinic/list-clinics.server";
import { openClinic } from "~/features/tenancy/clinic/open-clinic.server";
import { readClinic } from "~/features/tenancy/clinic/read-clinic.server";
import { acceptInvitation } from "~/features/tenancy/invitation/accept-invitation.server";
import { inviteMember } from "~/features/tenancy/invitation/invite-member.server";
import { resendInvitation } from "~/features/tenancy/invitation/resend-invitation.server";
import { resolveLogin } from "~/features/tenancy/login/resolve-login.server";
import { startCareLink } from "~/features/tenancy/care-link/start-care-link.server";
import { setMemberDisabled } from "~/features/tenancy/member/set-member-disabled.server";
import { setPeopleDisabled, undoBulkAct } from "~/features/tenancy/people/set-people-disabled.server";
import { days, hours } from "~/lib/duration";
import type { Statements } from "~/db/statement";
import { renameClinic } from "~/features/tenancy/clinic/clinic.repo.server";
import { account } from "~/features/identity/account/account.directory.table";
import { sql } from "drizzle-orm";
import { asAccount, asAdmin, refusalOf, testWorld } from "./callers";
import { linkedPair, words } from "./diary";
import { calledForHelp } from "./life";
import { asPlatform } from "./relocation";
import type { Person, World } from "./world";

/** A login of somebody, as their next request finds it. */
async function loginOf({ scope, clock }: World, { accountId, memberId }: Person<"patient" | "psychologist" | "admin">) {
  const id = `ses_${memberId}`;
  const times = { createdAt: clock.now, expiresAt: clock.now + days(30), lastSeenAt: clock.now };
  await scope.directory
    .insert(loginSession)
    .values({ id, accountId, membershipId: memberId, tokenHash: id, kind: "web", ip: "", userAgent: "", ...times })
    .onConflictDoNothing();
  return resolveLogin(scope.directory, { sessionId: id }, clock.now);
}

test("in a suspended clinic nothing new begins, whoever asks; care, reading and calls for help go on", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair(testWorld());
  const admin = asAdmin(world, await world.person("admin", clinicId, "Rui"));
  const other = await world.person("patient", clinicId, "Bia");
  const shut = await world.person("psychologist", clinicId, "Dr. Téo");
  await setMemberDisabled(admin, { id: shut.memberId, disabled: true });
  const many = await setPeopleDisabled(admin, {
    ids: [(await world.person("patient", clinicId)).memberId],
    disabled: true,
  });
  const invited = await inviteMember(admin, { name: "Lu", email: "lu@caris.test", role: "patient" });
  const token = await world.scope.platform.tokens.mac("invitation", invited.id);
  const guest = await world.person("patient", await world.clinic(), "Lu");
  await world.scope.directory
    .update(account)
    .set({ email: "lu@caris.test" })
    .where(sql`id = ${guest.accountId}`);

  await suspendClinic(asPlatform(world), { clinicId, suspended: true, reason: "Sem pagamento" });
  expect((await loginOf(world, patient))?.standing).toBe("suspended");
  const held = "tenancy.clinic_held";
  expect(await refusalOf(inviteMember(admin, { name: "Eva", email: "eva@caris.test", role: "patient" }))).toBe(held);
  expect(await refusalOf(resendInvitation(admin, { id: invited.id }))).toBe(held);
  expect(await refusalOf(setMemberDisabled(admin, { id: shut.memberId, disabled: false }))).toBe(held);
  expect(await refusalOf(setPeopleDisabled(admin, { ids: [shut.memberId], disabled: false }))).toBe(held);
  expect(await refusalOf(undoBulkAct(admin, { id: many.id }))).toBe(held);
  expect(
    await refusalOf(startCareLink(admin, { patientId: other.memberId, psychologistId: psychologist.memberId })),
  ).toBe(held);
  expect(await refusalOf(acceptInvitation(asAccount(world, guest.accountId), { token }))).toBe(
    "tenancy.invite_invalid",
  );

  await writeEntry(patient.ctx, words());
  await calledForHelp(patient, "ajuda");
  await setMemberDisabled(admin, { id: other.memberId, disabled: true });

  await suspendClinic(asPlatform(world), { clinicId, suspended: false });
  expect((await loginOf(world, patient))?.standing).toBe("open");
  await acceptInvitation(asAccount(world, guest.accountId), { token });
  await setMemberDisabled(admin, { id: shut.memberId, disabled: false });
  const log = await world.scope.directory.all<{ action: string; reason: string | null }>(
    sql`select action, reason from audit_entry where entity = 'clinic' order by rowid`,
  );
  expect(log).toEqual([
    { action: "clinic.suspend", reason: "Sem pagamento" },
    { action: "clinic.resume", reason: null },
  ]);
});

test("the platform finds clinics by name, sees numbers and no words, turns flags on; nobody else may", async () => {
  const { world, clinicId, patient } = await linkedPair(testWorld());
  const ctx = asPlatform(world);
  const owner = await world.person("psychologist", clinicId, "Dra. Íris");
  const email = `${owner.memberId.toLowerCase()}@caris.test`;
  // Whose address is not proved gets no clinic: it could be anybody's.
  expect(await refusalOf(openClinic(ctx, { name: "Clínica Ágora", email }))).toBe("request.invalid");
  await world.scope.directory
    .update(account)
    .set({ emailVerifiedAt: 1 })
    .where(sql`id = ${owner.accountId}`);
  const made = [];
  for (const name of ["Clínica Ágora", "clinica agreste", "Ágora da Serra"])
    made.push(await openClinic(ctx, { name, email }));
  const pressed = { name: "Clínica Gêmea", email, key: "form-1" };
  const twice = await Promise.all([openClinic(ctx, pressed), openClinic(ctx, pressed)]);
  expect(new Set([...twice, await openClinic(ctx, pressed)].map(({ id }) => id)).size).toBe(1);
  expect(await refusalOf(openClinic(ctx, { ...pressed, name: "Outra" }))).toBe("kernel.idempotency_reused");
  const found = await listClinics(ctx, { limit: 1, query: "CLINICA AG" });
  expect(found.items.map(({ name }) => name)).toEqual(["Clínica Ágora"]);
  const next = await listClinics(ctx, { limit: 1, query: "CLINICA AG", cursor: found.nextCursor ?? undefined });
  expect(next).toMatchObject({ items: [{ name: "clinica agreste", members: 1 }], nextCursor: null });
  // By any word of the name, each clinic once, page by page; a new name is found and the old one is not.
  const named = async (query: string) => {
    const names: string[] = [];
    for (let cursor: string | undefined, pages = 0; pages < 9; pages++) {
      const page = await listClinics(ctx, { limit: 1, query, cursor });
      names.push(...page.items.map(({ name }) => name));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    return names;
  };
  expect(await named("ágo")).toEqual(["Clínica Ágora", "Ágora da Serra"]);
  expect(await named("da serra")).toEqual(["Ágora da Serra"]);
  const renamed = renameClinic(ctx.db, { id: made[2]?.id ?? "", version: 1 }, "Serra Ágora, Serra-Mar");
  await ctx.db.batch(renamed as Statements);
  expect(await named("serra")).toEqual(["Serra Ágora, Serra-Mar"]);
  expect([await named("mar"), await named("da serra")]).toEqual([["Serra Ágora, Serra-Mar"], []]);
  const fill = await readShardFill(ctx);
  expect(fill.reduce((all, { clinics }) => all + clinics, 0)).toBe(5); // our own among them

  await setFlags(ctx, { clinicId, flags: ["branches"] });
  expect((await loginOf(world, patient))?.flags).toEqual(["branches"]);
  await suspendClinic(ctx, { clinicId: made[0]?.id ?? "", suspended: true });
  expect((await listClinics(ctx, { limit: 10, show: "held" })).items.map(({ id }) => id)).toEqual([made[0]?.id]);
  const seen = await readClinic(ctx, { clinicId });
  expect(seen).toMatchObject({ people: { patient: 1, psychologist: 2, admin: 0 }, storage: 0, standing: "open" });
  expect(JSON.stringify(seen)).not.toContain("Ana");

  const admin = asAdmin(world, await world.person("admin", clinicId));
  const stranger = admin as unknown as typeof ctx;
  for (const work of [
    () => listClinics(stranger, { limit: 1 }),
    () => readClinic(stranger, { clinicId }),
    () => suspendClinic(stranger, { clinicId, suspended: true }),
    () => setFlags(stranger, { clinicId, flags: [] }),
    () => openClinic(stranger, { name: "Minha", email }),
    () => announceToPeople(stranger, { text: "Oi", roles: ["patient"], clinicId: null, startsAt: 0, endsAt: 1 }),
  ])
    expect(await refusalOf(work())).toBe("auth.forbidden");
});

test("an announcement is told to whom it concerns, while it concerns them", async () => {
  const { world, clinicId, patient, psychologist } = await linkedPair(testWorld());
  const elsewhere = await world.person("patient", await world.clinic("CLINIC_1"), "Zoé");
  const ctx = asPlatform(world);
  const told = async (person: Parameters<typeof loginOf>[1]) =>
    (await loginOf(world, person))?.announcements.map(({ text }) => text);
  const at = { startsAt: world.clock.now + hours(1), endsAt: world.clock.now + hours(5) };
  await announceToPeople(ctx, { text: "Para pacientes daqui", roles: ["patient"], clinicId, ...at });
  world.clock.now += 1;
  const all = await announceToPeople(ctx, {
    text: "Para quem atende e é atendido",
    roles: ["patient", "psychologist"],
    clinicId: null,
    ...at,
  });
  expect(await told(patient)).toEqual([]);
  world.clock.now += hours(2);
  expect(await told(patient)).toEqual(["Para quem atende e é atendido", "Para pacientes daqui"]);
  expect(await told(psychologist)).toEqual(["Para quem atende e é atendido"]);
  expect(await told(elsewhere)).toEqual(["Para quem atende e é atendido"]);
  await withdrawAnnouncement(ctx, { id: all.id });
  expect(await told(psychologist)).toEqual([]);
  world.clock.now += hours(4);
  expect(await told(patient)).toEqual([]);
  const wrong = { text: "x", roles: ["patient" as const], clinicId: null };
  expect(
    await refusalOf(announceToPeople(ctx, { ...wrong, startsAt: world.clock.now, endsAt: world.clock.now + days(91) })),
  ).toBe("request.invalid");
  expect(await refusalOf(announceToPeople(ctx, { ...wrong, startsAt: 5, endsAt: 4 }))).toBe("request.invalid");
});
