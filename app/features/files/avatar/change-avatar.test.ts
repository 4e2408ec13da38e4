import { expect, test } from "vitest";
import * as sample from "../../../../tests/samples";
import { linkedPair, refusal, rowsOf } from "../../../../tests/worker/diary";
import { testEnv } from "../../../../tests/worker/env";
import type { Person, World } from "../../../../tests/worker/world";
import type { Role } from "~/features/kernel/actor";
import { AppError } from "~/lib/app-error";
import { listCaseload } from "~/features/tenancy/care-link/list-caseload.server";
import { changeAvatar, removeAvatar } from "./change-avatar.server";
import { openFile, type FileGates } from "../store/open-file.server";
import { purgeFiles } from "../store/purge-files.server";

const gates: FileGates = {
  avatar: () => Promise.resolve(true),
  chat_message: () => Promise.resolve(false),
  diary_entry: () => Promise.resolve(false),
  session_note: () => Promise.resolve(false),
  task: () => Promise.resolve(false),
  task_answer: () => Promise.resolve(false),
};
const photo = () => new File([sample.jpegWithPlace()], "eu.jpg");
const acting = (world: World, { ctx }: Person<Role>) => ({ ...ctx, both: world.directory(ctx.actor) });

test("a photo is shown to everybody of the clinic, in lists without a query more, and to nobody else", async () => {
  const { world, patient, psychologist } = await linkedPair();
  await changeAvatar(acting(world, patient), photo());
  const { items } = await listCaseload(psychologist.ctx, { limit: 20 });
  const id = items[0]?.avatarFileId ?? "";
  expect((await openFile(psychologist.ctx, { id }, gates)).info.type).toBe("image/jpeg");
  const stranger = await world.person("psychologist", await world.clinic());
  expect(await refusal(openFile(stranger.ctx, { id }, gates))).toBe("files.not_found");
  const copy = await testEnv.DIRECTORY.prepare("select avatar_file_id id from membership where id = ?")
    .bind(patient.memberId)
    .first();
  expect(copy).toEqual({ id });
  expect(await rowsOf("select * from audit_entry where action = 'files.open'")).toEqual([]);
});

test("the photo before, and one that is removed, is destroyed with the next clean-up", async () => {
  const { world, patient } = await linkedPair();
  const ctx = acting(world, patient);
  await changeAvatar(ctx, photo());
  await changeAvatar(ctx, photo());
  const cron = { ...world.directory({ system: "test" }), db: patient.ctx.db, plane: "CLINIC_0" as const };
  expect(await purgeFiles(cron)).toBe(1);
  await removeAvatar(ctx);
  expect(await purgeFiles(cron)).toBe(1);
  expect((await testEnv.FILES.list()).objects).toEqual([]);
  expect(await rowsOf("select avatar_file_id from member where id = ?", patient.memberId)).toEqual([
    { avatar_file_id: null },
  ]);
});

test("only a picture can be one", async () => {
  const { world, patient } = await linkedPair();
  const ctx = acting(world, patient);
  for (const [file, code] of [
    [undefined, "request.invalid"],
    [new File([sample.pdf()], "eu.jpg"), "files.wrong_type"],
    [new File(["<svg/>"], "eu.jpg"), "files.wrong_type"],
  ] as const) {
    const refused = await changeAvatar(ctx, file).catch((error: unknown) => error);
    expect(refused instanceof AppError && [refused.code, Object.keys(refused.fields ?? {})]).toEqual([code, ["photo"]]);
  }
});
