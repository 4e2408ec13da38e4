import { expect, test } from "vitest";
import { refusalOf } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import type { PsychologistCtx } from "~/features/kernel/ctx";
import { officeHoursForm } from "./office-hours.schema";
import { readOfficeHours, tellOfficeHours } from "./tell-office.server";
import { saveOfficeHours } from "./save-office-hours.server";

const week = (...monday: { from: number; to: number }[]) => [[], monday, [], [], [], [], []];
const morning = { from: 9 * 60, to: 12 * 60 };

test("office hours are kept as the last said, with the psychologist's zone, and each time is in the audit log", async () => {
  const { patient, psychologist } = await linkedPair();
  expect(await readOfficeHours(patient.ctx, psychologist.memberId)).toBeNull();
  await saveOfficeHours(psychologist.ctx, {
    week: week(morning, { from: 14 * 60, to: 18 * 60 }),
    replyTime: "one_day",
  });
  await saveOfficeHours(psychologist.ctx, { week: week(morning), replyTime: "one_day" });
  const { zone } = psychologist.ctx.actor;
  const kept = { week: week(morning), replyTime: "one_day", zone };
  expect(await readOfficeHours(patient.ctx, psychologist.memberId)).toEqual(kept);
  expect(await rowsOf("select * from office_hours")).toHaveLength(1);
  expect(await rowsOf("select id from audit_entry where action = 'chat.office_hours'")).toHaveLength(2);
});

test("a week without hours is as good as nothing said, for patients", async () => {
  const { patient, psychologist } = await linkedPair();
  await saveOfficeHours(psychologist.ctx, { week: week(), replyTime: "one_day" });
  expect(await tellOfficeHours(patient.ctx, psychologist.memberId)).toBeNull();
  await saveOfficeHours(psychologist.ctx, { week: week(morning), replyTime: "one_day" });
  expect(await tellOfficeHours(patient.ctx, psychologist.memberId)).toMatchObject({ week: week(morning), zone: null });
});

test("nobody else saves office hours, and another clinic reads none", async () => {
  const { world, patient, psychologist } = await linkedPair();
  await saveOfficeHours(psychologist.ctx, { week: week(morning), replyTime: "one_day" });
  const asPsychologist = patient.ctx as unknown as PsychologistCtx;
  const refused = await refusalOf(saveOfficeHours(asPsychologist, { week: week(), replyTime: "one_day" }));
  expect(refused).toBe("auth.forbidden");
  const stranger = await world.person("patient", await world.clinic("CLINIC_0"));
  expect(await readOfficeHours(stranger.ctx, psychologist.memberId)).toBeNull();
});

test("the form says which hours it does not understand", () => {
  const { error } = officeHoursForm.safeParse({ replyTime: "never" });
  expect(error?.issues.map(({ path }) => path.join())).toContain("replyTime");
});

test("the hours of one working day are copied to the others where its button was pressed; the weekend stays", () => {
  const typed = {
    replyTime: "one_day",
    "from-2-0": "09:00",
    "to-2-0": "12:00",
    "from-4-0": "15:00",
    "to-4-0": "16:00",
  };
  expect(officeHoursForm.parse({ ...typed, copy: "2" }).week).toEqual([
    [],
    ...Array.from({ length: 5 }, () => [morning]),
    [],
  ]);
  expect(officeHoursForm.parse({ ...typed, copy: "6" }).week[4]).toEqual([{ from: 15 * 60, to: 16 * 60 }]);
});
