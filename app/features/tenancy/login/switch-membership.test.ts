import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { goodPassword, registered, within, type Registered } from "../../../../tests/worker/credentials";
import { testWorld } from "../../../../tests/worker/callers";
import type { World } from "../../../../tests/worker/world";
import { listMemberships } from "./list-memberships.server";
import { membership } from "./membership.directory.table";
import { resolveLogin } from "./resolve-login.server";
import { signIn } from "./sign-in.server";
import { switchMembership } from "./switch-membership.server";

async function alsoIn(
  world: World,
  { accountId }: Registered,
  role: "patient" | "psychologist" | "admin",
  clinicId?: string,
) {
  const id = newId(tenancyIds.membership, world.clock.now);
  await world.scope.directory.insert(membership).values({
    id,
    accountId,
    clinicId: clinicId ?? (await world.clinic("CLINIC_1")),
    role,
    version: 1,
    createdAt: world.clock.now,
  });
  return id;
}

const open = (world: World, email: string) =>
  signIn(
    world.directory({ anonymous: true as const }),
    { email, password: goodPassword },
    { kind: "web", deviceMark: null },
  );

test("a person of two clinics switches, and comes back to what they used last", async () => {
  const world = testWorld();
  const person = await registered(world);
  world.clock.now += 1000;
  const second = await alsoIn(world, person, "psychologist");
  const { sessionId, user } = await open(world, person.email);
  expect(user.memberId).toBe(person.memberId);
  const ctx = within(world, person.accountId, sessionId);
  await switchMembership(ctx, { membershipId: second });
  const login = await resolveLogin(world.scope.directory, { sessionId }, world.clock.now);
  expect(login).toMatchObject({ shard: "CLINIC_1", actor: { memberId: second, role: "psychologist" } });
  expect((await listMemberships(ctx)).map(({ id, current }) => [id, current])).toEqual([
    [second, true],
    [person.memberId, false],
  ]);
  world.clock.now += 1000;
  expect((await open(world, person.email)).user.memberId).toBe(second);
});

test("of roles taken up together the profession comes before the administration", async () => {
  const world = testWorld();
  const person = await registered(world, "Lia Prado", "admin");
  const psychologist = await alsoIn(world, person, "psychologist", person.clinicId);
  expect((await open(world, person.email)).user.memberId).toBe(psychologist);
});

test("nobody acts as somebody else, nor as a disabled membership", async () => {
  const world = testWorld();
  const [mine, other] = [await registered(world), await registered(world, "Otávio Reis")];
  const second = await alsoIn(world, mine, "admin");
  const { sessionId } = await open(world, mine.email);
  const ctx = within(world, mine.accountId, sessionId);
  await world.scope.directory.update(membership).set({ disabledAt: 1 }).where(eq(membership.id, second));
  for (const membershipId of [other.memberId, second, "mem_x"]) {
    await expect(switchMembership(ctx, { membershipId })).rejects.toThrow("tenancy.member_not_found");
  }
  expect(await listMemberships(ctx)).toHaveLength(1);
});

test("an admin without a second factor has 7 days to set it up", async () => {
  const world = testWorld();
  const { email } = await registered(world, "Lia Prado", "admin");
  const { sessionId } = await open(world, email);
  const mustSetUp = async () =>
    (await resolveLogin(world.scope.directory, { sessionId }, world.clock.now))?.mustSetUpTotp;
  world.clock.now += 7 * 86_400_000;
  expect(await mustSetUp()).toBe(false);
  world.clock.now += 1;
  expect(await mustSetUp()).toBe(true);
});
