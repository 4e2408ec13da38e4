// What features say in words is joined under its heads (ADR 0142): of two that say one thing, one would be lost without a word.
import { expect, test } from "vitest";
import { everyWords } from "../../app/registry/words.ts";
import { codeWords } from "../../app/features/privacy/copy/code-words.ts";
import { causeWords } from "../../app/features/privacy/copy/cause-words.ts";
import { stateWords } from "../../app/features/privacy/copy/state-words.ts";
import { commonLabels } from "../../app/features/privacy/copy/field-labels.ts";

const twice = (names) => names.filter((name, at) => names.indexOf(name) !== at);
const said = (head) => everyWords.flatMap((words) => Object.keys(words[head] ?? {}));

test.each(["acts", "opened", "stores", "things", "fields", "codes", "parts"])(
  "no two features say one of their %s",
  (head) => {
    expect(said(head).length).toBeGreaterThan(30);
    expect(twice(said(head))).toEqual([]);
  },
);

test("what a feature says is not said for all as well", () => {
  const codes = [...Object.keys(stateWords), ...Object.keys(causeWords), ...said("codes")];
  expect(twice(codes)).toEqual([]);
  expect(twice([...Object.keys(commonLabels), ...said("fields")])).toEqual([]);
  expect([codeWords("entity", "goal"), codeWords("fields", "movedAt")]).toEqual(["meta", "Andou"]);
});

test("what opens something is an act as well, and who reads of it is told in other words", () => {
  for (const { acts = {}, opened = {} } of everyWords)
    for (const [act, words] of Object.entries(opened)) expect(acts[act], act).not.toBe(words);
});
