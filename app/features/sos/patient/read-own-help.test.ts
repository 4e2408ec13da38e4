import { expect, test } from "vitest";
import { newWard, type Ward } from "../../../../tests/worker/board";
import type { PatientCtx } from "~/features/kernel/ctx";
import { addWord, removeWord } from "~/features/care-words/word/write-word.server";
import { readOwnHelp } from "./read-own-help.server";

const own = ({ patient }: Ward) => patient.ctx as unknown as PatientCtx;

/** The patient's context whose database says nothing, or fails, where words of care are asked for. */
function withoutWords(ctx: PatientCtx, answer: () => Promise<never>): PatientCtx {
  const db = new Proxy(ctx.db, {
    get(target, key) {
      const value: unknown = Reflect.get(target, key);
      if (key !== "select") return typeof value === "function" ? (value.bind(target) as unknown) : value;
      return (...columns: unknown[]) => {
        const query = (value as (...all: unknown[]) => { from(table: unknown): unknown }).apply(target, columns);
        return { from: (table: object) => (isWords(table) ? lost(answer) : query.from(table)) };
      };
    },
  });
  return { ...ctx, db };
}

const isWords = (table: object) =>
  Object.getOwnPropertySymbols(table).some(
    (symbol) => symbol.description === "drizzle:Name" && Reflect.get(table, symbol) === "care_word",
  );

/** A query that is built as any, and comes to what is said. */
function lost(answer: () => Promise<never>): unknown {
  const query: unknown = new Proxy(() => undefined, {
    get: (_, key) => (key === "then" ? (...to: [never]) => answer().then(...to) : () => query),
  });
  return query;
}

test("what somebody wants to read stands beside the button with who said it, and what they took away does not", async () => {
  const ward = await newWard();
  const ctx = own(ward);
  expect((await readOwnHelp(ctx)).words).toEqual([]);
  const first = await addWord(ctx, { text: "Vai passar", from: "vó", onHome: false });
  await addWord(ctx, { text: "Já passou outras vezes", from: null, onHome: true });
  const { words } = await readOwnHelp(ctx);
  // Both of one moment of the test's clock: which comes first is not said.
  expect(words?.sort((a, b) => (a.text < b.text ? -1 : 1))).toEqual([
    { text: "Já passou outras vezes", from: null },
    { text: "Vai passar", from: "vó" },
  ]);
  await removeWord(ctx, { id: first.id });
  expect((await readOwnHelp(ctx)).words?.map(({ text }) => text)).toEqual(["Já passou outras vezes"]);
});

test("words that fail or hang hold up nothing: the rest is there, and the device keeps the words it has", async () => {
  const ward = await newWard();
  const ctx = own(ward);
  await addWord(ctx, { text: "Vai passar", from: null, onHome: false });
  const failing = await readOwnHelp(withoutWords(ctx, () => Promise.reject(new Error("no such table"))));
  expect([failing.words, failing.contacts]).toEqual([null, []]);
  const began = Date.now();
  const hanging = await readOwnHelp(withoutWords(ctx, () => new Promise(() => undefined)));
  expect([hanging.words, hanging.contacts]).toEqual([null, []]); // null keeps what a device has; an empty list would empty it
  expect(Date.now() - began).toBeLessThan(4000);
});
