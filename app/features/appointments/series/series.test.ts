import { expect, test } from "vitest";
import { days, hours, minutes } from "~/lib/duration";
import { toWallClock } from "~/lib/time/wall-clock";
import { AppError } from "~/lib/app-error";
import { refusalOf } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../../tests/worker/diary";
import { newsroom, noticesOf } from "../../../../tests/worker/notices";
import { deliver, newPost } from "../../../../tests/worker/post";
import { book, tomorrow } from "../../../../tests/worker/sessions";
import { bookSeries, type BookSeries } from "./book-series.server";
import { extendSeries } from "./extend-series.server";
import { previewSeries } from "./preview-series.server";

type Pair = Awaited<ReturnType<typeof linkedPair>>;

const weekly = (pair: Pair, said: Partial<BookSeries> = {}): BookSeries => {
  const usual = {
    patientIds: [pair.patient.memberId],
    startAt: tomorrow,
    durationMinutes: 50,
    type: "online" as const,
  };
  return { ...usual, recurrence: { freq: "weekly", count: 4 }, skipConflicts: false, ...said };
};

const startsOf = async () =>
  (
    await rowsOf<{ start_at: number }>("select start_at from appointment where status <> 'cancelled' order by start_at")
  ).map(({ start_at }) => toWallClock(start_at, "America/Sao_Paulo"));

test("a series is all of its sessions, each a session of its own; the same key books once", async () => {
  const pair = await linkedPair(newPost().world);
  const made = await bookSeries(pair.psychologist.ctx, weekly(pair), "k1");
  expect(made.series).toMatchObject({ created: 4, conflicts: [] });
  expect(made.first).toMatchObject({ startAt: tomorrow, seriesId: made.series.id, occurrence: "2026-03-03" });
  expect(await bookSeries(pair.psychologist.ctx, weekly(pair), "k1")).toEqual(made);
  expect(await startsOf()).toEqual(["2026-03-03T10:00", "2026-03-10T10:00", "2026-03-17T10:00", "2026-03-24T10:00"]);
});

test("a conflict refuses all and says when; the others are booked for who wants them", async () => {
  const pair = await linkedPair(newPost().world);
  await book(pair, { startAt: tomorrow + days(7) + minutes(30) });
  const refused = await bookSeries(pair.psychologist.ctx, weekly(pair)).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(AppError);
  expect(refused).toMatchObject({ code: "sessions.overlap", conflicts: [tomorrow + days(7)] });
  expect(await startsOf()).toHaveLength(1);
  const preview = await previewSeries(pair.psychologist.ctx, weekly(pair));
  expect(preview.occurrences.map(({ isTaken }) => isTaken)).toEqual([false, true, false, false]);
  const made = await bookSeries(pair.psychologist.ctx, weekly(pair, { skipConflicts: true }), "k");
  expect(made.series).toMatchObject({ created: 3, conflicts: [tomorrow + days(7)] });
  expect((await bookSeries(pair.psychologist.ctx, weekly(pair, { skipConflicts: true }), "k")).series).toEqual(
    made.series,
  );
  const again = await refusalOf(
    bookSeries(pair.psychologist.ctx, weekly(pair, { skipConflicts: true, recurrence: { freq: "weekly", count: 2 } })),
  );
  expect(again).toBe("sessions.overlap"); // of two none is free
});

test("two years of weeks are booked at once, nine stays nine where the clocks change, and two at once make one", async () => {
  const pair = await linkedPair(newPost().world);
  const { psychologist } = pair;
  psychologist.ctx.actor.zone = "America/New_York";
  const input = weekly(pair, { recurrence: { freq: "weekly", count: 104 } });
  const both = await Promise.allSettled([bookSeries(psychologist.ctx, input), bookSeries(psychologist.ctx, input)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  const rows = await rowsOf<{ start_at: number }>("select start_at from appointment");
  expect(rows).toHaveLength(104);
  expect(new Set(rows.map(({ start_at }) => toWallClock(start_at, "America/New_York").slice(11))).size).toBe(1);
  expect(new Set(rows.map(({ start_at }) => toWallClock(start_at, "America/Sao_Paulo").slice(11))).size).toBe(2);
});

test("a series without an end goes on half a year ahead, each occurrence once, and catches up after a pause", async () => {
  const { post, world, ...pair } = await newsroom();
  const shard = post.job.shard("CLINIC_0");
  const made = await bookSeries(pair.psychologist.ctx, weekly({ world, ...pair }, { recurrence: { freq: "weekly" } }));
  expect(made.series.created).toBe(26);
  await extendSeries(shard);
  expect(await startsOf()).toHaveLength(26);
  world.clock.now += days(70) + hours(1);
  await book(pair, { startAt: tomorrow + days(7 * 30) });
  await Promise.all([extendSeries(shard), extendSeries(shard)]);
  await extendSeries(shard);
  const starts = await startsOf();
  expect(starts).toHaveLength(36);
  expect(new Set(starts).size).toBe(36);
  await deliver(post);
  const told = (await noticesOf(post, pair.psychologist.memberId)).map(({ kind }) => kind);
  expect(told).toEqual(["appointment.series_gap"]);
});

test("who was told that care ended is not told again by the clock, which ends the series some days later", async () => {
  const { post, world, ...pair } = await newsroom();
  await bookSeries(pair.psychologist.ctx, weekly({ world, ...pair }, { recurrence: { freq: "weekly" } }));
  await deliver(post);
  post.sent.length = 0;
  await world.scope.shard("CLINIC_0").run(`update care_link set ended_at = ${world.clock.now}`);
  world.clock.now += days(8);
  await extendSeries(post.job.shard("CLINIC_0"));
  await deliver(post);
  await deliver(post);
  expect(await rowsOf("select ended_at from appointment_series")).toEqual([{ ended_at: world.clock.now }]);
  const told = await Promise.all([pair.patient, pair.psychologist].map(({ memberId }) => noticesOf(post, memberId)));
  expect(told.flat().map(({ kind }) => kind)).toEqual(["appointment.booked"]);
  expect(post.sent).toEqual([]);
});

test("a series ends by itself when care has ended", async () => {
  const { post, world, ...pair } = await newsroom();
  await bookSeries(pair.psychologist.ctx, weekly({ world, ...pair }, { recurrence: { freq: "fortnightly" } }));
  await world.scope.shard("CLINIC_0").run(`update care_link set ended_at = ${world.clock.now}`);
  world.clock.now += days(60);
  await extendSeries(post.job.shard("CLINIC_0"));
  await extendSeries(post.job.shard("CLINIC_0"));
  expect(await rowsOf("select ended_at, version from appointment_series")).toEqual([
    { ended_at: world.clock.now, version: 2 },
  ]);
});

test("a series is told once, with one file for all of it", async () => {
  const { post, world, ...pair } = await newsroom();
  await bookSeries(pair.psychologist.ctx, weekly({ world, ...pair }));
  await deliver(post);
  expect((await noticesOf(post, pair.patient.memberId)).map(({ kind }) => kind)).toEqual(["appointment.booked"]);
  const [letter] = post.sent;
  expect(post.sent).toHaveLength(1);
  expect(letter?.text).toContain("Marcado: terça, 3 de março, às 10:00 e mais 3.");
  expect(letter?.attachments?.[0]?.text.match(/BEGIN:VEVENT/g)).toHaveLength(4);
  expect(letter?.attachments?.[0]?.contentType).toContain("method=PUBLISH");
});

test("a series that ends before it begins is refused, one of a single day is one", async () => {
  const pair = await linkedPair(newPost().world);
  const until = (day: string) => weekly(pair, { recurrence: { freq: "weekly", until: day } });
  expect(await refusalOf(bookSeries(pair.psychologist.ctx, until("2026-03-02")))).toBe("request.invalid");
  expect((await bookSeries(pair.psychologist.ctx, until("2026-03-03"))).series.created).toBe(1);
});

test("only her own patients, and nothing that is past", async () => {
  const pair = await linkedPair(newPost().world);
  const { psychologist } = pair;
  const other = await pair.world.person("patient", pair.clinicId, "Bia");
  expect(await refusalOf(bookSeries(psychologist.ctx, weekly(pair, { patientIds: [other.memberId] })))).toBe(
    "tenancy.patient_not_found",
  );
  expect(await refusalOf(bookSeries(psychologist.ctx, weekly(pair, { startAt: tomorrow - days(3) })))).toBe(
    "sessions.past",
  );
  expect(await refusalOf(previewSeries(psychologist.ctx, weekly(pair, { patientIds: [other.memberId] })))).toBe(
    "tenancy.patient_not_found",
  );
});
