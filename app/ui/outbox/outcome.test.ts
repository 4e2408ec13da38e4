import { expect, test } from "vitest";
import type { OutboxItem } from "./outbox-store";
import { outcomeOf, saysTheSame, turnedInto } from "./outcome";

const post = { method: "POST" } as const;
const patch = { method: "PATCH" } as const;

test.each([200, 201])("%i has arrived", (status) => {
  expect(outcomeOf(post, { status, id: "dia_1" })).toEqual({ then: "sent", id: "dia_1" });
});

test.each([401, 403])("%i waits for a sign-in and tries nothing more", (status) => {
  expect(outcomeOf(post, { status })).toEqual({ then: "stop", waiting: { for: "sign-in" } });
});

test.each([408, 429, 500, 503])("%i waits for a better moment", (status) => {
  expect(outcomeOf(patch, { status })).toEqual({ then: "stop", waiting: { for: "network" } });
});

test.each([409, 404])("a change that meets %i is compared with what is there", (status) => {
  expect(outcomeOf(patch, { status })).toEqual({ then: "compare" });
});

test("422 stays with what was wrong, and the others go on", () => {
  const fields = { title: "Escreva um título." };
  expect(outcomeOf(post, { status: 422, code: "request.invalid", message: "Veja.", fields })).toEqual({
    then: "keep",
    waiting: { for: "correction", message: "Veja.", fields },
  });
});

test("a key used for other words sends these as something new", () => {
  expect(outcomeOf(post, { status: 422, code: "kernel.idempotency_reused" })).toEqual({ then: "instead" });
});

test.each([400, 404, 413, 415])("%i to a new entry loses nothing", (status) => {
  expect(outcomeOf(post, { status })).toMatchObject({ then: "keep", waiting: { for: "correction" } });
});

test("an answer lost on the way is known by what is there, the version aside", () => {
  const sent = { title: "A", tags: ["sono"], version: 1 };
  expect(saysTheSame(sent, { title: "A", tags: ["sono"], version: 2, content: "…" })).toBe(true);
  expect(saysTheSame(sent, { title: "B", tags: ["sono"], version: 2 })).toBe(false);
  expect(saysTheSame(sent, { title: "A", tags: [], version: 2 })).toBe(false);
});

test("every try of the second request has the same key", () => {
  const instead = { method: "POST", path: "/api/x", body: {} } as const;
  const item = { key: "k", instead } as unknown as OutboxItem;
  expect(turnedInto(item)).toEqual({ key: "k:2", request: instead });
  expect(turnedInto(item)).toEqual(turnedInto(item));
});
