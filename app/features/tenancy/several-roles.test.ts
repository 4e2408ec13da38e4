import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { asAdmin, testWorld } from "../../../tests/worker/callers";
import type { Person, World } from "../../../tests/worker/world";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { register } from "./clinic/register.server";
import { clinic } from "./clinic/clinic.directory.table";
import { membership } from "./login/membership.directory.table";
import { listMembers } from "./member/list-members.server";
import { ensureMember } from "./member/ensure-member.server";
import { listPeople } from "./people/list-people.server";

/** Somebody who treats and runs the clinic: one account, two memberships, as registering makes them. */
async function owner(
  world: World,
): Promise<{ treats: Person<"psychologist">; runs: Person<"admin">; clinicId: string }> {
  const clinicId = await world.clinic();
  const treats = await world.person("psychologist", clinicId, "Bia Reis");
  const memberId = newId(tenancyIds.membership, world.clock.now + 1);
  const { accountId, ctx } = treats;
  const stamps = { version: 1, createdAt: world.clock.now };
  await world.scope.directory
    .insert(membership)
    .values({ id: memberId, accountId, clinicId, role: "admin", ...stamps });
  await ensureMember(world.directory(ctx.actor), memberId);
  const actor = { ...ctx.actor, memberId, role: "admin" as const };
  return { treats, clinicId, runs: { ctx: { ...ctx, actor }, memberId, accountId, clinicId } };
}

test("who has two roles is listed once, with both; by role and in the API each stands by itself", async () => {
  const world = testWorld();
  const { runs, treats, clinicId } = await owner(world);
  await world.person("patient", clinicId, "Ana");
  const ctx = asAdmin(world, runs);
  const people = await listPeople(ctx, { limit: 10 });
  expect(people.items.map(({ id, roles }) => [id, roles])).toEqual([
    [expect.any(String), ["patient"]],
    [treats.memberId, ["psychologist", "admin"]],
  ]);
  const admins = await listPeople(ctx, { limit: 10, role: "admin" });
  expect(admins.items.map(({ id, roles }) => [id, roles])).toEqual([[runs.memberId, ["psychologist", "admin"]]]);
  expect((await listMembers(ctx, { limit: 10 })).items).toHaveLength(3);
  const pages = await listPeople(ctx, { limit: 1 });
  const rest = await listPeople(ctx, { limit: 1, cursor: pages.nextCursor ?? "" });
  expect([rest.items.map(({ id }) => id), rest.nextCursor]).toEqual([[treats.memberId], null]);
});

test("nobody is listed twice because one of their roles is shut out", async () => {
  const world = testWorld();
  const { runs, treats } = await owner(world);
  await world.scope.directory.update(membership).set({ disabledAt: 1 }).where(eq(membership.id, treats.memberId));
  await ensureMember(world.directory(treats.ctx.actor), treats.memberId);
  const { items } = await listPeople(asAdmin(world, runs), { limit: 10 });
  expect(items.map(({ id, roles }) => [id, roles])).toEqual([[runs.memberId, ["admin"]]]);
});

const caio = {
  name: "Caio Prado",
  email: "caio@caris.test",
  password: "uma frase bem comprida",
  consents: { terms: true as const, dataProcessing: true as const },
};

test("an owner who does not treat opens a clinic by its name, as its admin and nothing else", async () => {
  const world = testWorld();
  const { directory } = world.scope;
  const { user } = await register(
    world.directory({ anonymous: true }),
    { ...caio, role: "admin", clinicName: "Casa Aberta" },
    "web",
  );
  expect(user.role).toBe("admin");
  expect((await directory.select().from(membership)).map(({ role }) => role)).toEqual(["admin"]);
  expect(
    await directory
      .select()
      .from(clinic)
      .where(eq(clinic.id, user.clinicId ?? ""))
      .get(),
  ).toMatchObject({
    name: "Casa Aberta",
    kind: "practice",
  });
});
