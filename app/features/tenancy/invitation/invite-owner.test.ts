import { expect, test } from "vitest";
import { asAccount, asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { asPlatform } from "../../../../tests/worker/relocation";
import type { World } from "../../../../tests/worker/world";
import { account } from "~/features/identity/account/account.directory.table";
import { clinic } from "../clinic/clinic.directory.table";
import { openClinic } from "../clinic/open-clinic.server";
import { readClinic } from "../clinic/read-clinic.server";
import { register } from "../clinic/register.server";
import { acceptInvitation } from "./accept-invitation.server";
import { inviteOwner, withdrawOwnerInvitation } from "./invite-owner.server";
import { invitation } from "./invitation.directory.table";
import { readInvitation } from "./read-invitation.server";

const rosa = { name: "Rosa Lima", email: "rosa@caris.test" };
const wanted = { name: "Clínica Serena", email: rosa.email, owner: rosa.name };
const consents = { terms: true as const, dataProcessing: true as const };
const registering = { ...rosa, password: "um-segredo-bem-longo-7", role: "admin" as const, consents };

/** The secrets of what was sent, newest last. */
async function tokensOf(world: World): Promise<string[]> {
  const sent = await world.scope.directory.select().from(invitation).orderBy(invitation.id);
  return Promise.all(sent.map(({ id }) => world.scope.platform.tokens.mac("invitation", id)));
}
const anybody = (world: World) => world.directory({ anonymous: true as const });

test("a clinic is opened for somebody without an account: the invitation registers them, and they administer it", async () => {
  const world = testWorld();
  const ctx = asPlatform(world);
  expect(await refusalOf(openClinic(ctx, { ...wanted, owner: undefined }))).toBe("request.invalid");
  expect(await world.scope.directory.select().from(clinic)).toHaveLength(1); // our own
  const pressed = { ...wanted, key: "form-1" };
  const [one, other] = await Promise.all([openClinic(ctx, pressed), openClinic(ctx, pressed)]);
  expect(one).toEqual(other);
  expect(one.invited).toBe(true);
  expect((await readClinic(ctx, { clinicId: one.id })).people.admin).toBe(0);
  const [token = ""] = await tokensOf(world);
  expect(await readInvitation(anybody(world), { token })).toMatchObject({
    inviterName: "CÁRIS",
    role: "admin",
    ...rosa,
  });
  const elsewhere = { ...registering, email: "outra@caris.test", inviteToken: token };
  expect(await refusalOf(register(anybody(world), elsewhere, "web"))).toBe("tenancy.invite_for_other_person");
  const { user } = await register(anybody(world), { ...registering, inviteToken: token }, "web");
  expect(user).toMatchObject({ role: "admin", clinicId: one.id });
  expect(await refusalOf(readInvitation(anybody(world), { token }))).toBe("tenancy.invite_invalid");
  // From now on it is theirs: the platform invites nobody into it.
  expect(await refusalOf(inviteOwner(ctx, { clinicId: one.id, name: "X Y", email: "x@caris.test" }))).toBe(
    "tenancy.clinic_has_admin",
  );
});

test("sent again, to another address, the first one leads nowhere; who has an account whose e-mail is not proved takes it up with that", async () => {
  const world = testWorld();
  const ctx = asPlatform(world);
  const { id: clinicId } = await openClinic(ctx, wanted);
  world.clock.now += 20 * 86_400_000;
  const person = await world.person("patient", await world.clinic("CLINIC_0"), "Bia Reis");
  await world.scope.directory.update(account).set({ email: "bia@caris.test", emailVerifiedAt: null });
  await inviteOwner(ctx, { clinicId, name: "Bia Reis", email: "bia@caris.test" });
  const [first = "", second = ""] = await tokensOf(world);
  expect(await refusalOf(readInvitation(anybody(world), { token: first }))).toBe("tenancy.invite_invalid");
  const { membershipId } = await acceptInvitation(asAccount(world, person.accountId), { token: second });
  expect(membershipId).toMatch(/^mem_/);
  expect((await readClinic(ctx, { clinicId })).people.admin).toBe(1);
});

test("nobody but the platform sends it, and not into a clinic that somebody runs, nor into our own", async () => {
  const world = testWorld();
  const ctx = asPlatform(world);
  const clinicId = await world.clinic();
  const boss = asAdmin(world, await world.person("admin", clinicId));
  const { id: empty } = await openClinic(ctx, wanted);
  const asIf = boss as unknown as typeof ctx;
  expect(await refusalOf(inviteOwner(asIf, { clinicId: empty, name: "Eu", email: "eu@caris.test" }))).toBe(
    "auth.forbidden",
  );
  expect(await refusalOf(inviteOwner(ctx, { clinicId, name: "Eu", email: "eu@caris.test" }))).toBe(
    "tenancy.clinic_has_admin",
  );
  const [ours] = (await world.scope.directory.select().from(clinic)).filter(({ kind }) => kind === "platform");
  expect(await refusalOf(inviteOwner(ctx, { clinicId: ours?.id ?? "", name: "Eu", email: "eu@caris.test" }))).toBe(
    "tenancy.clinic_not_found",
  );
});

test("an invitation to a wrong address is taken back: its link is dead at once, twice is said, and nobody else may", async () => {
  const world = testWorld();
  const ctx = asPlatform(world);
  const { id: clinicId } = await openClinic(ctx, wanted);
  expect((await readClinic(ctx, { clinicId })).invited).toMatchObject({ name: rosa.name, email: rosa.email });
  const asIf = asAdmin(world, await world.person("admin", await world.clinic())) as unknown as typeof ctx;
  expect(await refusalOf(withdrawOwnerInvitation(asIf, { clinicId }))).toBe("auth.forbidden");
  await withdrawOwnerInvitation(ctx, { clinicId });
  const [token = ""] = await tokensOf(world);
  expect(await refusalOf(readInvitation(anybody(world), { token }))).toBe("tenancy.invite_invalid");
  expect(await refusalOf(register(anybody(world), { ...registering, inviteToken: token }, "web"))).toBe(
    "tenancy.invite_invalid",
  );
  expect(await refusalOf(withdrawOwnerInvitation(ctx, { clinicId }))).toBe("tenancy.no_owner_invitation");
  expect((await readClinic(ctx, { clinicId })).invited).toBeNull();
  // Somebody else is invited after it, and an invitation that ran out is none.
  await inviteOwner(ctx, { clinicId, name: "Bia Reis", email: "bia@caris.test" });
  expect((await readClinic(ctx, { clinicId })).invited?.email).toBe("bia@caris.test");
  world.clock.now += 15 * 86_400_000;
  expect(await refusalOf(withdrawOwnerInvitation(ctx, { clinicId }))).toBe("tenancy.no_owner_invitation");
});
