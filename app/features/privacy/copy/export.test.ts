import { unzipSync } from "fflate";
import { expect, test } from "vitest";
import { refusalOf } from "../../../../tests/worker/callers";
import { linkedPair, rowsOf, write } from "../../../../tests/worker/diary";
import { handleAll, livedLife } from "../../../../tests/worker/life";
import { paidFor } from "../../../../tests/worker/paid-for";
import { hangingTurn, job, noise, withBoth } from "../../../../tests/worker/copies";
import { newPost, type Post } from "../../../../tests/worker/post";
import { say } from "../../../../tests/worker/talk";
import { storedKeys } from "../../../../tests/worker/traces";
import type { Person } from "../../../../tests/worker/world";
import { openRoom } from "~/features/chat/room/open-room.server";
import { everyPersonalData } from "~/registry/personal-data.server";
import { hours, minutes } from "~/lib/duration";
import { exportPerson } from "../export-person.server";
import { fetchExport, readExport } from "./read-export.server";
import { purgeExports } from "./remove-export.server";
import { advanceExport } from "./advance-export.server";
import { storeTitles } from "./field-labels";
import { startExport } from "./start-export.server";

async function bytesOf(stream: ReadableStream<Uint8Array>): Promise<Uint8Array> {
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function archive(person: Person<"patient">, id: string) {
  const files = unzipSync(await bytesOf(await fetchExport(person.ctx, id)));
  const text = (name: string) => new TextDecoder("utf-8", { fatal: true }).decode(files[name]);
  const data = JSON.parse(text("data.json")) as {
    sections: { store: string; clinicId: string | null; records: unknown[]; isBroken?: true }[];
  };
  return { files, text, data };
}

test("a copy holds every record that is told of its person, and nothing of anybody else; each file is whole", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana, psychologist: lia, clinicId } = await linkedPair(world);
  const bia = await world.person("patient", clinicId, "Bia");
  await livedLife(world, ana, "jabuticaba", "+5511911110001");
  await livedLife(world, bia, "carambola", "+5511922220002");
  await paidFor(world, ana, "jabuticaba");
  const { id: room } = await openRoom(ana.ctx, { memberId: lia.memberId });
  await say(ana, room, "jabuticaba <script>alert(1)</script> mensagem");
  await handleAll(post);
  const id = await startExport(withBoth(post, ana));
  expect(await refusalOf(startExport(withBoth(post, ana)))).toBe("export.running");
  expect(await readExport(ana.ctx, id)).toMatchObject({ status: "queued", progress: 0 });
  expect(await refusalOf(fetchExport(ana.ctx, id))).toBe("export.not_found");
  await handleAll(post);
  expect(await readExport(ana.ctx, id)).toMatchObject({ status: "ready", progress: 100 });
  for (const other of [bia, lia]) {
    expect(await refusalOf(readExport(other.ctx, id))).toBe("export.not_found");
    expect(await refusalOf(fetchExport(other.ctx, id))).toBe("export.not_found");
  }

  const { files, text, data } = await archive(ana, id);
  const told = new Map<string, number>();
  for await (const one of exportPerson(world.directory({ system: "test" }), ana.accountId))
    if (one.store !== "FILES") told.set(one.store, (told.get(one.store) ?? 0) + 1);
  const held = new Map(data.sections.filter(({ records }) => records.length > 0).map((s) => [s.store, 0]));
  for (const { store, records } of data.sections)
    if (held.has(store)) held.set(store, (held.get(store) ?? 0) + records.length);
  // The copy's own section, and what the making and the second telling wrote since.
  for (const moving of ["export", "audit_entry", "person_export", "notice", "delivery", "delivery_attempt", "member"]) {
    held.delete(moving);
    told.delete(moving);
  }
  expect(Object.fromEntries(held)).toEqual(Object.fromEntries(told));
  expect(data.sections.some(({ isBroken }) => isBroken)).toBe(false);
  const whole = Object.keys(files).map((name) => (name.startsWith("files/") ? "" : text(name)));
  for (const words of whole)
    for (const not of ["carambola", bia.memberId, bia.accountId, "+5511922220002"]) expect(words).not.toContain(not);
  const page = text("index.html");
  for (const word of ["título", "texto", "segredo", "sinal", "socorro", "recado"])
    expect(page).toContain(`jabuticaba ${word}`);
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;script&gt;");
  expect(
    Object.keys(files)
      .filter((name) => name.startsWith("files/"))
      .map((name) => files[name]?.length),
  ).toEqual([268, 268]);
  const bundle = JSON.parse(text("fhir.json")) as { entry: { resource: { resourceType: string } }[] };
  const kinds = new Set(bundle.entry.map(({ resource }) => resource.resourceType));
  expect([...kinds].sort()).toEqual([
    "Appointment",
    "CarePlan",
    "Communication",
    "DocumentReference",
    "Goal",
    "Observation",
    "Patient",
    "Practitioner",
    "QuestionnaireResponse",
  ]);
  expect(await rowsOf("select kind from notice where kind like 'person_export%'")).toEqual([
    { kind: "person_export.ready" },
  ]);

  world.clock.now += hours(24);
  expect(await refusalOf(fetchExport(ana.ctx, id))).toBe("export.not_found");
  await purgeExports(job(post));
  expect((await storedKeys()).filter((key) => key.startsWith("exports/"))).toEqual([]);
  expect(await rowsOf("select 1 from person_export where id like 'exp_%'")).toEqual([]);
});

test("killed at any write of the making it is taken over and comes out whole, each record once", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana } = await linkedPair(world);
  for (let i = 0; i < 150; i++) await write(world, ana, { title: `dia ${i}`, content: noise() });
  await handleAll(post);
  const id = await startExport(withBoth(post, ana));
  await world.settled();
  const { files } = job(post).platform;
  let [died, turns] = [0, 0];
  for (let state = "queued"; state !== "ready"; turns++) {
    let writes = 0;
    const dying = {
      ...files,
      put: (...args: Parameters<typeof files.put>) =>
        writes++ < died ? files.put(...args) : Promise.reject(new Error("killed")),
    };
    const ctx = job(post);
    await advanceExport({ ...ctx, platform: { ...ctx.platform, files: dying } }, ana.clinicId, id).catch(
      () => (died += 1),
    );
    // While the dead one's turn lasts nobody else has it.
    if ((await readExport(ana.ctx, id)).status !== "ready" && writes > died - 1)
      await refusalOf(advanceExport(job(post), ana.clinicId, id));
    world.clock.now += minutes(3);
    state = (await readExport(ana.ctx, id)).status;
    if (turns > 18) throw new Error("it never ends");
  }
  expect(died).toBeGreaterThan(1);
  const { data } = await archive(ana, id);
  const entries = data.sections.find(({ store }) => store === "diary_entry")?.records as { title: string }[];
  expect(entries.map(({ title }) => title).sort()).toEqual(Array.from({ length: 150 }, (_, i) => `dia ${i}`).sort());
});

test("a turn that hung and goes on after it was taken over spoils nothing of the copy, before and after that is ready", async () => {
  const post = newPost();
  const { world } = post;
  const { patient: ana } = await linkedPair(world);
  for (let i = 0; i < 12; i++) await write(world, ana, { title: `dia ${i}`, content: noise() });
  await handleAll(post);
  const id = await startExport(withBoth(post, ana));
  await world.settled();
  const stale = [hangingTurn(post), hangingTurn(post)] as const;
  const ends: Promise<string>[] = [];
  for (const turn of stale) {
    ends.push(refusalOf(advanceExport(turn.ctx, ana.clinicId, id)));
    await turn.isHanging;
    world.clock.now += minutes(3);
  }
  // What they still read is of another instant than what counts.
  await write(world, ana, { title: "depois", content: noise() });
  const state = async () => (await readExport(ana.ctx, id)).status;
  for (let turns = 0; turns < 18 && (await state()) !== "ready"; turns++) {
    await advanceExport(job(post), ana.clinicId, id);
    stale[turns]?.letGo();
    await ends[turns];
  }
  for (const turn of stale) turn.letGo();
  expect((await Promise.all(ends)).every((end) => end !== "no refusal")).toBe(true);
  const { data } = await archive(ana, id);
  const entries = data.sections.find(({ store }) => store === "diary_entry")?.records;
  expect(entries).toHaveLength(13);
  await removeAll(post);
});

test("a turn that goes on after its copy was taken away leaves nothing behind", async () => {
  const post = newPost();
  const { patient: ana } = await linkedPair(post.world);
  const id = await startExport(withBoth(post, ana));
  await post.world.settled();
  const turn = hangingTurn(post);
  const end = refusalOf(advanceExport(turn.ctx, ana.clinicId, id));
  await turn.isHanging;
  await removeAll(post);
  turn.letGo();
  expect(await end).toBe("no refusal");
  expect((await storedKeys()).filter((key) => key.startsWith("exports/"))).toEqual([]);
  expect(await rowsOf("select type from domain_event where type = 'person_export.ready'")).toEqual([]);
});

/** Every copy goes, as when its days are over. */
async function removeAll(post: Post): Promise<void> {
  await rowsOf("update person_export set purge_at = 1");
  await purgeExports(job(post));
  expect(await rowsOf("select 1 from person_export")).toEqual([]);
  expect((await storedKeys()).filter((key) => key.startsWith("exports/"))).toEqual([]);
}

test("what cannot be made is given up after some turns, is told to its person, and another can be asked for", async () => {
  const post = newPost();
  const { patient: ana } = await linkedPair(post.world);
  const id = await startExport(withBoth(post, ana));
  await post.world.settled();
  const ctx = job(post);
  const broken = { ...ctx.platform.files, put: () => Promise.reject(new Error("down")) };
  const dying = { ...ctx, platform: { ...ctx.platform, files: broken } };
  await expect(advanceExport(dying, ana.clinicId, id)).rejects.toThrow("down");
  await rowsOf("update person_export set attempts = 20, claimed_until_at = 0");
  await advanceExport(dying, ana.clinicId, id);
  expect((await readExport(ana.ctx, id)).status).toBe("failed");
  expect(await refusalOf(startExport(withBoth(post, ana)))).toBe("no refusal");
});

test("two presses in one moment make one copy", async () => {
  const post = newPost();
  const { patient: ana } = await linkedPair(post.world);
  const both = await Promise.all([1, 2, 3].map(() => refusalOf(startExport(withBoth(post, ana)))));
  expect(both.sort()).toEqual(["export.running", "export.running", "no refusal"]);
  await post.world.settled();
});

test("every store that tells something has a name on the page", () => {
  const telling = everyPersonalData.flatMap(({ stores }) =>
    stores.flatMap((store) =>
      !("nobody" in store) &&
      store.kind !== "bucket" &&
      [store.inAccount, store.inPlace].some((one) => typeof one?.export === "function")
        ? [store.name]
        : [],
    ),
  );
  expect(telling.filter((name) => !storeTitles[name])).toEqual([]);
});
