import { expect, test } from "vitest";
import { refusalOf, testWorld } from "../../../../tests/worker/callers";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { fold } from "~/lib/text/text";
import { member } from "~/features/tenancy/member/member.table";
import { listPeople } from "./list-people.server";
import { openGroup, openRoom } from "./open-room.server";

test("a person with two roles is no partner of her own, and one partner of others", async () => {
  const world = testWorld();
  const clinicId = await world.clinic();
  const bia = await world.person("psychologist", clinicId, "Bia");
  const rui = await world.person("psychologist", clinicId, "Rui");
  const asAdmin = newId(tenancyIds.membership, world.clock.now + 1);
  const { accountId } = bia;
  const row = { clinicId, id: asAdmin, accountId, role: "admin" as const, name: "Bia", sortName: fold("Bia") };
  await bia.ctx.db.insert(member).values({ ...row, zone: "America/Sao_Paulo", createdAt: world.clock.now });
  const partners = async (who: typeof bia) =>
    (await listPeople(who.ctx, { limit: 10 })).items.map((one) => one.memberId);
  expect([await partners(bia), await partners(rui)]).toEqual([[rui.memberId], [bia.memberId]]);
  expect(await refusalOf(openRoom(bia.ctx, { memberId: asAdmin }))).toBe("chat.member_not_found");
  expect(await refusalOf(openGroup(bia.ctx, { name: "Eu", memberIds: [asAdmin] }))).toBe("chat.member_not_found");
});
