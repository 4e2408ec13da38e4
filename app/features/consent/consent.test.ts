import { expect, test } from "vitest";
import { refusalOf, testWorld } from "../../../tests/worker/callers";
import { rowsOf } from "../../../tests/worker/diary";
import { agreedOf, answerConsent, consentOf, consentsQuery, readConsent } from "./read-consent.server";
import { consentPurposes } from "./consent-purpose";
import { listConsents } from "./list-consents.server";
import { decideConsent } from "./decide-consent.server";
import { showConsent } from "./consent.present";
import { wordsDigest } from "./words-digest.server";

const yes = { purpose: "whatsapp", granted: true, place: "page" } as const;
const no = { ...yes, granted: false };

async function member(role: "patient" | "psychologist" | "admin" = "patient") {
  const world = testWorld();
  const clinicId = await world.clinic();
  return { world, clinicId, person: await world.person(role, clinicId, "Ana") };
}

/** SHA-256 of every version that was ever shown: a text that is altered here alters what people agreed to. */
const shown = {
  "emergency-contact": ["JUeI04JC", "Eu5yN4QK"],
  telehealth: ["JwMdgqdn", "n8WOHrCT"],
  ai: ["fqC40WwN"],
  "ai-voice": ["7BMhUdOV"],
  "ai-care": ["yLflDhFg"],
  whatsapp: ["o4AqTbnk"],
};

test("words that somebody may have agreed to stay as they were: a change is a new version", async () => {
  for (const [purpose, { words }] of Object.entries(consentPurposes)) {
    const digests = await Promise.all(words.map(wordsDigest));
    expect(
      digests.map((digest) => digest.slice(0, 8)),
      purpose,
    ).toEqual(shown[purpose as keyof typeof shown]);
  }
});

test("nobody has agreed before they were asked; yes and no hold from the next look on, each a line with its proof", async () => {
  const { world, person } = await member();
  const { ctx, memberId } = person;
  expect(showConsent(await readConsent(ctx, "whatsapp"))).toMatchObject({ granted: false, version: 1, at: null });
  expect(await decideConsent(ctx, yes)).toMatchObject({ granted: true, version: 1, at: world.clock.now });
  expect(await readConsent(ctx, "whatsapp")).toMatchObject({ granted: true });
  world.clock.now += 1000;
  await decideConsent(ctx, { ...no, place: "api" });
  expect(showConsent(await readConsent(ctx, "whatsapp"))).toMatchObject({
    granted: false,
    at: new Date(world.clock.now).toISOString(),
  });
  const lines = await rowsOf("select number, granted, version, digest, place, actor_id, request_id from consent_line");
  const proof = { version: 1, actor_id: memberId, request_id: "req-test" };
  const digest = await wordsDigest(consentPurposes.whatsapp.words[0]);
  expect(lines).toEqual([
    { ...proof, number: 1, granted: 1, digest, place: "page" },
    { ...proof, number: 2, granted: 0, digest, place: "api" },
  ]);
  expect(await rowsOf("select type, version, data from domain_event order by version")).toMatchObject([
    { type: "consent.changed", version: 1, data: JSON.stringify({ memberId, purpose: "whatsapp", granted: true }) },
    { type: "consent.changed", version: 2 },
  ]);
  expect(await rowsOf("select action, fields from audit_entry order by action")).toEqual([
    { action: "consent.grant", fields: '["whatsapp"]' },
    { action: "consent.revoke", fields: '["whatsapp"]' },
  ]);
});

test("pressed ten times at once it is one line; yes and no that meet are each told what holds", async () => {
  const { person } = await member("psychologist");
  await Promise.all(Array.from({ length: 10 }, () => decideConsent(person.ctx, yes)));
  expect(await rowsOf("select number from consent_line")).toEqual([{ number: 1 }]);
  await Promise.all([no, yes, no].map((said) => decideConsent(person.ctx, said)));
  const [last] = await rowsOf<{ granted: number }>("select granted from consent_line order by number desc");
  expect((await readConsent(person.ctx, "whatsapp")).granted).toBe(last?.granted === 1);
});

test("agreeing takes the words shown now; taking back never does", async () => {
  const { person } = await member();
  expect(await refusalOf(decideConsent(person.ctx, { ...yes, version: 9 }))).toBe("consent.words_changed");
  expect((await readConsent(person.ctx, "whatsapp")).at).toBeNull();
  expect(await refusalOf(decideConsent(person.ctx, { ...no, version: 9 }))).toBe("no refusal");
});

test("what is no purpose is not found, whatever its name", async () => {
  const { person } = await member();
  for (const purpose of ["", "constructor", "__proto__", "WHATSAPP", "whatsapp "]) {
    expect(await refusalOf(readConsent(person.ctx, purpose)), purpose).toBe("consent.not_found");
    expect(await refusalOf(decideConsent(person.ctx, { ...yes, purpose }))).toBe("consent.not_found");
  }
});

test("one person's yes is nobody else's: not in the clinic, not their own in another one", async () => {
  const { world, clinicId, person } = await member();
  await decideConsent(person.ctx, yes);
  const other = await world.person("patient", clinicId, "Bia");
  const elsewhere = await world.clinic();
  const foreign = await world.person("patient", elsewhere, "Ana");
  for (const { ctx } of [other, foreign]) expect((await readConsent(ctx, "whatsapp")).granted).toBe(false);
  const ids = [person.memberId, other.memberId, foreign.memberId];
  const here = await consentsQuery(person.ctx.db, { clinicId }, ids, "whatsapp");
  expect([...agreedOf("whatsapp", here)]).toEqual([person.memberId]);
  expect(agreedOf("whatsapp", await consentsQuery(person.ctx.db, { clinicId: elsewhere }, ids, "whatsapp")).size).toBe(
    0,
  );
});

test("a ledger of a hundred changes of mind is read by a row each, and no line of it is ever altered", async () => {
  const { world, clinicId, person } = await member();
  await decideConsent(person.ctx, yes);
  const copied = `select clinic_id, member_id, purpose, subject_id, value + 1, value % 2, version, digest, place, actor_id, request_id, evidence,
      decided_at from consent_line, (with recursive s(value) as (select 1 union all select value + 1 from s where value < 99) select value from s)`;
  await rowsOf(`insert into consent_line ${copied}`);
  const { meter } = world.scope.platform;
  const before = meter.rowsRead;
  expect((await readConsent(person.ctx, "whatsapp")).granted).toBe(true);
  expect(meter.rowsRead - before).toBe(1);
  const lines = await consentsQuery(person.ctx.db, { clinicId }, [person.memberId, "mem_none"], "whatsapp");
  expect(lines).toEqual([
    { memberId: person.memberId, agreedTo: 1, saidAt: world.clock.now },
    { memberId: "mem_none", agreedTo: null, saidAt: null },
  ]);
  expect(meter.rowsRead - before).toBeLessThanOrEqual(10);
  await expect(rowsOf("update consent_line set granted = 0")).rejects.toThrow(/never altered/);
});

test("what nothing uses yet is answered no, cannot be agreed to, and is on nobody's page", async () => {
  const { person } = await member();
  for (const purpose of ["research"]) {
    expect(showConsent(await answerConsent(person.ctx, purpose))).toMatchObject({
      purpose,
      granted: false,
      version: 0,
    });
    expect(await refusalOf(decideConsent(person.ctx, { ...yes, purpose }))).toBe("consent.not_offered");
    expect(await refusalOf(decideConsent(person.ctx, { ...no, purpose }))).toBe("no refusal");
  }
  const { consents } = await listConsents(person.ctx, { limit: 20 });
  expect(consents.map(({ purpose }) => purpose)).toEqual([
    "emergency-contact",
    "telehealth",
    "ai",
    "ai-voice",
    "ai-care",
    "whatsapp",
  ]);
  expect(await rowsOf("select 1 from consent_line")).toEqual([]);
});

test("a text that means something else ends the old yes, and says so", () => {
  const line = { granted: true, version: 0, decidedAt: 5 };
  expect(consentOf("whatsapp", line)).toMatchObject({ granted: false, isAskedAnew: true, at: 5, newest: 1 });
  expect(consentOf("whatsapp", { ...line, version: 1 })).toMatchObject({ granted: true, isAskedAnew: false });
  expect(consentOf("whatsapp", { ...line, granted: false })).toMatchObject({ granted: false, isAskedAnew: false });
});

test("the history is whole, newest first, with the words that were read; a part reads its lines and no more", async () => {
  const { world, person } = await member();
  for (let i = 0; i < 45; i++) {
    world.clock.now += i % 3 === 0 ? 0 : 1000;
    await decideConsent(person.ctx, i % 2 === 0 ? yes : no);
  }
  const other = await world.person("patient", person.clinicId, "Bia");
  await decideConsent(other.ctx, yes);
  const seen: string[] = [];
  const { meter } = world.scope.platform;
  for (let cursor: string | undefined; ;) {
    const before = meter.rowsRead;
    const { history } = await listConsents(person.ctx, { limit: 20, cursor });
    expect(meter.rowsRead - before).toBeLessThanOrEqual(60);
    seen.push(...history.items.map(({ key }) => key));
    expect(history.items[0]?.words.title).toBe("Avisos pelo WhatsApp");
    if (history.nextCursor === null) break;
    cursor = history.nextCursor;
  }
  expect([seen.length, new Set(seen).size]).toEqual([45, 45]);
  expect(seen[0]).toBe("whatsapp//45");
});
