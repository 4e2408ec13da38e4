import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, asInviter, refusalOf, testWorld } from "../../../../tests/worker/callers";
import type { World } from "../../../../tests/worker/world";
import { account } from "~/features/identity/account/account.directory.table";
import { professional } from "~/features/identity/account/professional.directory.table";
import { domainEvent } from "~/features/kernel/events/domain-event.both.table";
import { days } from "~/lib/duration";
import { acceptInvitation } from "./accept-invitation.server";
import { careLink } from "../care-link/care-link.table";
import { invitation } from "./invitation.directory.table";
import { inviteMember } from "./invite-member.server";
import { invitePatient } from "./invite-patient.server";
import { listInvitations } from "./list-invitations.server";
import { membership } from "../login/membership.directory.table";
import { readInvitation } from "./read-invitation.server";
import { resendInvitation, resendInvitations } from "./resend-invitation.server";
import { revokeInvitation } from "./revoke-invitation.server";
import { shareInvitation } from "./share-invitation.server";
import { trialMails, trialMailsLeft } from "./send-invitation.server";
import { bringInvitation } from "./brought-invitations.server";
import { clinicPlan } from "~/features/plans/clinic-plan/clinic-plan.directory.table";
import { AppError } from "~/lib/app-error";
import { setMemberDisabled } from "../member/set-member-disabled.server";

const rosa = { name: "Rosa Lima", email: "rosa@caris.test" };

async function clinicOf(world: World) {
  const clinicId = await world.clinic("CLINIC_1");
  const psychologist = await world.person("psychologist", clinicId, "Beatriz");
  const admin = await world.person("admin", clinicId, "Davi");
  return { clinicId, psychologist, admin, inviter: asInviter(world, psychologist), boss: asAdmin(world, admin) };
}

const tokenOf = (world: World, id: string) => world.scope.platform.tokens.mac("invitation", id);
const reader = (world: World) => world.directory({ anonymous: true });

/** An account that exists already, in a clinic of its own. */
async function guest(world: World, email = rosa.email) {
  const person = await world.person("patient", await world.clinic("CLINIC_0"), "Rosa Lima");
  await world.scope.directory.update(account).set({ email }).where(eq(account.id, person.accountId));
  return { ...person, own: asAccount(world, person.accountId) };
}

test("an invitation is stored without its secret, is good for 14 days and shows who invites", async () => {
  const world = testWorld();
  const { inviter, clinicId } = await clinicOf(world);
  const made = await invitePatient(inviter, rosa);
  expect(made).toMatchObject({ ...rosa, role: "patient", state: "pending", expiresAt: world.clock.now + days(14) });
  const token = await tokenOf(world, made.id);
  const stored = JSON.stringify([
    await world.scope.directory.select().from(invitation),
    await world.scope.directory.select().from(domainEvent),
  ]);
  expect(stored).not.toContain(token);
  const events = await world.scope.directory.select().from(domainEvent);
  expect(JSON.stringify(events)).not.toContain("rosa");
  expect(events).toMatchObject([{ type: "invitation.created", aggregateId: made.id, version: 1, clinicId }]);
  expect(await readInvitation(reader(world), { token })).toEqual({
    clinicId,
    clinicName: "Clínica CLINIC_1",
    inviterName: "Beatriz",
    carerName: "Beatriz",
    role: "patient",
    ...rosa,
    crp: null,
    expiresAt: made.expiresAt,
  });
  world.clock.now += days(14);
  expect(await refusalOf(readInvitation(reader(world), { token }))).toBe("tenancy.invite_invalid");
});

test("inviting the same address again sends the open invitation again instead of making a second", async () => {
  const world = testWorld();
  const { inviter, boss } = await clinicOf(world);
  const first = await invitePatient(inviter, rosa);
  world.clock.now += days(20);
  const again = await invitePatient(inviter, { ...rosa, name: "Rosa Maria Lima" });
  expect(again).toMatchObject({
    id: first.id,
    name: "Rosa Maria Lima",
    state: "pending",
    expiresAt: world.clock.now + days(14),
  });
  expect((await world.scope.directory.select().from(domainEvent)).map(({ type, version }) => [type, version])).toEqual([
    ["invitation.created", 1],
    ["invitation.resent", 2],
  ]);
  await inviteMember(boss, { ...rosa, role: "psychologist" });
  expect((await listInvitations(boss, { limit: 10 })).items).toHaveLength(2);
});

test("the same Idempotency-Key makes one invitation and one mail; with another body it is refused", async () => {
  const world = testWorld();
  const { inviter } = await clinicOf(world);
  const first = await invitePatient(inviter, rosa, "key-1");
  const second = await invitePatient(inviter, rosa, "key-1");
  expect(second.id).toBe(first.id);
  expect(await world.scope.directory.select().from(domainEvent)).toHaveLength(1);
  expect(await refusalOf(invitePatient(inviter, { ...rosa, email: "outra@caris.test" }, "key-1"))).toBe(
    "kernel.idempotency_reused",
  );
});

test("an existing account takes an invitation up once: membership, care link, and the address is proved", async () => {
  const world = testWorld();
  const { inviter, psychologist, clinicId } = await clinicOf(world);
  const { own, accountId } = await guest(world);
  const token = await tokenOf(world, (await invitePatient(inviter, rosa)).id);
  const { membershipId } = await acceptInvitation(own, { token });
  expect(
    await world.scope.directory.select().from(membership).where(eq(membership.id, membershipId)).get(),
  ).toMatchObject({ accountId, clinicId, role: "patient" });
  expect(await psychologist.ctx.db.select().from(careLink).get()).toMatchObject({
    clinicId,
    patientId: membershipId,
    psychologistId: psychologist.memberId,
    patientSortName: "rosa lima",
    endedAt: null,
  });
  expect(
    (await world.scope.directory.select().from(account).where(eq(account.id, accountId)).get())?.emailVerifiedAt,
  ).toBe(world.clock.now);
  expect(await refusalOf(acceptInvitation(own, { token }))).toBe("tenancy.invite_invalid");
  expect(await refusalOf(invitePatient(inviter, rosa))).toBe("tenancy.already_member");
});

test("of two takers at the same moment one gets in", async () => {
  const world = testWorld();
  const { inviter } = await clinicOf(world);
  const { own } = await guest(world);
  const token = await tokenOf(world, (await invitePatient(inviter, rosa)).id);
  const outcomes = await Promise.all([
    refusalOf(acceptInvitation(own, { token })),
    refusalOf(acceptInvitation(own, { token })),
  ]);
  expect(outcomes.toSorted()).toEqual(["no refusal", expect.stringMatching(/^tenancy\./)]);
  expect((await world.scope.directory.select().from(membership)).filter(({ role }) => role === "patient")).toHaveLength(
    2,
  );
});

test("a patient of the clinic who is invited by a second psychologist gets a second care link, not a second membership", async () => {
  const world = testWorld();
  const { inviter, clinicId } = await clinicOf(world);
  const colleague = await world.person("psychologist", clinicId, "Caio");
  const { own } = await guest(world);
  const first = await acceptInvitation(own, { token: await tokenOf(world, (await invitePatient(inviter, rosa)).id) });
  const second = await acceptInvitation(own, {
    token: await tokenOf(world, (await invitePatient(asInviter(world, colleague), rosa)).id),
  });
  expect(second.membershipId).toBe(first.membershipId);
  expect(await colleague.ctx.db.select().from(careLink)).toHaveLength(2);
});

test("an invitation is for one address only, and a stranger's secret opens nothing", async () => {
  const world = testWorld();
  const { inviter } = await clinicOf(world);
  const { own } = await guest(world, "intrusa@caris.test");
  const made = await invitePatient(inviter, rosa);
  expect(await refusalOf(acceptInvitation(own, { token: await tokenOf(world, made.id) }))).toBe(
    "tenancy.invite_for_other_person",
  );
  for (const token of ["", made.id, "x".repeat(43)])
    expect(await refusalOf(acceptInvitation(own, { token }))).toBe("tenancy.invite_invalid");
});

test("a psychologist who joins by invitation says her CRP, once and nobody else's", async () => {
  const world = testWorld();
  const { boss } = await clinicOf(world);
  const { own, accountId } = await guest(world);
  await world.scope.directory.insert(professional).values({ accountId: "acc_other", crp: "06/1", createdAt: 1 });
  const token = await tokenOf(world, (await inviteMember(boss, { ...rosa, role: "psychologist" })).id);
  expect(await refusalOf(acceptInvitation(own, { token }))).toBe("request.invalid");
  expect(await refusalOf(acceptInvitation(own, { token, crp: "06/1" }))).toBe("auth.crp_taken");
  await acceptInvitation(own, { token, crp: "06/2" });
  expect(
    await world.scope.directory.select().from(professional).where(eq(professional.accountId, accountId)).get(),
  ).toMatchObject({ crp: "06/2", verifiedAt: null });
});

test("what is taken back, or was sent by somebody shut out since, opens nothing", async () => {
  const world = testWorld();
  const { inviter, boss, psychologist } = await clinicOf(world);
  const { own } = await guest(world);
  const revoked = await invitePatient(inviter, rosa);
  await revokeInvitation(inviter, { id: revoked.id });
  expect(await refusalOf(acceptInvitation(own, { token: await tokenOf(world, revoked.id) }))).toBe(
    "tenancy.invite_invalid",
  );
  expect(await refusalOf(resendInvitation(inviter, { id: revoked.id }))).toBe("tenancy.invite_invalid");
  const open = await invitePatient(inviter, rosa);
  expect(open.id).not.toBe(revoked.id);
  await setMemberDisabled(boss, { id: psychologist.memberId, disabled: true });
  expect(await refusalOf(acceptInvitation(own, { token: await tokenOf(world, open.id) }))).toBe(
    "tenancy.invite_invalid",
  );
  expect((await listInvitations(boss, { limit: 10 })).items.map(({ state }) => state).toSorted()).toEqual([
    "pending",
    "revoked",
  ]);
});

test("strangers: a colleague, another clinic and another role reach no invitation", async () => {
  const world = testWorld();
  const { inviter, boss, clinicId } = await clinicOf(world);
  const made = await invitePatient(inviter, rosa);
  const colleague = asInviter(world, await world.person("psychologist", clinicId, "Caio"));
  const elsewhere = await world.clinic("CLINIC_1");
  const foreignAdmin = asAdmin(world, await world.person("admin", elsewhere));
  const foreigner = asInviter(world, await world.person("psychologist", elsewhere));
  for (const stranger of [colleague, foreignAdmin, foreigner]) {
    expect((await listInvitations(stranger, { limit: 10 })).items).toEqual([]);
    expect(await refusalOf(revokeInvitation(stranger, made))).toBe("tenancy.invite_invalid");
    expect(await refusalOf(resendInvitation(stranger, made))).toBe("tenancy.invite_invalid");
  }
  const patient = await world.person("patient", clinicId);
  const asOther = { ...patient.ctx, both: world.directory(patient.ctx.actor) } as unknown as typeof inviter;
  expect(await refusalOf(invitePatient(asOther, rosa))).toBe("auth.forbidden");
  expect(await refusalOf(listInvitations(asOther, { limit: 10 }))).toBe("auth.forbidden");
  expect(
    await refusalOf(
      inviteMember({ ...inviter.both, clinic: inviter } as unknown as typeof boss, { ...rosa, role: "admin" }),
    ),
  ).toBe("auth.forbidden");
  const foreignPsychologist = foreigner.actor.memberId;
  expect(await refusalOf(inviteMember(boss, { ...rosa, role: "patient", psychologistId: foreignPsychologist }))).toBe(
    "tenancy.member_not_found",
  );
  await revokeInvitation(boss, made);
  expect((await listInvitations(inviter, { limit: 10 })).items).toMatchObject([{ id: made.id, state: "revoked" }]);
});

test("pages of invitations made in the same instant never skip or repeat", async () => {
  const world = testWorld();
  const { inviter } = await clinicOf(world);
  const made: string[] = [];
  for (let i = 0; i < 7; i++)
    made.push((await invitePatient(inviter, { name: "Pessoa", email: `p${String(i)}@caris.test` })).id);
  const seen: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await listInvitations(inviter, { limit: 2, cursor });
    seen.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  expect(seen).toEqual(made.toSorted().toReversed());
});

test("several are mailed again at once: what can still be taken up, of this clinic, and of a psychologist her own", async () => {
  const world = testWorld();
  const { inviter, boss, admin } = await clinicOf(world);
  const far = await clinicOf(world);
  const own = await invitePatient(inviter, rosa);
  const hers = await inviteMember(boss, { name: "Ivo", email: "ivo@caris.test", role: "patient" });
  const over = await inviteMember(boss, { name: "Lia", email: "lia@caris.test", role: "patient" });
  await revokeInvitation(boss, { id: over.id });
  const strange = await invitePatient(far.inviter, { ...rosa, email: "outra@caris.test" });
  const ids = [own, hers, over, strange].map(({ id }) => id);
  world.clock.now += days(20); // both have run out
  expect(await resendInvitations(boss, { ids })).toBe(2);
  const rows = await world.scope.directory.select().from(invitation);
  const alive = rows.filter(({ expiresAt }) => expiresAt === world.clock.now + days(14)).map(({ id }) => id);
  expect(alive.toSorted()).toEqual([own.id, hers.id].toSorted());
  const resent = (await world.scope.directory.select().from(domainEvent)).filter(
    ({ type }) => type === "invitation.resent",
  );
  expect(resent.map(({ aggregateId, actorId }) => [aggregateId, actorId]).toSorted()).toEqual(
    [own.id, hers.id].map((id) => [id, admin.memberId]).toSorted(),
  );
  expect(await resendInvitations(inviter, { ids })).toBe(1);
  expect(await refusalOf(resendInvitations(inviter, { ids: [hers.id] }))).toBe("tenancy.no_invitation_marked");
});

test("an invitation whose sender has left opens again once another admin sends it; one whose psychologist has left says so", async () => {
  const world = testWorld();
  const { clinicId, psychologist, inviter, boss } = await clinicOf(world);
  const other = asAdmin(world, await world.person("admin", clinicId, "Eva"));
  const byBoss = await inviteMember(boss, { ...rosa, role: "patient" });
  const byHer = await invitePatient(inviter, { name: "Lia", email: "lia@caris.test" });
  await setMemberDisabled(other, { id: boss.actor.memberId, disabled: true });
  await setMemberDisabled(other, { id: psychologist.memberId, disabled: true });
  const token = await tokenOf(world, byBoss.id);
  expect(await refusalOf(readInvitation(reader(world), { token }))).toBe("tenancy.invite_invalid");
  expect(await refusalOf(shareInvitation(other, { id: byBoss.id }))).toBe("tenancy.invite_sender_gone");
  await resendInvitation(other, { id: byBoss.id });
  expect((await readInvitation(reader(world), { token })).inviterName).toBe("Eva");
  expect((await shareInvitation(other, { id: byBoss.id })).url).toContain("/invites/");
  expect(await refusalOf(resendInvitation(other, { id: byHer.id }))).toBe("tenancy.invite_carer_gone");
  expect(await refusalOf(shareInvitation(other, { id: byHer.id }))).toBe("tenancy.invite_carer_gone");
  await revokeInvitation(other, { id: byHer.id });
});

test("a clinic that has paid nothing yet mails 100 invitations a day, whoever sends them; one that has a plan as many as before", async () => {
  const world = testWorld();
  const { clinicId, inviter, boss } = await clinicOf(world);
  expect(await trialMailsLeft(boss)).toBeNull();
  await world.scope.directory.update(clinicPlan).set({ basis: "trial" }).where(eq(clinicPlan.clinicId, clinicId));
  const made = await invitePatient(inviter, rosa);
  expect(await trialMailsLeft(boss)).toBe(99);
  const { attempts, tokens } = world.scope.platform;
  const key = await tokens.mac("invite", `trial|${clinicId}`);
  for (let sent = 1; sent < trialMails.limit - 1; sent++) await attempts.take(key, trialMails);
  await resendInvitation(inviter, { id: made.id });
  expect(await trialMailsLeft(boss)).toBe(0);
  const lia = { name: "Lia", email: "lia@caris.test", role: "patient" as const };
  const refused = await inviteMember(boss, lia).catch((error: unknown) => error);
  expect(refused instanceof AppError && [refused.code, (refused.retryAfter ?? 0) > 80_000]).toEqual([
    "tenancy.trial_mails",
    true,
  ]);
  for (const work of [
    () => invitePatient(inviter, lia),
    () => resendInvitation(boss, { id: made.id }),
    () => resendInvitations(boss, { ids: [made.id] }),
    () => bringInvitation(boss, "inv_00000000000000000000000001", { ...lia, psychologistId: null }),
  ])
    expect(await refusalOf(work())).toBe("tenancy.trial_mails");
  // The clinic next door is not held by it; and with a plan it goes on at once.
  const other = await clinicOf(world);
  await inviteMember(other.boss, lia);
  await world.scope.directory.update(clinicPlan).set({ basis: "paid" }).where(eq(clinicPlan.clinicId, clinicId));
  await inviteMember(boss, lia);
});
