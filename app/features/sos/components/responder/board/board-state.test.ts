import { expect, test } from "vitest";
import type { AlertHead } from "~/features/sos/board/alert";
import { inOrder, withHead, withSnapshot, type Known } from "./board-state";

const none: Known = new Map();
const head = (id: string, more: Partial<AlertHead> = {}): AlertHead => ({
  id,
  patient: { id: "mem_1", name: "Ana" },
  severity: "urgent",
  status: "open",
  raisedAt: 10_000,
  nextAt: 70_000,
  nextCall: null,
  acknowledgedBy: null,
  acknowledgedAt: null,
  closedAt: null,
  outcome: null,
  rev: 1,
  ...more,
});
const ids = (known: Known) => inOrder(known).map(({ id }) => id);

test("an older word changes nothing", () => {
  const known = withHead(none, head("a", { rev: 3, status: "resolved" }));
  expect(ids(withHead(known, head("a", { rev: 2 })))).toEqual([]);
  expect(ids(withSnapshot(known, { alerts: [head("a", { rev: 2 })], at: 20_000 }))).toEqual([]);
});

test("what a snapshot does not name is over, unless it began since", () => {
  const known = withHead(withHead(none, head("old")), head("new", { raisedAt: 99_000 }));
  expect(ids(withSnapshot(known, { alerts: [], at: 100_000 }))).toEqual(["new"]);
});

test("the longest unanswered stands first, then given up, then taken by the time left", () => {
  const all = [
    head("late", { status: "acknowledged", nextAt: 900 }),
    head("soon", { status: "acknowledged", nextAt: 500 }),
    head("given up", { status: "unanswered", raisedAt: 1 }),
    head("younger", { raisedAt: 30 }),
    head("oldest", { raisedAt: 20 }),
  ];
  expect(ids(withSnapshot(none, { alerts: all, at: 0 }))).toEqual(["oldest", "younger", "given up", "soon", "late"]);
});
