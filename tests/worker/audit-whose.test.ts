import { expect, test } from "vitest";
import { commit } from "~/features/kernel/events/commit.server";
import type { NewAudit } from "~/features/kernel/events/change";
import { asAdmin } from "./callers";
import { rowsOf } from "./diary";
import { newPost } from "./post";

test("a change whose events name one patient is in the audit under them, one of several under each; one of nobody is not; what is said stands", async () => {
  const { world } = newPost();
  const clinicId = await world.clinic();
  const admin = asAdmin(world, await world.person("admin", clinicId));
  let version = 0;
  const done = async (audit: Partial<NewAudit>, data: object) => {
    version += 1;
    const before = (await rowsOf("select id from audit_entry where action = 'test.do'")).length;
    const event = { type: "test.happened", aggregateId: "x_1", version, data };
    const change = { clinicId, statements: [], events: [event as never] };
    await commit(admin.clinic, { ...change, audit: { action: "test.do", entity: "thing", entityId: "x_1", ...audit } });
    const rows = await rowsOf(`select subject from audit_entry where action = 'test.do' order by rowid`);
    return rows.slice(before).map(({ subject }) => subject);
  };
  expect(await done({}, { patientId: "mem_1" })).toEqual(["mem_1"]);
  expect(await done({}, { patientIds: ["mem_1"] })).toEqual(["mem_1"]);
  expect(await done({}, { patientIds: ["mem_1", "mem_2"] })).toEqual(["mem_1", "mem_2"]);
  expect(await done({}, {})).toEqual([null]);
  expect(await done({ subject: "mem_3" }, { patientId: "mem_1" })).toEqual(["mem_3"]);
  expect(await done({ entity: "membership", entityId: "mem_4" }, { patientId: "mem_1" })).toEqual(["mem_4"]);
});
