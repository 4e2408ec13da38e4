import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, asInviter, refusalOf, testWorld } from "../../../../tests/worker/callers";
import type { World } from "../../../../tests/worker/world";
import { account } from "~/features/identity/account/account.directory.table";
import { clinicPlan } from "~/features/plans/clinic-plan/clinic-plan.directory.table";
import { AppError } from "~/lib/app-error";
import { days } from "~/lib/duration";
import { acceptInvitation } from "../invitation/accept-invitation.server";
import { inviteMember } from "../invitation/invite-member.server";
import { invitePatient } from "../invitation/invite-patient.server";
import { resendInvitation } from "../invitation/resend-invitation.server";
import { revokeInvitation } from "../invitation/revoke-invitation.server";
import { startCareLink } from "../care-link/start-care-link.server";
import { countSeats } from "./seats.repo.server";
import { setMemberDisabled } from "../member/set-member-disabled.server";

/** A clinic on the free plan: three patients, one who treats. */
async function smallClinic(world: World) {
  const clinicId = await world.clinic("CLINIC_1", "free");
  const psychologist = await world.person("psychologist", clinicId, "Beatriz");
  const admin = await world.person("admin", clinicId, "Davi");
  return { clinicId, psychologist, inviter: asInviter(world, psychologist), boss: asAdmin(world, admin) };
}

const guest = (number: number) => ({ name: `Pessoa ${number}`, email: `pessoa${number}@caris.test` });
const limitOf = async (work: Promise<unknown>) =>
  work.then(
    () => "no refusal",
    (error: unknown) => (error instanceof AppError ? `${error.code} ${error.limit ?? ""}` : String(error)),
  );
const noRoom = "plans.limit_reached patients";
const taken = async (world: World, clinicId: string) =>
  countSeats(world.scope.directory, { clinicId }, world.clock.now);

test("of fifty invitations at the same moment as many go out as the plan has seats", async () => {
  const world = testWorld();
  const { inviter, clinicId } = await smallClinic(world);
  const all = await Promise.all(Array.from({ length: 50 }, (_, i) => limitOf(invitePatient(inviter, guest(i)))));
  expect(all.filter((one) => one === "no refusal")).toHaveLength(3);
  expect(all.filter((one) => one === noRoom)).toHaveLength(47);
  expect(await taken(world, clinicId)).toEqual({ patients: 3, psychologists: 1 });
});

test("a seat is free again when its invitation is taken back or runs out; sending one again takes it again", async () => {
  const world = testWorld();
  const { inviter } = await smallClinic(world);
  const [first, second] = [await invitePatient(inviter, guest(1)), await invitePatient(inviter, guest(2))];
  await invitePatient(inviter, guest(3));
  expect(await limitOf(invitePatient(inviter, guest(4)))).toBe(noRoom);
  expect(await limitOf(invitePatient(inviter, guest(2)))).toBe("no refusal"); // the same letter again
  await revokeInvitation(inviter, { id: first.id });
  expect(await limitOf(invitePatient(inviter, guest(4)))).toBe("no refusal");
  world.clock.now += days(15);
  for (const number of [5, 6, 7]) await invitePatient(inviter, guest(number));
  expect(await limitOf(resendInvitation(inviter, { id: second.id }))).toBe(noRoom);
});

test("whoever treats is counted on their own; admins are not counted", async () => {
  const world = testWorld();
  const { boss } = await smallClinic(world);
  expect(await limitOf(inviteMember(boss, { ...guest(1), role: "psychologist" }))).toBe(
    "plans.limit_reached psychologists",
  );
  for (const number of [2, 3, 4]) await inviteMember(boss, { ...guest(number), role: "admin" });
});

test("a full clinic: who is there stays, is invited to another psychologist, and comes back only to a free seat", async () => {
  const world = testWorld();
  const { boss, inviter, psychologist, clinicId } = await smallClinic(world);
  const [ana, bia, caio] = [
    await world.person("patient", clinicId, "Ana"),
    await world.person("patient", clinicId, "Bia"),
    await world.person("patient", clinicId, "Caio"),
  ];
  const email = `${ana.memberId.toLowerCase()}@caris.test`;
  expect(await limitOf(invitePatient(inviter, { name: "Ana", email }))).toBe("no refusal");
  await setMemberDisabled(boss, { id: caio.memberId, disabled: true });
  await world.person("patient", clinicId, "Davi");
  expect(await limitOf(setMemberDisabled(boss, { id: caio.memberId, disabled: false }))).toBe(noRoom);
  await setMemberDisabled(boss, { id: bia.memberId, disabled: true });
  expect(await limitOf(setMemberDisabled(boss, { id: caio.memberId, disabled: false }))).toBe("no refusal");
  await startCareLink(boss, { patientId: caio.memberId, psychologistId: psychologist.memberId });
});

test("over the limit after the trial: nothing that is there is refused, what would be new says which limit", async () => {
  const world = testWorld();
  const clinicId = await world.clinic("CLINIC_0", "profissional");
  const psychologist = await world.person("psychologist", clinicId, "Beatriz");
  const inviter = asInviter(world, psychologist);
  await world.scope.directory
    .update(clinicPlan)
    .set({ basis: "trial", endsAt: world.clock.now + days(10) })
    .where(eq(clinicPlan.clinicId, clinicId));
  for (let i = 0; i < 6; i++) await world.person("patient", clinicId, `Paciente ${i}`);
  const invited = await invitePatient(inviter, guest(1));
  const known = await world.person("patient", await world.clinic(), "Rosa");
  await world.scope.directory
    .update(account)
    .set({ email: guest(1).email })
    .where(eq(account.id, known.accountId));
  world.clock.now += days(10);
  const token = await world.scope.platform.tokens.mac("invitation", invited.id);
  expect(await limitOf(acceptInvitation(asAccount(world, known.accountId), { token }))).toBe(noRoom);
  expect(await limitOf(invitePatient(inviter, guest(2)))).toBe(noRoom);
  await world.scope.directory.update(clinicPlan).set({ endsAt: null }).where(eq(clinicPlan.clinicId, clinicId));
  expect(await refusalOf(acceptInvitation(asAccount(world, known.accountId), { token }))).toBe("no refusal");
});
