import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { asAdmin } from "../../../../tests/worker/callers";
import { rowsOf } from "../../../../tests/worker/diary";
import { reachable } from "../../../../tests/worker/notices";
import { deliver, newPost } from "../../../../tests/worker/post";
import { relay } from "../../../../workers/crons/on-all-planes";
import { ExportCheck, type Tools } from "~/features/audit/chain/check-export";
import { keptHeadsIn } from "~/features/audit/chain/kept-head";
import { exportAudit } from "~/features/audit/reading/export-audit.server";
import { sealAudit } from "~/features/audit/seal/seal-audit.server";
import { commit } from "~/features/kernel/events/commit.server";
import { fromBase64url } from "~/lib/base64url";
import { days, hours, minutes } from "~/lib/duration";
import { letterWeek } from "./letter-week";
import { writeSealedLetters } from "./write-sealed-letters.server";

const bytes = (text: string) => fromBase64url(text) ?? new Uint8Array();
const tools: Tools = {
  hash: (...parts) => parts.reduce((sha, part) => sha.update(part), createHash("sha256")).digest(),
  async verify(publicKey, signature, text) {
    const key = await crypto.subtle.importKey("raw", bytes(publicKey), "Ed25519", true, ["verify"]);
    return crypto.subtle.verify("Ed25519", key, bytes(signature), new TextEncoder().encode(text));
  },
};

/** A clinic with two admins and an audit, on a Wednesday; its post in the test's hands. */
async function clinic() {
  const post = newPost();
  const { world, job } = post;
  const clinicId = await world.clinic();
  const [rui, sonia] = [await world.person("admin", clinicId, "Rui"), await world.person("admin", clinicId, "Sônia")];
  const admin = asAdmin(world, rui);
  for (const one of [rui, sonia]) await reachable(post, one);
  const done = async (times: number) => {
    for (let n = 0; n < times; n += 1) {
      const audit = { action: "test.do", entity: "thing", entityId: `thing_${n}` };
      await commit(admin.clinic, { clinicId, statements: [], events: [], audit });
      await commit(admin, { clinicId, statements: [], events: [], audit });
    }
    await sealAudit(job.shard("CLINIC_0"));
    await sealAudit(job.directory);
  };
  const write = () => writeSealedLetters(job.directory, job.shard("CLINIC_0"));
  const send = async () => {
    for (let round = 0; round < 3; round += 1) {
      await relay(job);
      await deliver(post);
    }
    return post.sent.filter(({ subject }) => subject === "O selo da auditoria");
  };
  const toMonday = () => {
    const { dueAt } = letterWeek(world.clock.now);
    world.clock.now = dueAt > world.clock.now ? dueAt : dueAt + days(7);
  };
  const check = async (pasted: string) => {
    const checked = new ExportCheck(tools, { kept: keptHeadsIn(pasted) });
    for await (const line of exportAudit(admin)) if (!(await checked.take(line.trimEnd()))) break;
    const found = checked.end();
    return found.whole ? "whole" : found.why;
  };
  return { post, world, clinicId, done, write, send, toMonday, check };
}

test("on Monday at eight each admin gets the week's seal, once, however often the clock ticks and two runs meet", async () => {
  const { world, done, write, send, toMonday, clinicId } = await clinic();
  await done(5);
  expect(await write()).toBe(0); // its audit began this week
  toMonday();
  world.clock.now -= minutes(1);
  expect(await write()).toBe(0);
  world.clock.now += minutes(1);
  await Promise.all([write(), write()]);
  for (let hour = 0; hour < 6; hour += 1) {
    world.clock.now += hours(1);
    expect(await write()).toBe(0);
  }
  const letters = await send();
  expect(letters.map(({ to }) => to)).toHaveLength(2);
  expect(new Set(letters.map(({ to }) => to)).size).toBe(2);
  expect(await rowsOf("select clinic_id from sealed_letter")).toEqual([{ clinic_id: clinicId }]);
  const [letter] = letters;
  expect(letter?.text).toContain(`clínica de código ${clinicId}.`);
  expect(letter?.text).toMatch(
    /caris-audit\/1 cli_\w+\/care\n\d+\n[0-9a-f]{64}\n[0-9a-f]{64}\n\S+Z\n\n— \S+ [\w-]{86}/,
  );
  expect(letter?.attachments?.[0]?.filename).toMatch(/^selo-da-auditoria-.*txt$/);
  world.clock.now += days(7);
  await done(3);
  expect(await write()).toBe(1);
  expect(await send()).toHaveLength(4);
});

test("a letter pasted as it came, quoted or squeezed by a mail program, is held against the file; a forged or foreign one is refused", async () => {
  const { done, write, send, toMonday, check } = await clinic();
  await done(5);
  toMonday();
  await write();
  const text = (await send())[0]?.text ?? "";
  await done(4);
  expect(keptHeadsIn(text).map(({ log }) => log)).toEqual(["people", "care"]);
  expect(await check(text)).toBe("whole");
  expect(await check(text.replaceAll(/^/gm, "> "))).toBe("whole");
  expect(await check(text.replaceAll(/\s+/g, " "))).toBe("whole");
  const [forged, ofOthers] = [/caris-audit\/1 (\S+)\/care\n(\d+)/, /caris-audit\/1 \S+\/care/];
  expect(await check(text.replace(forged, "caris-audit/1 $1/care\n3"))).toContain("signature of the checkpoint at 3");
  expect(await check(text.replace(ofOthers, "caris-audit/1 cli_other/care"))).toContain("another clinic");
});

test("what was sealed anew behind the letter's back does not get past it, though each of its own signatures is right", async () => {
  const [ours, theirs] = [await clinic(), await clinic()];
  await ours.done(5);
  ours.toMonday();
  await ours.write();
  const kept = keptHeadsIn((await ours.send())[0]?.text ?? "").find(({ log }) => log === "care");
  await theirs.done(9);
  // The same place in a log of other rows: as if the clinic's own had been written anew and signed again.
  const anew = `care:${kept?.size}:${kept?.head}`;
  expect(await theirs.check(anew)).toContain("written anew");
});

test("a clinic that fails keeps none of the others from theirs", async () => {
  const { world, post, done, write, toMonday } = await clinic();
  await done(2);
  const others = await world.clinic();
  const admin = asAdmin(world, await world.person("admin", others));
  const audit = { action: "test.do", entity: "thing", entityId: "thing_1" };
  await commit(admin.clinic, { clinicId: others, statements: [], events: [], audit });
  await sealAudit(post.job.shard("CLINIC_0"));
  toMonday();
  const { auditKeys } = post.job.scope.platform;
  let first = true;
  post.job.scope.platform.auditKeys = {
    ...auditKeys,
    sign: (text) => {
      if (!first) return auditKeys.sign(text);
      first = false;
      return Promise.reject(new Error("no key"));
    },
  };
  await expect(write()).rejects.toThrow("no key");
  expect(await rowsOf("select clinic_id from sealed_letter")).toHaveLength(1);
  post.job.scope.platform.auditKeys = auditKeys;
  expect(await write()).toBe(1);
});

test("a week begins on Monday in Brasília, whatever day it is in London", () => {
  const monday = Date.parse("2026-11-30T08:00-03:00");
  expect(letterWeek(monday)).toEqual({ week: "2026-11-30", dueAt: monday });
  expect(letterWeek(Date.parse("2026-11-30T02:59Z")).week).toBe("2026-11-23");
  expect(letterWeek(Date.parse("2026-12-06T23:00-03:00")).week).toBe("2026-11-30");
});
