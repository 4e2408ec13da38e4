import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAccount, asAdmin, asInviter, refusalOf, testWorld } from "../../../../tests/worker/callers";
import type { World } from "../../../../tests/worker/world";
import { account } from "~/features/identity/account/account.directory.table";
import { auditEntry } from "~/features/kernel/audit-entry.both.table";
import { days } from "~/lib/duration";
import { careLink } from "../care-link/care-link.table";
import { register } from "../clinic/register.server";
import { setMemberDisabled } from "../member/set-member-disabled.server";
import { registerSchema } from "../tenancy.schema";
import { acceptInvitation } from "./accept-invitation.server";
import { linkTokenOf } from "./invitation-link.server";
import { inviteMember } from "./invite-member.server";
import { invitePatient } from "./invite-patient.server";
import { listInvitations } from "./list-invitations.server";
import { readInvitation } from "./read-invitation.server";
import { resendInvitation } from "./resend-invitation.server";
import { revokeInvitation } from "./revoke-invitation.server";
import { shareInvitation } from "./share-invitation.server";

const rosa = { name: "Rosa Lima", email: "rosa@caris.test" };

async function invited() {
  const world = testWorld();
  const clinicId = await world.clinic("CLINIC_1");
  const psychologist = await world.person("psychologist", clinicId, "Beatriz");
  const inviter = asInviter(world, psychologist);
  const boss = asAdmin(world, await world.person("admin", clinicId, "Davi"));
  const made = await invitePatient(inviter, rosa);
  const token = tokenIn((await shareInvitation(inviter, made)).url);
  return { world, clinicId, psychologist, inviter, boss, made, token };
}

const tokenIn = (url: string) => url.replace("https://caris.test/invites/", "");
const someone = (world: World) => world.directory({ anonymous: true });
const opening = (world: World, token: string) => refusalOf(readInvitation(someone(world), { token }));

/** A new person with the invited address signs up with a secret. */
function signUp(world: World, inviteToken: string, email = rosa.email) {
  const consents = { terms: true, dataProcessing: true };
  const said = { name: "Rosa", email, password: "um-caminho-de-pedras-7", role: "patient", inviteToken, consents };
  return register(someone(world), registerSchema.parse(said), "web");
}

const emailOf = (world: World, email = rosa.email) =>
  world.scope.directory
    .select({ provedAt: account.emailVerifiedAt })
    .from(account)
    .where(eq(account.email, email))
    .get();

test("a link opens its invitation, stays the same as long as it is open, and is written down nowhere but that it was shown", async () => {
  const { world, inviter, boss, made, token } = await invited();
  expect(await readInvitation(someone(world), { token })).toMatchObject({ ...rosa, carerName: "Beatriz" });
  expect(tokenIn((await shareInvitation(boss, made)).url)).toBe(token);
  const again = await shareInvitation(inviter, made);
  expect(again).toMatchObject({ ...rosa, expiresAt: made.expiresAt });
  expect(again.qr.path).toMatch(/^(M\d+ \d+h\d+v1h-\d+z)+$/);
  const shown = await world.scope.directory
    .select()
    .from(auditEntry)
    .where(eq(auditEntry.action, "invitation.show_link"));
  expect(shown).toHaveLength(3);
  expect(JSON.stringify(shown)).not.toContain(token.slice(27));
});

test("who signs up by the link becomes her patient, with an address that is still to be proved; the mailed secret proves it", async () => {
  const { world, psychologist, inviter, token } = await invited();
  expect(await refusalOf(signUp(world, token, "outra@caris.test"))).toBe("tenancy.invite_for_other_person");
  await signUp(world, token);
  expect(await emailOf(world)).toEqual({ provedAt: null });
  expect(await psychologist.ctx.db.select().from(careLink)).toMatchObject([
    { psychologistId: psychologist.memberId, endedAt: null },
  ]);
  const { id, email } = await invitePatient(inviter, { name: "Lia", email: "lia@caris.test" });
  await signUp(world, await world.scope.platform.tokens.mac("invitation", id), email);
  expect(await emailOf(world, email)).toEqual({ provedAt: world.clock.now });
});

test("an account that exists takes it up once, of two at the same moment one, and its address stays unproved", async () => {
  const { world, inviter, made, token } = await invited();
  const person = await world.person("patient", await world.clinic("CLINIC_0"), "Rosa Lima");
  const unproved = { email: rosa.email, emailVerifiedAt: null };
  await world.scope.directory.update(account).set(unproved).where(eq(account.id, person.accountId));
  const own = asAccount(world, person.accountId);
  const taken = await Promise.all([1, 2].map(() => refusalOf(acceptInvitation(own, { token }))));
  expect(taken.toSorted()).toEqual(["no refusal", expect.stringMatching(/^tenancy\./)]);
  expect(await emailOf(world)).toEqual({ provedAt: null });
  expect(await opening(world, token)).toBe("tenancy.invite_invalid");
  expect(await refusalOf(signUp(world, token))).toBe("tenancy.invite_invalid");
  expect(await refusalOf(shareInvitation(inviter, made))).toBe("tenancy.invite_invalid");
});

test("run out, taken back, or sent by somebody shut out since, a link opens nothing; sent again it does", async () => {
  const { world, inviter, boss, psychologist, made, token } = await invited();
  world.clock.now += days(14);
  expect(await opening(world, token)).toBe("tenancy.invite_invalid");
  expect(await refusalOf(shareInvitation(inviter, made))).toBe("tenancy.invite_invalid");
  await resendInvitation(inviter, made);
  expect(await opening(world, token)).toBe("no refusal");
  await setMemberDisabled(boss, { id: psychologist.memberId, disabled: true });
  expect(await opening(world, token)).toBe("tenancy.invite_invalid");
  await setMemberDisabled(boss, { id: psychologist.memberId, disabled: false });
  await revokeInvitation(inviter, made);
  expect(await opening(world, token)).toBe("tenancy.invite_invalid");
});

test("nobody makes a link up, and nobody is shown that of another's invitation, or of the team's", async () => {
  const { world, clinicId, inviter, boss, made, token } = await invited();
  const second = await invitePatient(inviter, { ...rosa, email: "lia@caris.test" });
  const [bare = "", mac = ""] = token.split(".");
  const forged = [`${second.id.slice(4)}.${mac}`, `${bare}.${"x".repeat(43)}`, `${bare}.`, bare, `${token}.x`, "."];
  for (const one of forged) expect(await opening(world, one)).toBe("tenancy.invite_invalid");
  const elsewhere = await world.clinic("CLINIC_1");
  for (const stranger of [
    asInviter(world, await world.person("psychologist", clinicId, "Caio")),
    asInviter(world, await world.person("psychologist", elsewhere)),
    asAdmin(world, await world.person("admin", elsewhere)),
  ])
    expect(await refusalOf(shareInvitation(stranger, made))).toBe("tenancy.invite_invalid");
  const patient = await world.person("patient", clinicId);
  const asOther = { ...patient.ctx, both: world.directory(patient.ctx.actor) } as unknown as typeof inviter;
  expect(await refusalOf(shareInvitation(asOther, made))).toBe("auth.forbidden");
  const colleague = await inviteMember(boss, { name: "Ida", email: "ida@caris.test", role: "admin" });
  expect(await refusalOf(shareInvitation(boss, colleague))).toBe("tenancy.invite_by_mail");
  expect(await opening(world, await linkTokenOf(world.scope.platform, colleague.id))).toBe("tenancy.invite_invalid");
  expect((await listInvitations(inviter, { limit: 9 })).items.map(({ state }) => state)).toEqual([
    "pending",
    "pending",
  ]);
});
