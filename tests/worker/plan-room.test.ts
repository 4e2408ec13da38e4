import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import * as sample from "../samples";
import { refusalOf, testWorld } from "./callers";
import { linkedPair } from "./diary";
import type { Person } from "./world";
import type { Role } from "~/features/kernel/actor";
import { clinicPlan } from "~/features/plans/clinic-plan/clinic-plan.directory.table";
import { planVersion } from "~/features/plans/plan-version.directory.table";
import { sosAlert } from "~/features/sos/board/sos-alert.table";
import { AppError } from "~/lib/app-error";
import { hours } from "~/lib/duration";
import { partSize } from "~/features/files/file-limits";
import { insertArriving } from "~/features/files/store/file.repo.server";
import { file } from "~/features/files/store/file.table";
import { openFile, type FileGates } from "~/features/files/store/open-file.server";
import { purgeFiles } from "~/features/files/store/purge-files.server";
import { storeFile } from "~/features/files/store/store-file.server";
import { cancelUpload } from "~/features/files/upload/cancel-upload.server";
import { sendPart } from "~/features/files/upload/send-part.server";
import { startUpload } from "~/features/files/upload/start-upload.server";
import { readUsedBytes } from "~/features/files/upload/upload.repo.server";

const MB = 1_000_000;
const mine: FileGates = {} as FileGates;

/** A clinic whose plan has room for one MB of files. */
async function smallClinic() {
  const world = testWorld();
  const pair = await linkedPair(world);
  const { clinicId } = pair.patient;
  const small = { code: "essencial" as const, version: 90, patients: 9, psychologists: 9, storageMb: 1, features: [] };
  const { directory } = world.scope;
  await directory.batch([
    directory.insert(planVersion).values({ ...small, monthCents: 100, yearCents: 100, publishedAt: 0 }),
    directory.update(clinicPlan).set({ code: "essencial", planVersion: 90 }).where(eq(clinicPlan.clinicId, clinicId)),
  ]);
  const used = () => readUsedBytes(pair.patient.ctx.db, { clinicId });
  return { ...pair, world, clinicId, used };
}

const start = ({ ctx }: Person<Role>, size: number, patientId?: string) =>
  startUpload(ctx, { name: "a.pdf", size, patientId });
const store = ({ ctx }: Person<Role>, bytes: Uint8Array<ArrayBuffer> = sample.plain.jpeg) =>
  storeFile(ctx, { name: "a.jpg", bytes, said: {} });

test("what is stored and what is on its way take up the clinic's room together; the refusal says which limit", async () => {
  const { patient, psychologist, used } = await smallClinic();
  const first = await start(patient, MB - 1000);
  expect(await used()).toBe(MB - 1000);
  const refused = await start(psychologist, 1001).catch((error: unknown) => error);
  expect(refused instanceof AppError && [refused.code, refused.limit]).toEqual(["plans.limit_reached", "storageMb"]);
  const { size } = await store(psychologist);
  expect(await used()).toBe(MB - 1000 + size);
  expect(await refusalOf(start(psychologist, 1000))).toBe("plans.limit_reached");
  await cancelUpload(patient.ctx, first.id);
  expect(await used()).toBe(size);
  expect((await start(psychologist, 1000)).offset).toBe(0);
});

test("of twenty files at once no more come in than the plan has room for, whoever brings them", async () => {
  const { patient, psychologist, used } = await smallClinic();
  const people: Person<Role>[] = [patient, psychologist];
  const each = Array.from({ length: 20 }, (_, i) => refusalOf(start(people[i % 2] ?? patient, 200_000)));
  const came = (await Promise.all(each)).filter((how) => how === "no refusal");
  expect([came.length, await used()]).toEqual([5, MB]);
});

test("a file that came in parts is counted once, as it is kept; destroyed, it takes up nothing", async () => {
  const { patient, world, used } = await smallClinic();
  const bytes = sample.longSound(partSize);
  const { id } = await start(patient, bytes.length);
  const first = bytes.slice(0, partSize);
  await sendPart(patient.ctx, { id, offset: 0, bytes: first });
  const rest = bytes.slice(partSize);
  const done = rest.length > 0 ? await sendPart(patient.ctx, { id, offset: partSize, bytes: rest }) : undefined;
  expect(await used()).toBe(done?.file?.size ?? bytes.length);
  const one = await patient.ctx.db.select().from(file).get();
  if (!one) throw new Error("no file");
  // What a patient brings along from another clinic is existing care: it is counted, and never refused; brought twice, counted once.
  const arriving = { ...one, id: "fil_arrives", size: 5 * MB };
  for (let i = 0; i < 2; i++) await patient.ctx.db.batch([insertArriving(patient.ctx.db, arriving)]);
  expect(await used()).toBe(one.size + 5 * MB);
  world.clock.now += hours(25);
  await purgeFiles({ ...world.directory({ system: "test" }), db: patient.ctx.db, plane: "CLINIC_0" });
  expect(await used()).toBe(0);
});

test("a full clinic opens what it has, other clinics have their own room, and a plan without limit has no end", async () => {
  const { patient, world, clinicId } = await smallClinic();
  const { id } = await store(patient);
  await start(patient, MB - 1000).catch(() => undefined);
  expect(await refusalOf(start(patient, 5000))).toBe("plans.limit_reached");
  expect(await refusalOf(openFile(patient.ctx, { id }, mine))).toBe("no refusal");
  expect((await start(await world.person("patient", await world.clinic()), 9 * MB)).offset).toBe(0);
  const { directory } = world.scope;
  await directory.update(clinicPlan).set({ code: "house", planVersion: 1 }).where(eq(clinicPlan.clinicId, clinicId));
  expect((await start(patient, 9 * MB)).offset).toBe(0);
  await directory.update(clinicPlan).set({ endsAt: world.clock.now }).where(eq(clinicPlan.clinicId, clinicId));
  expect((await start(patient, 9 * MB)).offset).toBe(0); // the free plan's 500 MB, from that moment on
});

test("while a call for help is open nothing that the patient shows is refused, nor what is brought for them; others wait", async () => {
  const { patient, psychologist, world, clinicId } = await smallClinic();
  const colleague = await world.person("psychologist", clinicId);
  await start(patient, MB);
  const { memberId: patientId } = patient;
  const alert = { clinicId, id: "sos_1", patientId, severity: "urgent" as const, raisedAt: 1, policy: "{}", rev: 1 };
  expect(await refusalOf(start(patient, 9 * MB))).toBe("plans.limit_reached");
  await patient.ctx.db.insert(sosAlert).values({ ...alert, status: "acknowledged" });
  expect(await refusalOf(start(patient, 9 * MB))).toBe("no refusal");
  expect(await refusalOf(store(patient))).toBe("no refusal");
  expect(await refusalOf(start(psychologist, 9 * MB, patientId))).toBe("no refusal");
  expect(await refusalOf(start(colleague, 9 * MB))).toBe("plans.limit_reached");
  const thisOne = and(eq(sosAlert.clinicId, clinicId), eq(sosAlert.id, "sos_1"));
  await patient.ctx.db.update(sosAlert).set({ status: "resolved" }).where(thisOne);
  expect(await refusalOf(start(patient, 9 * MB))).toBe("plans.limit_reached");
});
