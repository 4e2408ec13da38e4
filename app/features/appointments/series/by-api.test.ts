import { expect, test } from "vitest";
import { days, hours } from "~/lib/duration";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { newPost } from "../../../../tests/worker/post";
import { tomorrow } from "../../../../tests/worker/sessions";
import { bookAppointmentSchema, changeSessionSchema } from "../appointments.schema";
import { changeSession } from "../steps/change-by-api.server";
import { bookByApi } from "./book-by-api.server";

const iso = (at: number) => new Date(at).toISOString();

test("as it is sent: a series is booked, moved from one day on, and ended", async () => {
  const { psychologist, patient } = await linkedPair(newPost().world);
  const sent = { patientId: patient.memberId, sessionDate: iso(tomorrow), durationMinutes: 50, type: "online" };
  const body = bookAppointmentSchema.parse({ ...sent, recurrence: { freq: "weekly", count: 3 } });
  const booked = await bookByApi(psychologist.ctx, body, "k");
  expect(booked).toMatchObject({ sessionDate: iso(tomorrow), series: { created: 3, conflicts: [] } });
  const ids = (await rowsOf<{ id: string }>("select id from appointment order by start_at")).map(({ id }) => id);
  const move = { sessionDate: iso(tomorrow + days(7) + hours(1)), scope: "following" };
  await changeSession(psychologist.ctx, ids[1] ?? "", changeSessionSchema.parse(move));
  const starts = await rowsOf<{ start_at: number }>("select start_at from appointment order by start_at");
  expect(starts.map(({ start_at }) => start_at - tomorrow)).toEqual([0, days(7) + hours(1), days(14) + hours(1)]);
  await changeSession(psychologist.ctx, ids[1] ?? "", changeSessionSchema.parse({ status: "cancelled", scope: "all" }));
  expect(await rowsOf("select count(*) as n from appointment where status = 'cancelled'")).toEqual([{ n: 2 }]);
});

test.each([
  [{ freq: "weekly", count: 1 }, "recurrence.count"],
  [{ freq: "weekly", count: 105 }, "recurrence.count"],
  [{ freq: "daily" }, "recurrence.freq"],
  [{ freq: "weekly", until: "amanhã" }, "recurrence.until"],
  [{ freq: "weekly", until: "2026-12-01", count: 3 }, "recurrence.until"],
])("%j is refused beside its field", (recurrence, field) => {
  const sent = { patientId: "mem_1", sessionDate: iso(tomorrow), durationMinutes: 50, type: "online", recurrence };
  expect(bookAppointmentSchema.safeParse(sent).error?.issues.map(({ path }) => path.join("."))).toEqual([field]);
});

test("a date of another age is refused before a rule is unrolled from it", () => {
  for (const sessionDate of ["9999-12-30T12:00:00Z", "0001-01-01T12:00:00Z"]) {
    const sent = {
      patientId: "mem_1",
      sessionDate,
      durationMinutes: 50,
      type: "online",
      recurrence: { freq: "weekly" },
    };
    const issues = bookAppointmentSchema.safeParse(sent).error?.issues.map(({ path }) => path.join("."));
    expect(issues).toEqual(["sessionDate"]);
  }
});
