import { unzipSync, strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { asAdmin, refusalOf } from "../../../../tests/worker/callers";
import { handleAll } from "../../../../tests/worker/life";
import { newPost } from "../../../../tests/worker/post";
import { bookAppointment } from "~/features/appointments/booking/book-appointment.server";
import { notice } from "~/features/notifications/notice/notice.table";
import { bringNote } from "~/features/records/note/brought-notes.server";
import { recordIds } from "~/features/records/records.ids";
import { setMemberDisabled } from "~/features/tenancy/member/set-member-disabled.server";
import { days, hours } from "~/lib/duration";
import { newId } from "~/lib/id";
import { adminAsImporter, type ImporterCtx } from "../importer";
import { actOnImport } from "../steps/act-on-import.server";
import { readImport } from "../steps/read-import.server";
import { takeUpload } from "../steps/take-upload.server";
import { fetchTakeout, readTakeout } from "./fetch-takeout.server";
import { makeTakeout, purgeTakeouts } from "./make-takeout.server";
import { takeoutPart } from "./takeout.table";

async function practice() {
  const post = newPost();
  const { world } = post;
  const clinicId = await world.clinic("CLINIC_1");
  const psychologist = await world.person("psychologist", clinicId, "Ana Souza");
  const rosa = await world.person("patient", clinicId, "Rosa Lima");
  await world.link(psychologist, rosa);
  const ctx: ImporterCtx = { ...psychologist.ctx, both: world.directory(psychologist.ctx.actor) };
  const planes = { ...psychologist.ctx, both: world.directory(psychologist.ctx.actor) };
  const boss = asAdmin(world, await world.person("admin", clinicId, "Davi"));
  return { post, world, clinicId, psychologist, rosa, ctx, planes, boss };
}

const write = (planes: Parameters<typeof bringNote>[0], patientId: string, happenedAt: number, text: string) =>
  bringNote(planes, newId(recordIds.note, happenedAt), { patientId, happenedAt, text });

async function filesOf(ctx: ImporterCtx) {
  const shown = await readTakeout(ctx);
  const zip = new Uint8Array(await new Response(await fetchTakeout(ctx, { id: shown?.id ?? "" })).arrayBuffer());
  return Object.fromEntries(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

test("a psychologist takes her people, sessions and notes along; what she takes can be brought again as it was", async () => {
  const { post, ctx, planes, rosa, world } = await practice();
  const day = world.clock.now - days(100);
  for (let i = 0; i < 90; i++) await write(planes, rosa.memberId, day + days(i), `Pitanga ${i}\n\n=cmd(); "com aspas"`);
  await bookAppointment(planes, {
    patientIds: [rosa.memberId],
    startAt: world.clock.now + days(3),
    durationMinutes: 50,
    type: "online",
  });
  await Promise.all([1, 2].map(() => makeTakeout(ctx)));
  await handleAll(post);
  expect(await readTakeout(ctx)).toMatchObject({ state: "ready", until: world.clock.now + hours(24) });
  expect(JSON.stringify(await ctx.db.select().from(takeoutPart))).not.toMatch(/Pitanga|Rosa/);
  expect((await ctx.db.select().from(notice)).map(({ kind, memberId }) => [kind, memberId])).toContainEqual([
    "takeout.ready",
    ctx.actor.memberId,
  ]);
  const files = await filesOf(ctx);
  expect(Object.keys(files)).toEqual(["pessoas.csv", "sessoes.csv", "sessoes.ics", "notas.csv", "notas.txt"]);
  expect(files["sessoes.csv"]).toContain("Rosa Lima;05/03/2026;09:00;50;online;agendada;");
  expect(files["sessoes.ics"]?.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(files["sessoes.ics"]).toMatch(/^BEGIN:VCALENDAR[\s\S]*END:VCALENDAR\r\n$/);
  expect(files["notas.csv"]?.match(/Pitanga/g)).toHaveLength(90);
  expect(files["notas.csv"]).not.toMatch(/(^|;)"?=cmd/m);
  const { id } = await takeUpload(ctx, {
    kind: "notes",
    file: new File([files["notas.txt"] ?? ""], "notas.txt"),
    form: { encoding: "auto", separator: "auto" },
  });
  await actOnImport(ctx, id, { intent: "map", "col.patient": "0", "col.date": "1", "col.time": "2", "col.text": "3" });
  expect((await readImport(ctx, { id })).counts).toMatchObject({ total: 90, ready: 90 });
});

test("an admin takes people and sessions along, and not a word of care", async () => {
  const { post, boss, planes, rosa, world } = await practice();
  await write(planes, rosa.memberId, world.clock.now - days(1), "Pitanga secreta");
  await bookAppointment(planes, {
    patientIds: [rosa.memberId],
    startAt: world.clock.now + days(3),
    durationMinutes: 50,
    type: "online",
    notes: "Pitanga anotada",
  });
  const admin = adminAsImporter(boss);
  await makeTakeout(admin);
  await handleAll(post);
  const files = await filesOf(admin);
  expect(Object.keys(files)).toEqual(["pessoas.csv", "sessoes.csv"]);
  expect(files["pessoas.csv"]).toMatch(/Ana Souza;.*;psicologia;;ativa/);
  expect(files["sessoes.csv"]).toContain("Rosa Lima;Ana Souza;05/03/2026;09:00;50;online;agendada");
  expect(JSON.stringify(files)).not.toContain("Pitanga");
});

test("it is its owner's alone, ends with a day, and is not made for who was shut out meanwhile", async () => {
  const { post, ctx, boss, psychologist, world, clinicId } = await practice();
  await makeTakeout(ctx);
  await handleAll(post);
  const id = (await readTakeout(ctx))?.id ?? "";
  const other = await world.person("psychologist", clinicId, "Eva");
  const asOther = { ...other.ctx, both: world.directory(other.ctx.actor) };
  for (const stranger of [asOther, adminAsImporter(boss)]) {
    expect(await readTakeout(stranger)).toBeNull();
    expect(await refusalOf(fetchTakeout(stranger, { id }))).toBe("imports.not_found");
  }
  world.clock.now += hours(24) + 1;
  expect(await refusalOf(fetchTakeout(ctx, { id }))).toBe("imports.not_found");
  expect(await purgeTakeouts(post.job.shard("CLINIC_1"))).toBe(1);
  expect(await ctx.db.select().from(takeoutPart)).toEqual([]);
  await makeTakeout(ctx);
  await setMemberDisabled(boss, { id: psychologist.memberId, disabled: true });
  await handleAll(post);
  expect(await readTakeout(ctx)).toBeNull();
});
