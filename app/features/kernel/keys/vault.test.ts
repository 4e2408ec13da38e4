import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { seconds } from "~/lib/duration";
import { parseKeyring } from "~/platform/keys/keyring.server";
import { masterKeysOf } from "~/platform/keys/master-keys.server";
import { newWorld, type World } from "../../../../tests/worker/world";
import { destroyDataKey, forgetDataKeys, rewrapDataKeys } from "./data-key.server";
import { dataKey } from "./data-key.table";
import { openVault, readWithVault } from "./vault.server";

const field = { table: "diary_entry", row: "dia_1", column: "title" };

async function patientIn(world: World) {
  const { ctx } = await world.person("patient", await world.clinic());
  return { ctx, vault: () => openVault(ctx, ctx.actor.clinicId, ctx.actor.memberId) };
}

test("any text opens again as it was, and never stands in the ciphertext", async () => {
  const { vault } = await patientIn(newWorld());
  const opened = await vault();
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme", maxLength: 200 }), async (text) => {
      const sealed = await opened.seal(field, text);
      expect(await opened.open(field, sealed)).toBe(text);
      if (text.length > 8) expect(sealed).not.toContain(text);
    }),
    { numRuns: 100 },
  );
});

test("a ciphertext moved to another row, column, table, patient or clinic does not open", async () => {
  const world = newWorld();
  const { ctx, vault } = await patientIn(world);
  const other = await patientIn(world);
  const opened = await vault();
  const sealed = await opened.seal(field, "segredo");
  for (const moved of [
    { ...field, row: "dia_2" },
    { ...field, column: "content" },
    { ...field, table: "diary_comment" },
  ]) {
    await expect(opened.open(moved, sealed)).rejects.toThrow("kernel.unreadable");
  }
  await expect((await other.vault()).open(field, sealed)).rejects.toThrow("kernel.unreadable");
  const elsewhere = await openVault(ctx, "cli_other", ctx.actor.memberId);
  await expect(elsewhere.open(field, sealed)).rejects.toThrow("kernel.unreadable");
});

test("a ciphertext with any bit flipped, cut or made longer does not open", async () => {
  const { vault } = await patientIn(newWorld());
  const opened = await vault();
  const sealed = await opened.seal(field, "hoje foi um dia difícil");
  await fc.assert(
    fc.asyncProperty(fc.nat(sealed.length - 2), fc.constantFrom("flip", "cut", "grow"), async (at, how) => {
      const flipped = sealed[at] === "A" ? "Q" : "A";
      const altered = {
        flip: sealed.slice(0, at) + flipped + sealed.slice(at + 1),
        cut: sealed.slice(0, at),
        grow: `${sealed}AAAA`,
      }[how];
      await expect(opened.open(field, altered)).rejects.toThrow("kernel.unreadable");
    }),
    { numRuns: 100 },
  );
});

test("the same word has the same blind index for one patient and another for the next", async () => {
  const world = newWorld();
  const [a, b] = [await (await patientIn(world)).vault(), await (await patientIn(world)).vault()];
  expect(await a.blind("tag", "sono")).toBe(await a.blind("tag", "sono"));
  expect(await a.blind("tag", "sono")).not.toBe(await a.blind("tag", "sonho"));
  expect(await a.blind("tag", "sono")).not.toBe(await b.blind("tag", "sono"));
  expect(await a.blind("tag", "sono")).not.toBe(await a.blind("other", "sono"));
});

test("rotation re-wraps every key, keeps all data readable, and the old master key may go", async () => {
  const keyA = `k1:${"A".repeat(43)}`;
  const keyB = `k2:${"B".repeat(43)}`;
  const before = newWorld(() => ({ masterKeys: masterKeysOf(parseKeyring(keyA)) }));
  const { ctx } = await patientIn(before);
  const sealed = await (await openVault(ctx, ctx.actor.clinicId, ctx.actor.memberId)).seal(field, "antes");

  const rotating = { ...ctx, platform: { ...ctx.platform, masterKeys: masterKeysOf(parseKeyring(`${keyB},${keyA}`)) } };
  forgetDataKeys();
  expect(await (await openVault(rotating, ctx.actor.clinicId, ctx.actor.memberId)).open(field, sealed)).toBe("antes");
  expect(await rewrapDataKeys(rotating, null)).toMatchObject({ rewrapped: 1, unreadable: [], cursor: null });
  expect(await rewrapDataKeys(rotating, null)).toMatchObject({ rewrapped: 0, unreadable: [], cursor: null });

  const after = { ...ctx, platform: { ...ctx.platform, masterKeys: masterKeysOf(parseKeyring(keyB)) } };
  forgetDataKeys();
  expect(await (await openVault(after, ctx.actor.clinicId, ctx.actor.memberId)).open(field, sealed)).toBe("antes");
});

test("without its master key a data key does not open, and nothing is overwritten", async () => {
  const world = newWorld();
  const { ctx, vault } = await patientIn(world);
  await vault();
  forgetDataKeys();
  const foreign = {
    ...ctx,
    platform: { ...ctx.platform, masterKeys: masterKeysOf(parseKeyring(`local-test:${"C".repeat(43)}`)) },
  };
  await expect(openVault(foreign, ctx.actor.clinicId, ctx.actor.memberId)).rejects.toThrow("kernel.unreadable");
  forgetDataKeys();
  await vault();
});

test("a destroyed key makes everything unreadable for ever, in other isolates after their cache's 30 s", async () => {
  const world = newWorld();
  const { ctx, vault } = await patientIn(world);
  const opened = await vault();
  const sealed = await opened.seal(field, "apagar");
  await destroyDataKey(ctx, ctx.actor.clinicId, ctx.actor.memberId);
  await expect(vault()).rejects.toThrow("kernel.unreadable");
  const row = await ctx.db
    .select({ wrapped: dataKey.wrapped })
    .from(dataKey)
    .where(eq(dataKey.ownerId, ctx.actor.memberId))
    .get();
  expect(row?.wrapped).toBeNull();
  world.clock.now += seconds(31);
  forgetDataKeys();
  await expect(vault()).rejects.toThrow("kernel.unreadable");
  expect(sealed).not.toBe("");
});

test("a remembered key is asked for again after 30 s", async () => {
  const world = newWorld();
  const { ctx, vault } = await patientIn(world);
  await vault();
  // Destroyed behind this isolate's back, as another isolate would.
  await ctx.db.update(dataKey).set({ wrapped: null }).where(eq(dataKey.ownerId, ctx.actor.memberId));
  await vault();
  await expect(openVault(ctx, ctx.actor.clinicId, ctx.actor.memberId, true)).rejects.toThrow("kernel.unreadable");
  world.clock.now += seconds(31);
  await expect(vault()).rejects.toThrow("kernel.unreadable");
});

test("rows and a key that this isolate has forgotten come in one round trip, and a destroyed key opens nothing", async () => {
  const world = newWorld();
  const { ctx, vault } = await patientIn(world);
  const sealed = await (await vault()).seal(field, "segredo");
  const { clinicId, memberId } = ctx.actor;
  const reading = () => ctx.db.select({ id: dataKey.ownerId }).from(dataKey).where(eq(dataKey.ownerId, memberId));
  forgetDataKeys();
  const { trips } = ctx.platform.meter;
  const found = await readWithVault(ctx, clinicId, memberId, reading());
  expect(await (await found.vault()).open(field, sealed)).toBe("segredo");
  expect([found.rows, ctx.platform.meter.trips - trips]).toEqual([[{ id: memberId }], 1]);
  await ctx.db.update(dataKey).set({ wrapped: null }).where(eq(dataKey.ownerId, memberId));
  forgetDataKeys();
  const late = await readWithVault(ctx, clinicId, memberId, reading());
  expect(late.rows).toEqual([{ id: memberId }]);
  await expect(late.vault()).rejects.toThrow("kernel.unreadable");
});
