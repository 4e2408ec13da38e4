import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { hours, minutes } from "~/lib/duration";
import { perShard } from "../../../../workers/crons/on-each";
import type { Channels } from "~/platform/objects/channels";
import { refusalOf } from "../../../../tests/worker/callers";
import { allowPush, counts, deliveries, newsroom, noticesOf, tell } from "../../../../tests/worker/notices";
import { deliver, nobody } from "../../../../tests/worker/post";
import { forgetOwnDevice } from "../reach/devices.server";
import { markNoticesRead } from "../notice/mark-notices-read.server";
import { sendDigests } from "../delivery/send-digests.server";
import { readPreferences } from "./read-preferences.server";
import { savePreferences } from "./save-preferences.server";
import { sendTest } from "./send-test.server";
import { unsubscribe } from "./unsubscribe.server";

const letGo = perShard(sendDigests);
const night = { on: true, from: "22:00", to: "07:00" };
const never = { on: false, from: "22:00", to: "07:00" };
const bothOf = ({ post }: { post: Awaited<ReturnType<typeof newsroom>>["post"] }) => post.job.directory;

test("what a member turned off stays off, what they turned on goes out, on that channel only", async () => {
  const { post, patient } = await newsroom();
  await savePreferences(patient.ctx, { wanted: [{ kind: "care.started", channel: "sms" }], quiet: never });
  await tell(post, patient, "care.started");
  await tell(post, patient, "care.ended");
  await deliver(post);
  expect(post.sent).toEqual([]);
  expect(post.texts).toHaveLength(1);
  expect(post.texts[0]?.body).toBe("Há uma novidade para você na CÁRIS. https://caris.test/notices");
  expect(await noticesOf(post, patient.memberId)).toHaveLength(2);
  const { kinds, quiet } = await readPreferences(patient.ctx, bothOf({ post }));
  expect(quiet).toEqual(never);
  expect(kinds.filter(({ wanted }) => wanted.length > 0)).toEqual([{ kind: "care.started", wanted: ["sms"] }]);
});

test("what goes out nowhere by its rule asks the directory for no address, until somebody wants it somewhere", async () => {
  const { post, psychologist, patient } = await newsroom();
  const { meter } = post.world.scope.platform;
  const queriesOf = async () => {
    const before = meter.queries;
    await tell(post, psychologist, "diary.shared");
    return meter.queries - before;
  };
  const quietly = await queriesOf();
  // Another's wish is not theirs.
  await savePreferences(patient.ctx, { wanted: [{ kind: "care.started", channel: "sms" }], quiet: never });
  expect(await queriesOf()).toBe(quietly);
  expect(await deliveries(post)).toEqual([]);
  await savePreferences(psychologist.ctx, { wanted: [{ kind: "diary.shared", channel: "email" }], quiet: never });
  expect(await queriesOf()).toBeGreaterThan(quietly);
  expect((await deliveries(post)).map(({ kind, channel }) => [kind, channel])).toEqual([["diary.shared", "email"]]);
  expect(await noticesOf(post, psychologist.memberId)).toHaveLength(3);
});

test("an SOS goes out on every channel at any hour, whatever was turned off", async () => {
  const { post, world, psychologist } = await newsroom();
  await allowPush(post, psychologist, "one");
  await savePreferences(psychologist.ctx, { wanted: [], quiet: { on: true, from: "00:00", to: "23:59" } });
  world.clock.now += hours(15); // 3 in the night
  await tell(post, psychologist, "sos.alert");
  await deliver(post);
  expect([post.sent.length, post.texts.length, post.pushes.length]).toEqual([1, 1, 1]);
  expect(post.sent[0]).toMatchObject({ urgent: true, subject: "Alguém precisa de você agora" });
  expect(post.sent[0]?.headers).toBeUndefined();
});

test("at night notices wait and come as one digest in the morning; what was read meanwhile does not count", async () => {
  const { post, world, patient } = await newsroom();
  await savePreferences(patient.ctx, { wanted: [{ kind: "care.started", channel: "email" }], quiet: night });
  world.clock.now += hours(14); // 23:00 in São Paulo
  for (let i = 0; i < 4; i++) await tell(post, patient, "care.started", String(i));
  await deliver(post);
  expect(post.sent).toEqual([]);
  expect(await counts(post)).toEqual({ "email/held": 4 });
  const [first] = await noticesOf(post, patient.memberId);
  await markNoticesRead(patient.ctx, [first?.id ?? ""]);
  world.clock.now += hours(7.9); // 6:54
  expect(await letGo(post.job)).toBe(0);
  world.clock.now += minutes(10);
  expect(await letGo(post.job)).toBe(3);
  expect(await letGo(post.job)).toBe(0);
  await deliver(post);
  expect(post.sent.map(({ subject }) => subject)).toEqual(["Você tem 3 atualizações"]);
  expect(await counts(post)).toEqual({ "email/dropped": 3, "email/sent": 1 });
});

test("a notice read in the app before its mail goes is not mailed", async () => {
  const { post, patient } = await newsroom();
  await tell(post, patient, "care.started");
  expect(await markNoticesRead(patient.ctx, "all")).toEqual({ unread: 0 });
  await deliver(post);
  expect(post.sent).toEqual([]);
  expect(await deliveries(post)).toMatchObject([{ state: "dropped", cause: "read_already" }]);
});

test("only proved addresses are used", async () => {
  const { post, world, patient } = await newsroom();
  await world.scope.directory.run("update account set email_verified_at = null, phone_verified_at = null");
  await tell(post, patient, "care.started");
  expect(await deliveries(post)).toEqual([]);
  expect(await refusalOf(sendTest(patient.ctx, bothOf({ post }), { channel: "email" }))).toBe("notices.no_address");
});

test("the link in a mail turns its kind off without signing in, once or twice; any other link does nothing", async () => {
  const { post, patient } = await newsroom();
  await tell(post, patient, "care.started");
  await deliver(post);
  const token = /unsubscribe\/([^>]+)>/.exec(post.sent[0]?.headers?.["List-Unsubscribe"] ?? "")?.[1] ?? "";
  expect(
    await unsubscribe(nobody(post) as never, token.slice(0, -1) + "x").catch((e: { code: string }) => e.code),
  ).toBe("notices.link_invalid");
  const ctx = { ...nobody(post), shard: post.world.scope.shard };
  expect(await unsubscribe(ctx, token)).toEqual({ kind: "care.started" });
  await unsubscribe(ctx, token);
  await tell(post, patient, "care.started");
  await tell(post, patient, "care.ended");
  await deliver(post);
  expect(post.sent).toHaveLength(2);
});

test("a test arrives on its channel at any hour; six in ten minutes are enough", async () => {
  const { post, world, patient } = await newsroom();
  world.clock.now += hours(15);
  for (let i = 0; i < 6; i++) await sendTest(patient.ctx, bothOf({ post }), { channel: "email" });
  expect(await refusalOf(sendTest(patient.ctx, bothOf({ post }), { channel: "app" }))).toBe("auth.too_many_attempts");
  await deliver(post);
  expect(post.sent.map(({ subject }) => subject)).toEqual(Array(6).fill("Aviso de teste"));
});

test("a test is shown on the open page with the new count, without which nothing is said", async () => {
  const { post, patient } = await newsroom();
  const shown: unknown[] = [];
  const waiting: Promise<unknown>[] = [];
  const channels: Channels = {
    ...patient.ctx.platform.channels,
    publish: (_to, { data }) => Promise.resolve(void shown.push(data)),
  };
  const platform = {
    ...patient.ctx.platform,
    channels,
    background: (work: Promise<unknown>) => void waiting.push(work),
  };
  await sendTest({ ...patient.ctx, platform }, bothOf({ post }), { channel: "app" });
  await sendTest({ ...patient.ctx, platform }, bothOf({ post }), { channel: "app" });
  await Promise.all(waiting);
  expect(shown).toHaveLength(2);
  expect(shown.at(-1)).toMatchObject({ kind: "test", unread: 2 });
});

test("what was read while its deliveries were written is not told as unread", async () => {
  const { post, world, patient } = await newsroom();
  const shown: unknown[] = [];
  const { job } = post;
  const channels: Channels = {
    ...job.directory.platform.channels,
    publish: (_to, { data }) => Promise.resolve(void shown.push(data)),
  };
  const platform = { ...job.directory.platform, channels };
  const told = { ...post, job: { ...job, directory: { ...job.directory, platform } } };
  await tell(told, patient, "care.started");
  const db = world.scope.shard("CLINIC_0");
  await db.run(
    sql`CREATE TRIGGER meanwhile AFTER INSERT ON delivery BEGIN UPDATE notice SET read_at = 1 WHERE read_at IS NULL; END`,
  );
  await tell(told, patient, "care.ended");
  await db.run(sql`DROP TRIGGER meanwhile`);
  expect(shown).toMatchObject([
    { kind: "care.started", unread: 1 },
    { kind: "care.ended", unread: 0 },
  ]);
});

test("a browser belongs to who used it last, and can be forgotten by its owner only", async () => {
  const { post, patient, psychologist } = await newsroom();
  await allowPush(post, patient, "shared");
  await allowPush(post, psychologist, "shared");
  await forgetOwnDevice(patient.ctx, { endpoint: "https://push.test/shared" });
  await tell(post, patient, "care.started");
  await tell(post, psychologist, "care.started");
  await deliver(post);
  expect(post.pushes).toHaveLength(1);
  expect((await readPreferences(psychologist.ctx, bothOf({ post }))).devices).toHaveLength(1);
});
