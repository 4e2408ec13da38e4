import { expect, test } from "vitest";
import { editEntrySchema, writeEntrySchema } from "../../diary.schema";
import { lackingIn } from "../entry/lacking";
import { markedTitle, requestsFor } from "./queued-requests";

const zone = "America/Sao_Paulo";
const now = Date.UTC(2026, 10, 25, 15, 0);
const typed = {
  key: "k",
  mood: "4",
  title: " No ônibus ",
  content: "Sem sinal.",
  tags: "sono, , trabalho",
  isPrivate: "on",
  files: "fil_1|image|268|praia.jpg",
  occurredAt: "2026-11-25T11:30",
};

test("a new entry is sent with the instant of its wall clock, as the API wants it", () => {
  const { request, instead } = requestsFor(typed, { entryId: null, zone, now });
  expect(request).toEqual({
    method: "POST",
    path: "/api/patient/diary",
    body: {
      title: "No ônibus",
      content: "Sem sinal.",
      mood: 4,
      tags: ["sono", "trabalho"],
      isPrivate: true,
      files: ["fil_1"],
      occurredAt: "2026-11-25T14:30:00.000Z",
    },
  });
  expect(writeEntrySchema.safeParse(request.body).success).toBe(true);
  expect(writeEntrySchema.safeParse(instead.body).success).toBe(true);
  expect(instead.body.title).toBe("No ônibus (deste aparelho)");
});

test("the wheel goes with it, and a form without one says nothing of emotions", () => {
  const named = { ...typed, "emotion-joy": "2", "emotion-fear": "", "emotion-anger": "9" };
  const { request, instead } = requestsFor(named, { entryId: null, zone, now });
  expect(request.body.emotions).toEqual({ joy: 2 });
  expect(instead.body.emotions).toEqual({ joy: 2 });
  expect(writeEntrySchema.parse(request.body).emotions).toEqual({ joy: 2 });
  const none = requestsFor({ ...typed, "emotion-joy": "" }, { entryId: "dia_1", zone, now });
  expect(none.request.body.emotions).toEqual({});
});

test("without an hour, or with the one this device's clock preset, the server says when it was queued", () => {
  for (const occurredAt of ["", "2026-11-25T11:30"]) {
    const values = { ...typed, occurredAt, occurredAtWas: "2026-11-25T11:30" };
    const { request, instead } = requestsFor(values, { entryId: null, zone, now });
    expect(request.body).not.toHaveProperty("occurredAt");
    expect(instead.body).not.toHaveProperty("occurredAt");
  }
  const moved = { ...typed, occurredAtWas: "2026-11-25T11:31" };
  expect(requestsFor(moved, { entryId: null, zone, now }).request.body.occurredAt).toBe("2026-11-25T14:30:00.000Z");
});

test("a change says its version, and an untouched hour is left as it is", () => {
  const values = { ...typed, version: "3", occurredAtWas: typed.occurredAt };
  const { request, instead } = requestsFor(values, { entryId: "dia_1", zone, now });
  expect(request).toMatchObject({ method: "PATCH", path: "/api/patient/diary/dia_1", body: { version: 3 } });
  expect(request.body).not.toHaveProperty("occurredAt");
  expect(editEntrySchema.safeParse(request.body).success).toBe(true);
  expect(instead.body).toMatchObject({ occurredAt: "2026-11-25T14:30:00.000Z" });
  expect(instead.body).not.toHaveProperty("version");
});

test("a marked title fits, whatever it is made of", () => {
  expect(markedTitle("👨‍👩‍👧‍👦".repeat(30)).startsWith("👨‍👩‍👧‍👦".repeat(26) + " (")).toBe(true);
  const long = markedTitle("🌱".repeat(200));
  expect([...long]).toHaveLength(200);
  expect(long.endsWith(" (deste aparelho)")).toBe(true);
  expect(writeEntrySchema.shape.title.safeParse(long).success).toBe(true);
});

test("what a form lacks is said in the server's words", () => {
  const empty = lackingIn({ key: "k" });
  expect(Object.keys(empty).sort()).toEqual(["content", "mood"]);
  const parsed = writeEntrySchema.safeParse({ title: "a", content: "", mood: undefined });
  const said = Object.fromEntries((parsed.error?.issues ?? []).map((i) => [i.path.join("."), i.message]));
  expect(empty).toEqual(said);
  expect(lackingIn({ ...typed, content: "a".repeat(5001) })).toEqual({ content: "Use no máximo 5.000 caracteres." });
});
