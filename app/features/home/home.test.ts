import { expect, test } from "vitest";
import { testWorld } from "../../../tests/worker/callers";
import { linkedPair, rowsOf } from "../../../tests/worker/diary";
import type { HomeCard } from "~/features/kernel/said/home-card";
import { addCheckIn } from "~/features/diary/mood/add-check-in.server";
import { addRegimen } from "~/features/medication/regimen/write-regimen.server";
import { minutes } from "~/lib/duration";
import { everyHomeCard } from "~/registry/home-cards.server";
import { openHome } from "./open-home.server";
import { homePress } from "./press-home.server";
import { homeAt, readHome } from "./read-home.server";

const none = Promise.resolve([]);
const plain = (name: string, place: number): HomeCard => ({
  ...{ name, place },
  read: () => Promise.resolve({ moment: "calm", view: { title: name } }),
});

test("a card that fails is left out, and no other", async () => {
  const { patient } = await linkedPair(testWorld());
  const broken: HomeCard = { name: "broken", place: 1, read: () => Promise.reject(new Error("down")) };
  const shown = await readHome(patient.ctx, homeAt(patient.ctx), none, [plain("b", 3), broken, plain("a", 2)]);
  expect(shown.map(({ name }) => name)).toEqual(["a", "b"]);
});

test("what the page draws itself stands in its place", async () => {
  const { patient } = await linkedPair(testWorld());
  const own = Promise.resolve([{ name: "week", place: 2, moment: "calm" as const, view: null }]);
  const shown = await readHome(patient.ctx, homeAt(patient.ctx), own, [plain("b", 3), plain("a", 1)]);
  expect(shown.map(({ name, view }) => [name, view === null])).toEqual([
    ...([
      ["a", false],
      ["week", true],
      ["b", false],
    ] as const),
  ]);
});

test("names and places of cards are each one's own", () => {
  for (const what of ["name", "place"] as const) {
    const all = everyHomeCard.map((card) => card[what]);
    expect(new Set(all).size, what).toBe(all.length);
  }
  expect(() => homePress("nobody")).toThrow("request.not_found");
});

/** The test's clock stands on Monday, 2 March 2026, 09:00 in São Paulo. */
test("an hour that has come is one tap, once however often it is sent; it can be undone for ten minutes, and goes then", async () => {
  const { world, patient } = await linkedPair(testWorld());
  const pill = { kind: "medication" as const, name: "Sertralina", dose: "50 mg", refill: null };
  const { id } = await addRegimen(patient.ctx, { ...pill, times: ["08:00", "20:00"], reminds: false, isShared: false });
  const card = async () =>
    (await readHome(patient.ctx, homeAt(patient.ctx), none)).find(({ name }) => name === "medication");
  const before = await card();
  expect(before).toMatchObject({ moment: "now", view: { items: [{ title: "Sertralina", detail: "8:00 · 50 mg" }] } });
  const [taken] = before?.view?.items?.[0]?.taps ?? [];
  const { schema, act } = homePress("medication");
  const tap = (fields: Record<string, string> = {}, key = "k:1") =>
    act(patient.ctx, schema.parse({ ...taken?.fields, ...fields, key }), key);
  await Promise.all([tap(), tap()]);
  expect(await rowsOf("select regimen_id, slot, state from regimen_mark")).toEqual([
    { regimen_id: id, slot: "2026-03-02T08:00", state: "taken" },
  ]);
  const undo = (await card())?.view?.items?.[0]?.taps;
  expect(undo).toMatchObject([{ label: "Desfazer", fields: { state: "open" } }]);
  await tap({ state: "open" }, "k:2");
  expect((await card())?.view?.items?.[0]?.taps).toHaveLength(2);
  await tap({}, "k:3");
  world.clock.now += minutes(10);
  expect(await card()).toBeUndefined();
});

test("a face is one tap, once on a double tap, and taken back whole: as if it had not been", async () => {
  const { world, patient } = await linkedPair(testWorld());
  const { ctx } = patient;
  const home = () =>
    openHome({ ...ctx, both: world.directory(ctx.actor) }, homeAt(ctx), { isNew: false, insights: "/" });
  const mood = async () => (await home()).cards.find(({ name }) => name === "mood");
  const before = [await rowsOf("select * from mood_day"), await rowsOf("select * from check_in")];
  expect((await mood())?.view).toBeNull();
  await Promise.all([addCheckIn(ctx, { mood: 2 }, "k"), addCheckIn(ctx, { mood: 2 }, "k")]);
  expect(await rowsOf("select mood from check_in")).toEqual([{ mood: 2 }]);
  const [undo] = (await mood())?.view?.items?.[0]?.taps ?? [];
  const { schema, act } = homePress("mood");
  await Promise.all([1, 2].map((n) => act(ctx, schema.parse(undo?.fields), `u${n}`)));
  expect([await rowsOf("select * from mood_day"), await rowsOf("select * from check_in")]).toEqual(before);
  expect((await mood())?.view).toBeNull();
  const { id } = await addCheckIn(ctx, { mood: 4 });
  world.clock.now += minutes(10);
  expect(await mood()).toBeUndefined();
  await act(ctx, { id }, "late");
  expect(await rowsOf("select mood from check_in")).toEqual([{ mood: 4 }]);
});
