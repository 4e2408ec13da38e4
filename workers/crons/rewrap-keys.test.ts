import { runInDurableObject } from "cloudflare:test";
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { knownDevice, newDeviceMark } from "~/features/identity/session/device-mark.server";
import { storedSecret, newAccountToken } from "~/features/identity/account/account-token.server";
import { familyOf, newRefreshToken } from "~/features/identity/session/refresh-token.server";
import { account } from "~/features/identity/account/account.directory.table";
import { openTotpSecret, sealTotpSecret } from "~/features/identity/two-step/totp-secret.server";
import { destroyDataKey, forgetDataKeys, openDataKeys } from "~/features/kernel/keys/data-key.server";
import { dataKey } from "~/features/kernel/keys/data-key.table";
import { readKeyRotation } from "~/features/kernel/keys/key-rotation.server";
import { asNoted } from "~/features/kernel/keys/noted";
import { openVault } from "~/features/kernel/keys/vault.server";
import { readUnsubscribeToken, unsubscribeToken } from "~/features/notifications/preferences/unsubscribe-token.server";
import { days, hours, minutes, seconds } from "~/lib/duration";
import { chatIds } from "~/features/chat/chat.ids";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import { keyedTokens } from "~/platform/keys/keyed-tokens";
import { parseKeyring } from "~/platform/keys/keyring.server";
import { masterKeysOf } from "~/platform/keys/master-keys.server";
import type { Platform } from "~/platform/platform";
import { tokensOf } from "~/platform/keys/tokens.server";
import { kill, newWard, pass, pressOf, settled, type Ward } from "../../tests/worker/board";
import { boardWorld } from "../../tests/worker/test-board";
import type { Job } from "../job-scope";
import { rewrapKeys, wrappedPlaces } from "./rewrap-keys";

const [oldKey, newKey] = [`k1:${"A".repeat(43)}`, `k2:${"B".repeat(43)}`];
const field = { table: "t", row: "r", column: "c" };

/** Puts rings before everybody, objects included, as a deployment does. */
async function deploy(ward: Ward, ring: string) {
  const keys = { masterKeys: masterKeysOf(parseKeyring(ring)), tokens: tokensOf(parseKeyring(ring)) };
  const before = boardWorld.alter;
  boardWorld.alter = (platform, job) => ({ ...before?.(platform, job), ...keys });
  forgetDataKeys();
  await kill(ward);
  const platform: Platform = { ...ward.world.scope.platform, ...keys };
  ward.world.scope.platform = platform;
  const directory = { ...ward.world.directory({ system: "test" }), platform };
  const shard: Job["shard"] = (plane) => ({ ...directory, db: ward.world.scope.shard(plane), plane });
  const job: Job = {
    scope: ward.world.scope,
    directory,
    shard,
    on: (plane) => (plane === "DIRECTORY" ? directory : shard(plane)),
  };
  return { job, platform, ctx: { ...ward.patient.ctx, platform } };
}

const asPlatform = ({ job }: { job: Job }) => ({ ...job.directory, actor: { accountId: "acc_1" } }) as never;
const verdictOf = async (deployed: { job: Job }, ring: string, kid: string) =>
  (await readKeyRotation(asPlatform(deployed))).keys.find((one) => one.ring === ring && one.kid === kid);

test("rotation with live alerts: new key added, run, old key removed; everything opens, people are called, and 'may go' is said last", async () => {
  const ward = await newWard();
  const { world, patient, call } = ward;
  const { clinicId, memberId, accountId } = patient;
  const before = await deploy(ward, oldKey);
  await rewrapKeys(before.job);
  const sealed = await (await openVault(asNoted(before.ctx, [memberId]), clinicId, memberId)).seal(field, "antes");
  const roomId = newId(chatIds.room, world.clock.now);
  const inRoom = await (await openVault(asNoted(before.ctx, [roomId]), clinicId, roomId)).seal(field, "na sala");
  const totp = await sealTotpSecret(before.platform.masterKeys, accountId, new Uint8Array(20));
  await world.scope.directory.update(account).set(totp).where(eq(account.id, accountId));
  const { tokens } = before.platform;
  const mark = await newDeviceMark(tokens, accountId);
  const refresh = await newRefreshToken(tokens, "ses_1");
  const about = {
    shard: "CLINIC_0",
    clinicId: newId(tenancyIds.clinic, 1),
    memberId: newId(tenancyIds.membership, 1),
    kind: "diary.shared",
  };
  const off = await unsubscribeToken(tokens, about);
  const link = await newAccountToken(tokens, "verify_email", world.clock.now);
  const sos = await tokens.signJwt({ use: "sos" }, days(400));
  const { id } = await ward.board.raise(call, pressOf(ward, { message: "Preciso de ajuda" }));
  await settled(ward);

  world.clock.now += days(1);
  const during = await deploy(ward, `${newKey},${oldKey}`);
  expect(await rewrapKeys(during.job)).toBeGreaterThanOrEqual(4);
  expect(await verdictOf(during, "MASTER_KEYS", "k1")).toMatchObject({ mayGo: false }); // not settled yet
  world.clock.now += minutes(11);
  await rewrapKeys(during.job);
  expect(await verdictOf(during, "MASTER_KEYS", "k1")).toMatchObject({ mayGo: true, waitsFor: "" });
  expect(await verdictOf(during, "TOKEN_KEYS", "k1")).toMatchObject({ mayGo: false });
  world.clock.now += days(401);
  await rewrapKeys(during.job);
  expect(await verdictOf(during, "TOKEN_KEYS", "k1")).toMatchObject({ mayGo: true });
  expect(await knownDevice(during.platform.tokens, mark, accountId)).not.toBeNull();
  expect(await familyOf(during.platform.tokens, refresh)).toBe("ses_1");
  expect(await readUnsubscribeToken(during.platform.tokens, off)).toMatchObject({ memberId: about.memberId });
  expect(await storedSecret(during.platform.tokens, "verify_email", link.id, link.tokenHash)).not.toBeNull();
  expect(await during.platform.tokens.readJwt(sos)).toMatchObject({ use: "sos" });

  const after = await deploy(ward, newKey);
  expect(await (await openVault(asNoted(after.ctx, [memberId]), clinicId, memberId)).open(field, sealed)).toBe("antes");
  expect(await (await openVault(asNoted(after.ctx, [roomId]), clinicId, roomId)).open(field, inRoom)).toBe("na sala");
  const [row] = await world.scope.directory.select().from(account).where(eq(account.id, accountId));
  expect(row && (await openTotpSecret(after.platform.masterKeys, accountId, row))).toHaveLength(20);
  const calls = ward.sent.length;
  const alert = await ward.board.read(call, id, { id: memberId, role: "patient" });
  expect(alert).toMatchObject({ message: "Preciso de ajuda", status: "open" });
  await pass(ward, minutes(10));
  expect(ward.sent.length).toBeGreaterThan(calls);
}, 60_000);

test("a key that does not open is named, keeps 'may go' from being said, and stops no other", async () => {
  const ward = await newWard();
  const { patient, psychologist, call } = ward;
  const { clinicId } = patient;
  const before = await deploy(ward, oldKey);
  await rewrapKeys(before.job);
  for (const { memberId } of [patient, psychologist])
    await openVault(asNoted(before.ctx, [memberId]), clinicId, memberId);
  await patient.ctx.db.update(dataKey).set({ wrapped: "broken" }).where(eq(dataKey.ownerId, patient.memberId));
  await ward.board.raise(call, pressOf(ward, { message: "Oi" }));
  await settled(ward);
  await runInDurableObject(ward.board, (_, { storage }) => void storage.sql.exec("update key set wrapped = 'broken'"));
  const during = await deploy(ward, `${newKey},${oldKey}`);
  for (const wait of [minutes(11), minutes(11), hours(1)]) {
    await rewrapKeys(during.job);
    ward.world.clock.now += wait;
  }
  const { places } = await readKeyRotation(asPlatform(during));
  const found = Object.fromEntries(places.map(({ place, unreadable, example }) => [place, [unreadable, example]]));
  expect(found).toMatchObject({
    "data_key CLINIC_0": [1, patient.memberId],
    SosBoard: [1, patient.memberId],
    "account.totp": [0, null],
  });
  const kids = await patient.ctx.db
    .select({ kid: dataKey.kid })
    .from(dataKey)
    .where(eq(dataKey.ownerId, psychologist.memberId));
  expect(kids).toEqual([{ kid: "k2" }]);
  expect(await verdictOf(during, "MASTER_KEYS", "k1")).toMatchObject({
    mayGo: false,
    waitsFor: "data_key CLINIC_0, SosBoard",
  });
});

test("a board that cannot be reached keeps 'may go' from being said", async () => {
  const ward = await newWard();
  const before = await deploy(ward, oldKey);
  await rewrapKeys(before.job);
  const during = await deploy(ward, `${newKey},${oldKey}`);
  const { sos } = during.platform;
  during.platform.sos = { ...sos, ask: () => Promise.reject(new Error("unreachable")) };
  await rewrapKeys(during.job);
  ward.world.clock.now += minutes(11);
  await rewrapKeys(during.job);
  expect(await verdictOf(during, "MASTER_KEYS", "k1")).toMatchObject({ mayGo: false, waitsFor: "SosBoard" });
  during.platform.sos = sos;
  ward.world.clock.now += seconds(1);
  await rewrapKeys(during.job);
  expect(await verdictOf(during, "MASTER_KEYS", "k1")).toMatchObject({ mayGo: true });
});

test("a key destroyed while it is being wrapped anew does not come back", async () => {
  const ward = await newWard();
  const { patient } = ward;
  const before = await deploy(ward, oldKey);
  await openVault(asNoted(before.ctx, [patient.memberId]), patient.clinicId, patient.memberId);
  const during = await deploy(ward, `${newKey},${oldKey}`);
  const { masterKeys } = during.platform;
  during.platform.masterKeys = {
    ...masterKeys,
    async wrap(secret, aad) {
      await destroyDataKey(during.ctx, patient.clinicId, patient.memberId);
      return masterKeys.wrap(secret, aad);
    },
  };
  await rewrapKeys(during.job);
  const [row] = await patient.ctx.db.select().from(dataKey).where(eq(dataKey.ownerId, patient.memberId));
  expect(row?.wrapped).toBeNull();
});

test("of many keys one that does not open closes its own owner's texts, and nobody else's", async () => {
  const ward = await newWard();
  const { patient, psychologist } = ward;
  const { ctx } = await deploy(ward, oldKey);
  for (const { memberId } of [patient, psychologist])
    await openVault(asNoted(ctx, [memberId]), patient.clinicId, memberId);
  await patient.ctx.db.update(dataKey).set({ wrapped: "broken" }).where(eq(dataKey.ownerId, patient.memberId));
  forgetDataKeys();
  const keys = await openDataKeys(ctx, patient.clinicId, [patient.memberId, psychologist.memberId]);
  expect([...keys.keys()]).toEqual([psychologist.memberId]);
});

test("every file that wraps a key has its place in the list, every purpose of a keyed token its life", async () => {
  const ward = await newWard();
  const { job } = await deploy(ward, oldKey);
  const app = import.meta.glob<string>("../../app/**/*.ts", { query: "?raw", import: "default", eager: true });
  const own = import.meta.glob<string>("../../workers/**/*.ts", { query: "?raw", import: "default", eager: true });
  const sources = Object.entries({ ...app, ...own }).filter(([name]) => !name.includes(".test."));
  const wrapping = sources
    .filter(([, text]) => /\b(masterKeys|keys)\.wrap\(/.test(text))
    .map(([name]) => name.split("/").slice(-2).join("/"));
  const placeOf: Record<string, string> = {
    "keys/data-key.server.ts": "data_key CLINIC_0",
    "two-step/totp-secret.server.ts": "account.totp",
    "sos-board/words.ts": "SosBoard",
    "sos-board/rewrap.ts": "SosBoard",
  };
  expect(wrapping.sort()).toEqual(Object.keys(placeOf).sort());
  const places = wrappedPlaces(job).map(({ place }) => place);
  for (const name of wrapping) expect(places).toContain(placeOf[name]);
  const purposes = sources.flatMap(([, text]) =>
    [...text.matchAll(/\bmacs?\("([\w-]+)"/g)].map(([, purpose]) => purpose),
  );
  for (const purpose of purposes) expect(Object.keys(keyedTokens)).toContain(purpose);
  const signing = sources.filter(([, text]) => /\bsignJwt\(/.test(text)).map(([name]) => name.replace(/.*\//, ""));
  const known = ["half-login.server.ts", "open-login.server.ts", "sos-guard.server.ts"]; // each has its life in the list
  expect(signing.sort()).toEqual([...known, "tokens.server.ts"]);
});
