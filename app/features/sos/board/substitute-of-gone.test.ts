import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { testWorld } from "../../../../tests/worker/callers";
import { member } from "~/features/tenancy/member/member.table";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { days } from "~/lib/duration";
import { saveCoverFor } from "../responder/cover.server";
import { readPeople } from "./read-people.server";

test("whose psychologist is shut out is answered by the substitute, before the administration; nobody who is out is called", async () => {
  const world = testWorld();
  const clinicId = await world.clinic();
  const admin = await world.person("admin", clinicId, "Zoe");
  const [gone, other] = [
    await world.person("psychologist", clinicId, "Lia"),
    await world.person("psychologist", clinicId, "Bia"),
  ];
  const ana = await world.person("patient", clinicId, "Ana");
  await world.link(gone, ana);
  const named = { psychologistId: gone.memberId, substituteId: other.memberId };
  // A substitute reads the words of a call: who came just now may be the admin's own making, and the admin is nobody's.
  expect(await refusalOf(saveCoverFor(asAdmin(world, admin).clinic, named))).toBe("sos.cover_too_new");
  world.clock.now += days(7);
  const self = { ...admin.ctx, actor: { ...admin.ctx.actor, accountId: other.accountId } };
  expect(await refusalOf(saveCoverFor(self, named))).toBe("sos.own_cover");
  await saveCoverFor(asAdmin(world, admin).clinic, named);
  const calledNow = async () => {
    const job = world.directory({ system: "test" } as never);
    const { callees } = await readPeople(job, "CLINIC_0", { clinicId, patientId: ana.memberId });
    return callees.map(({ name, role }) => [name, role]);
  };
  const inside = [
    ["Lia", "psychologist"],
    ["Bia", "substitute"],
    ["Zoe", "admin"],
  ];
  expect(await calledNow()).toEqual(inside);
  await gone.ctx.db.update(member).set({ disabledAt: 1 }).where(eq(member.id, gone.memberId));
  expect(await calledNow()).toEqual(inside.slice(1));
  await other.ctx.db.update(member).set({ disabledAt: 1 }).where(eq(member.id, other.memberId));
  expect(await calledNow()).toEqual(inside.slice(2));
});
