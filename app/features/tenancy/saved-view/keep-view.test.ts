import { expect, test } from "vitest";
import { asAdmin, refusalOf, testWorld } from "../../../../tests/worker/callers";
import { listPeople } from "../people/list-people.server";
import { dropView, keepView } from "./keep-view.server";

test("views are each member's own, twelve of them", async () => {
  const world = testWorld();
  const clinicId = await world.clinic();
  const ctx = asAdmin(world, await world.person("admin", clinicId, "Zoe"));
  const other = asAdmin(world, await world.person("admin", clinicId, "Bia"));
  for (let i = 0; i < 12; i++)
    await keepView(ctx.clinic, { place: "people", name: `Lista ${i}`, search: "role=patient" });
  const one = { place: "people" as const, name: "Uma a mais", search: "role=patient" };
  expect(await refusalOf(keepView(ctx.clinic, one))).toBe("tenancy.too_many_views");
  const { views } = await listPeople(ctx, { limit: 20 });
  expect(views).toHaveLength(12);
  expect((await listPeople(other, { limit: 20 })).views).toEqual([]);
  await dropView(other.clinic, { id: views[0]?.id ?? "" });
  expect((await listPeople(ctx, { limit: 20 })).views).toHaveLength(12);
  await dropView(ctx.clinic, { id: views[0]?.id ?? "" });
  expect((await listPeople(ctx, { limit: 20 })).views).toHaveLength(11);
});
