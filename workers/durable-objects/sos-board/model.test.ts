import { runInDurableObject } from "cloudflare:test";
import fc from "fast-check";
import { expect, test } from "vitest";
import { minutes, seconds } from "~/lib/duration";
import { refusal } from "~/platform/outside/outside";
import type { Alert } from "~/features/sos/board/alert";
import { housePolicy, stepsOf, type Policy, type StepRole } from "~/features/sos/ladder/ladder.policy";
import type { Severity } from "~/features/sos/sos.schema";
import { sosPolicy } from "~/features/sos/ladder/sos-setting.table";
import { kill, newWard, pass, pressOf, responder, settled, type Ward } from "../../../tests/worker/board";
import type { Core } from "./core";

/*
 * The ladder *with* its pages: the reducer alone was right while a table beside it ignored what it was told. What is promised, in
 * words: each step that is due reaches everybody who can be reached, on each channel, at least once; and each "called" is of a page.
 */

/** The house's ladders with one repeat, so that a story is soon told. */
const short = { every: minutes(1), times: 1 };
const { support, urgent, immediate } = housePolicy.ladders;
const policy: Policy = {
  ladders: {
    support: { ...support, repeat: short },
    urgent: { ...urgent, repeat: short },
    immediate: { ...immediate, repeat: short },
  },
  outcomeWithin: minutes(10),
};

/** A ward whose clinic calls by that policy. */
async function shortWard(): Promise<Ward> {
  const ward = await newWard();
  const row = { clinicId: ward.call.clinicId, policy: JSON.stringify(policy), updatedAt: 0, updatedBy: "x" };
  await ward.patient.ctx.db.insert(sosPolicy).values(row);
  return ward;
}

type Deed =
  | { do: "pass"; ms: number }
  | { do: "press"; severity: Severity }
  | { do: "acknowledge" | "lapse" | "kill" | "receipt" | "refuse" | "accept" | "exhaust" };

const deeds: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: minutes(4) }).map((ms) => ({ do: "pass" as const, ms })) },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom<Severity[]>("support", "urgent", "immediate")
      .map((severity) => ({ do: "press" as const, severity })),
  },
  {
    weight: 4,
    arbitrary: fc
      .constantFrom("acknowledge", "lapse", "kill", "receipt", "refuse", "accept", "exhaust")
      .map((kind) => ({ do: kind })),
  },
);

async function act(ward: Ward, id: string, deed: Deed): Promise<void> {
  switch (deed.do) {
    case "pass":
      return pass(ward, deed.ms);
    case "press":
      await ward.board.raise(ward.call, pressOf(ward, { severity: deed.severity }));
      return settled(ward);
    case "acknowledge":
      await ward.board.acknowledge(ward.call, id, responder(ward.psychologist));
      return;
    case "lapse":
      await ward.board.acknowledge(ward.call, id, responder(ward.psychologist));
      return pass(ward, minutes(10) + seconds(1));
    case "exhaust":
      return pass(ward, minutes(6));
    case "kill":
      return kill(ward);
    case "receipt": {
      const tag = ward.sent.findLast(({ channel }) => channel === "email")?.tag;
      if (tag !== undefined) await ward.board.receipt(ward.call, tag, "delivered");
      return;
    }
    case "refuse":
      ward.answer.now = () => refusal("provider_error", 503);
      return;
    case "accept":
      ward.answer.now = () => ({ ok: true, providerId: "p" });
      return;
    default:
      deed satisfies never;
  }
}

type PageOf = { call: number; person: string; channel: string; state: string };

function pagesOf(ward: Ward, id: string): Promise<PageOf[]> {
  return runInDurableObject(ward.board, (object) =>
    (object as unknown as { core: Core }).core.sql
      .exec<PageOf>("select call, person_id as person, channel, state from page where alert_id = ? order by call", id)
      .toArray(),
  );
}

/** Who can be reached in the ward, and how. */
function reachOf({ psychologist, substitute, admin }: Ward): Record<StepRole, { id: string; by: string[] } | null> {
  return {
    psychologist: { id: psychologist.memberId, by: ["push", "sms", "email"] },
    substitute: { id: substitute.memberId, by: ["sms", "email"] },
    admin: { id: admin.memberId, by: ["sms", "email"] },
    contact: null,
  };
}

/** Lines that begin the ladder anew, and the step it begins with. */
type Run = { severity: Severity; first: number; steps: number[]; called: { step: number; people: string[] }[] };

/** A timeline as the times that the ladder was climbed from its beginning (or, lapsed, from its second step). */
function runsOf({ timeline }: Alert): Run[] {
  const runs: Run[] = [];
  let severity: Severity = "support";
  let status: "open" | "taken" | "over" = "open";
  const begin = (first: number) => {
    status = "open";
    runs.push({ severity, first, steps: [], called: [] });
  };
  for (const line of timeline) {
    if (line.kind === "worsened") severity = line.severity;
    if (line.kind === "accepted" || (line.kind === "worsened" && status !== "taken")) begin(0);
    // A press that is worse, too, says so next.
    if (line.kind === "pressed_again" && status === "over") begin(0);
    if (line.kind === "lapsed") begin(1);
    if (line.kind === "acknowledged") status = "taken";
    if (line.kind === "unanswered") status = "over";
    const run = runs.at(-1);
    if (!run || (line.kind !== "called" && line.kind !== "skipped")) continue;
    if (run.steps.at(-1) !== line.step) run.steps.push(line.step);
    if (line.kind !== "called") continue;
    const last = run.called.at(-1);
    if (last?.step === line.step) last.people.push(line.who?.id ?? "");
    else run.called.push({ step: line.step, people: [line.who?.id ?? ""] });
  }
  return runs;
}

async function expectPromises(ward: Ward, id: string): Promise<void> {
  const alert = (await ward.board.read(ward.call, id, responder(ward.admin))) as Alert;
  const reach = reachOf(ward);
  const pages = await pagesOf(ward, id);
  const calls = [...new Set(pages.map(({ call }) => call))];
  const runs = runsOf(alert);
  // Every "called" line has its pages: one for each person and channel of its own call, and nobody else has one.
  const called = runs.flatMap(({ severity, called }) => called.map((one) => ({ ...one, severity })));
  expect(calls).toHaveLength(called.length);
  for (const [at, { severity, step, people }] of called.entries()) {
    const { roles, channels } = stepsOf(policy, severity)[step] ?? { roles: [], channels: [] };
    const due = roles.flatMap((role) => {
      const { id: person, by } = reach[role] ?? { id: "", by: [] };
      return channels.filter((channel) => by.includes(channel)).map((channel) => `${person} ${channel}`);
    });
    const stand = pages.filter(({ call }) => call === calls[at]);
    expect(stand.map(({ person, channel }) => `${person} ${channel}`).sort()).toEqual(due.sort());
    expect([...new Set(stand.map(({ person }) => person))].sort()).toEqual([...people].sort());
  }
  // The ladder is climbed from its beginning, without gaps; the last time to its end, and every page of it goes out.
  for (const { first, steps } of runs) expect(steps).toEqual(steps.map((_, at) => first + at));
  const last = runs.at(-1);
  expect(last?.steps).toHaveLength(stepsOf(policy, last?.severity ?? "urgent").length - (last?.first ?? 0));
  const lastCalls = calls.slice(calls.length - (last?.called.length ?? 0));
  const open = pages.filter(({ call, state }) => lastCalls.includes(call) && state !== "sent" && state !== "delivered");
  expect(open).toEqual([]);
}

test("after any history each step that is due reaches everybody on each channel, and each call told of has its pages", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deeds, { minLength: 1, maxLength: 5 }), async (history) => {
      const ward = await shortWard();
      const { id } = await ward.board.raise(ward.call, pressOf(ward, { severity: "support" }));
      for (const deed of history) await act(ward, id, deed);
      // Then the providers work, the patient says it is worse (or presses again), and nobody answers.
      ward.answer.now = () => ({ ok: true, providerId: "p" });
      await pass(ward, minutes(18));
      await act(ward, id, { do: "press", severity: "immediate" });
      await pass(ward, minutes(8));
      expect((await ward.board.read(ward.call, id, responder(ward.admin)))?.status).toBe("unanswered");
      await expectPromises(ward, id);
    }),
    {
      numRuns: 4,
      examples: [
        [[{ do: "exhaust" }, { do: "press", severity: "immediate" }]],
        [
          [
            { do: "pass", ms: minutes(2) },
            { do: "press", severity: "urgent" },
            { do: "pass", ms: minutes(2) },
          ],
        ],
      ],
    },
  );
}, 120_000);
