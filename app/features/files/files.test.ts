import { expect, test } from "vitest";
import * as sample from "../../../tests/samples";
import { testEnv } from "../../../tests/worker/env";
import { linkedPair, refusal, rowsOf } from "../../../tests/worker/diary";
import type { Person, World } from "../../../tests/worker/world";
import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import type { Role } from "~/features/kernel/actor";
import { AppError } from "~/lib/app-error";
import { hours } from "~/lib/duration";
import { attachFiles } from "./store/attach-files.server";
import { cancelUpload } from "./upload/cancel-upload.server";
import { fileInfos } from "./store/file-infos.server";
import { partSize } from "./file-limits";
import type { FileTarget } from "./store/file-use.table";
import { openFile, type FileGates } from "./store/open-file.server";
import { purgeFiles } from "./store/purge-files.server";
import { readUpload } from "./upload/read-upload.server";
import { releaseFiles } from "./store/release-files.server";
import { sendPart } from "./upload/send-part.server";
import { startUpload } from "./upload/start-upload.server";
import { storeFile } from "./store/store-file.server";

type Someone = Person<Role>;
const nobody: FileGates = {
  avatar: () => Promise.resolve(false),
  chat_message: () => Promise.resolve(false),
  diary_entry: () => Promise.resolve(false),
  session_note: () => Promise.resolve(false),
  task: () => Promise.resolve(false),
  task_answer: () => Promise.resolve(false),
};
const room: FileTarget = { kind: "chat_message", id: "rom_1" };

const keysInStore = async () => (await testEnv.FILES.list()).objects.map(({ key }) => key).sort();
const fileRows = () =>
  rowsOf<{ id: string; state: string; unused_at: number | null }>("select * from file order by id");

function store(who: Someone, bytes = sample.jpegWithPlace(), name = "praia.jpg") {
  return storeFile(who.ctx, { name, bytes, said: {} });
}

async function contentOf(
  ctx: ClinicCtx,
  id: string,
  gates = nobody,
  range: { first: number; last: number } | null = null,
) {
  const { read } = await openFile(ctx, { id }, gates);
  return new Uint8Array(await new Response(read(range)).arrayBuffer());
}

async function attach(who: Someone, fileIds: string[], target = room) {
  const attached = await attachFiles(who.ctx, { fileIds, target });
  await commit(who.ctx, { clinicId: who.clinicId, statements: attached.statements, events: [], audit: [] });
  return attached;
}

async function release(who: Someone, target = room, fileIds?: string[]) {
  const { clinicId } = who;
  const statements = releaseFiles(who.ctx, { clinicId, target, ...(fileIds ? { fileIds } : {}) });
  await commit(who.ctx, { clinicId, statements, events: [], audit: [] });
}

async function sendAll(who: Someone, id: string, bytes: Uint8Array<ArrayBuffer>, from = 0) {
  let last = await readUpload(who.ctx, id);
  for (let offset = from; offset < bytes.length; offset += partSize)
    last = await sendPart(who.ctx, { id, offset, bytes: bytes.slice(offset, offset + partSize) });
  return last;
}

function cronCtx(world: World) {
  return { ...world.directory({ system: "test" }), db: world.scope.shard("CLINIC_0"), plane: "CLINIC_0" as const };
}

async function purgeAfter(world: World, ms: number): Promise<number> {
  world.clock.now += ms;
  return purgeFiles(cronCtx(world));
}

test("a file is read back clean by its owner, and neither the store nor the database holds a word of it", async () => {
  const { patient } = await linkedPair();
  const info = await store(patient, sample.jpegWithPlace(), "Praia da Ana.jpeg");
  const { id } = info;
  expect(info).toEqual({
    id,
    kind: "image",
    type: "image/jpeg",
    name: "Praia da Ana.jpg",
    size: 268,
    width: 12,
    height: 8,
  });
  expect(await contentOf(patient.ctx, id)).toEqual(sample.plain.jpeg);
  const [key = ""] = await keysInStore();
  const raw = new Uint8Array(await (await testEnv.FILES.get(key))!.arrayBuffer());
  for (const word of ["JFIF", "GPS", "Praia"]) expect(sample.holds(raw, word)).toBe(false);
  expect(JSON.stringify(await rowsOf("select * from file"))).not.toContain("Praia");
  expect(JSON.stringify(await rowsOf("select * from audit_entry"))).not.toContain("Praia");
});

test("a part opens in its own place only: swapped, moved to another file or altered, the file is unreadable", async () => {
  const { patient } = await linkedPair();
  const bytes = sample.longSound(partSize * 2);
  const [one, other] = [await store(patient, bytes, "a.wav"), await store(patient, bytes, "b.wav")];
  const keyOf = (id: string, part: number) => `${patient.clinicId}/${id}/${part}`;
  const rawOf = async (key: string) => new Uint8Array(await (await testEnv.FILES.get(key))!.arrayBuffer());
  const first = await rawOf(keyOf(one.id, 0));
  const changed = first.slice();
  changed[1000] = 255 - (changed[1000] ?? 0);
  for (const wrong of [await rawOf(keyOf(one.id, 1)), await rawOf(keyOf(other.id, 0)), changed]) {
    await testEnv.FILES.put(keyOf(one.id, 0), wrong);
    await expect(contentOf(patient.ctx, one.id)).rejects.toThrow("kernel.unreadable");
  }
  await testEnv.FILES.put(keyOf(one.id, 0), first);
  expect(sample.same(await contentOf(patient.ctx, one.id), bytes)).toBe(true);
});

test("a range reads only the parts it lies in", async () => {
  const { patient, world } = await linkedPair();
  const bytes = sample.longSound(partSize * 3);
  const { id } = await store(patient, bytes, "voz.wav");
  const before = world.scope.platform.meter.decrypts;
  const range = { first: partSize - 10, last: partSize + 9 };
  expect(await contentOf(patient.ctx, id, nobody, range)).toEqual(bytes.slice(partSize - 10, partSize + 10));
  expect(world.scope.platform.meter.decrypts - before).toBe(3); // the name and two parts
});

test("an upload goes on where it stopped, a part sent again changes nothing, and the whole becomes a file", async () => {
  const { patient } = await linkedPair();
  const bytes = sample.longSound(partSize * 2 + 1000);
  const part = (n: number) => ({ offset: n * partSize, bytes: bytes.slice(n * partSize, (n + 1) * partSize) });
  const { id } = await startUpload(patient.ctx, { name: "voz.wav", size: bytes.length, duration: 1 });
  expect(await sendPart(patient.ctx, { id, ...part(0) })).toMatchObject({ offset: partSize });
  const ahead = await sendPart(patient.ctx, { id, ...part(2) }).catch((error: unknown) => error);
  expect(ahead).toMatchObject({ code: "files.offset", fields: { offset: String(partSize) } });
  expect(await sendPart(patient.ctx, { id, ...part(0) })).toMatchObject({ offset: partSize });
  const other = sendPart(patient.ctx, { id, offset: 0, bytes: new Uint8Array(partSize) });
  expect(await refusal(other)).toBe("files.offset");
  expect(await refusal(sendPart(patient.ctx, { id, offset: partSize, bytes: bytes.slice(0, 10) }))).toBe(
    "request.invalid",
  );
  const { file } = await sendAll(patient, id, bytes, partSize);
  expect(file).toMatchObject({ kind: "audio", type: "audio/wav", name: "voz.wav", size: bytes.length });
  expect(sample.same(await contentOf(patient.ctx, file?.id ?? ""), bytes)).toBe(true);
  // The answer to the last part was lost: asked again, it is the same file.
  expect((await sendPart(patient.ctx, { id, ...part(2) })).file).toEqual(file);
  expect((await readUpload(patient.ctx, id)).file).toEqual(file);
  expect(await keysInStore()).toEqual([0, 1, 2].map((n) => `${patient.clinicId}/${file?.id ?? ""}/${n}`));
});

test("an upload that broke off after its last part is finished when the part comes again", async () => {
  const { patient } = await linkedPair();
  const bytes = sample.wav();
  const { id } = await startUpload(patient.ctx, { name: "voz.wav", size: bytes.length });
  const files = patient.ctx.platform.files;
  const broken: ClinicCtx = {
    ...patient.ctx,
    platform: { ...patient.ctx.platform, files: { ...files, get: () => Promise.reject(new Error("down")) } },
  };
  await expect(sendPart(broken, { id, offset: 0, bytes })).rejects.toThrow("down");
  expect(await readUpload(patient.ctx, id)).toMatchObject({ offset: bytes.length });
  expect((await sendPart(patient.ctx, { id, offset: 0, bytes })).file).toMatchObject({ type: "audio/wav" });
});

test("what is refused after the last part leaves no byte and no row", async () => {
  const { patient } = await linkedPair();
  const bytes = sample.pdf("<</S/JavaScript>>");
  const { id } = await startUpload(patient.ctx, { name: "x.pdf", size: bytes.length, type: "image/png" });
  expect(await refusal(sendPart(patient.ctx, { id, offset: 0, bytes }))).toBe("files.wrong_type");
  expect(await refusal(readUpload(patient.ctx, id))).toBe("files.upload_not_found");
  expect([await keysInStore(), await fileRows()]).toEqual([[], []]);
});

test("a cancelled upload is gone with its bytes; nobody touches another's", async () => {
  const { patient, psychologist } = await linkedPair();
  const { id } = await startUpload(patient.ctx, { name: "a", size: partSize * 2 });
  await sendPart(patient.ctx, { id, offset: 0, bytes: new Uint8Array(partSize) });
  for (const work of [
    readUpload(psychologist.ctx, id),
    cancelUpload(psychologist.ctx, id),
    sendPart(psychologist.ctx, { id, offset: partSize, bytes: new Uint8Array(partSize) }),
  ])
    expect(await refusal(work)).toBe("files.upload_not_found");
  expect(await keysInStore()).toHaveLength(1);
  await cancelUpload(patient.ctx, id);
  expect(await keysInStore()).toEqual([]);
  expect(await refusal(readUpload(patient.ctx, id))).toBe("files.upload_not_found");
});

test("ten uploads at a time, 10 MB each", async () => {
  const { patient } = await linkedPair();
  const start = (size = 10) => startUpload(patient.ctx, { name: "a", size });
  expect(await refusal(start(10 * 1024 * 1024 + 1))).toBe("files.too_large");
  const started = [];
  for (let i = 0; i < 10; i++) started.push(await start());
  const refused = await start().catch((error: unknown) => error);
  expect(refused instanceof AppError && [refused.code, refused.retryAfter]).toEqual(["files.too_many", 60]);
  expect(await refusal(store(patient))).toBe("files.too_many");
  await cancelUpload(patient.ctx, started[0]?.id ?? "");
  expect((await start()).offset).toBe(0);
});

test("of thirty files at once no more come in than there is room for, whole or in parts", async () => {
  const { patient } = await linkedPair();
  const atOnce = (work: () => Promise<unknown>) =>
    Promise.all(
      Array.from({ length: 30 }, () =>
        work().then(
          () => "taken",
          (error: AppError) => error.code,
        ),
      ),
    );
  const started = await atOnce(() => startUpload(patient.ctx, { name: "a", size: 10 }));
  expect(started.filter((how) => how === "taken")).toHaveLength(10);
  expect(started.filter((how) => how === "files.too_many")).toHaveLength(20);
  expect(await refusal(store(patient))).toBe("files.too_many");
});

test("the same idempotency key makes one file, and with another content is refused", async () => {
  const { patient } = await linkedPair();
  const given = { name: "a.jpg", bytes: sample.plain.jpeg, said: {} };
  const first = await storeFile(patient.ctx, given, "k");
  expect(await storeFile(patient.ctx, given, "k")).toEqual(first);
  expect(await refusal(storeFile(patient.ctx, { ...given, bytes: sample.plain.png }, "k"))).toBe(
    "kernel.idempotency_reused",
  );
  const upload = await startUpload(patient.ctx, { name: "a", size: 5 }, "u");
  expect((await startUpload(patient.ctx, { name: "a", size: 5 }, "u")).id).toBe(upload.id);
});

test("nobody but the owner opens a file, unless a gate of what it is part of lets them; all others hear that there is none", async () => {
  const { patient, psychologist, world } = await linkedPair();
  const foreign = await world.person("psychologist", await world.clinic());
  const { id } = await store(patient);
  const open: FileGates = {
    ...nobody,
    chat_message: (ctx, target) => Promise.resolve(target === room.id && ctx.actor.role === "psychologist"),
  };
  expect(await refusal(openFile(psychologist.ctx, { id }, open))).toBe("files.not_found");
  await attach(patient, [id]);
  expect(await contentOf(psychologist.ctx, id, open)).toEqual(sample.plain.jpeg);
  expect(await rowsOf("select action, actor_id, reason from audit_entry where action = 'files.open'")).toEqual([
    { action: "files.open", actor_id: psychologist.memberId, reason: "chat_message" },
  ]);
  expect(await refusal(openFile(psychologist.ctx, { id }, nobody))).toBe("files.not_found");
  expect(await refusal(openFile(foreign.ctx, { id }, open))).toBe("files.not_found");
  await release(patient);
  expect(await refusal(openFile(psychologist.ctx, { id }, open))).toBe("files.not_found");
});

test("only the member's own checked files are attached, in the order asked for; the others are named", async () => {
  const { patient, psychologist } = await linkedPair();
  const [a, b] = [await store(patient), await store(patient, sample.pdf(), "b.pdf")];
  const other = await store(psychologist);
  const { files, missing } = await attach(patient, [b.id, other.id, a.id, "fil_x"]);
  expect([files.map(({ id }) => id), missing]).toEqual([
    [b.id, a.id],
    [other.id, "fil_x"],
  ]);
  await attach(patient, [a.id]); // again is fine
  expect(await rowsOf("select file_id from file_use order by file_id")).toHaveLength(2);
  expect((await fileInfos(psychologist.ctx, [b.id, "fil_x", a.id])).map(({ name }) => name)).toEqual([
    "b.pdf",
    "praia.jpg",
  ]);
});

test("what nothing uses is destroyed after 24 h, bytes too; what is used stays until it is let go", async () => {
  const { patient, world } = await linkedPair();
  const [kept, loose] = [await store(patient), await store(patient)];
  await attach(patient, [kept.id]);
  await attach(patient, [kept.id], { kind: "diary_entry", id: "dia_1" });
  const { id } = await startUpload(patient.ctx, { name: "a", size: partSize * 2 });
  await sendPart(patient.ctx, { id, offset: 0, bytes: new Uint8Array(partSize) });
  expect(await purgeAfter(world, hours(24) - 1)).toBe(0);
  expect(await purgeAfter(world, 2)).toBe(2);
  expect(await keysInStore()).toEqual([`${patient.clinicId}/${kept.id}/0`]);
  expect(await refusal(openFile(patient.ctx, { id: loose.id }, nobody))).toBe("files.not_found");
  await release(patient);
  expect((await fileRows())[0]?.unused_at).toBeNull();
  await release(patient, { kind: "diary_entry", id: "dia_1" }, [kept.id]);
  expect(await purgeAfter(world, hours(24) + 1)).toBe(1);
  expect([await keysInStore(), await fileRows(), await rowsOf("select * from file_use")]).toEqual([[], [], []]);
});

test("a clean-up that breaks off is finished by the next one, and what it has claimed cannot be used again", async () => {
  const { patient, world } = await linkedPair();
  const { id } = await store(patient);
  const ctx = cronCtx(world);
  const files = { ...ctx.platform.files, delete: () => Promise.reject(new Error("down")) };
  world.clock.now += hours(25);
  await expect(purgeFiles({ ...ctx, platform: { ...ctx.platform, files } })).rejects.toThrow("down");
  expect((await attachFiles(patient.ctx, { fileIds: [id], target: room })).missing).toEqual([id]);
  expect(await purgeAfter(world, 1)).toBe(1);
  expect([await keysInStore(), await fileRows()]).toEqual([[], []]);
});
