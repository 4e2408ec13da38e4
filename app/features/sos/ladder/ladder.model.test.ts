import fc from "fast-check";
import { expect, test } from "vitest";
import { minutes, seconds } from "~/lib/duration";
import { housePolicy, stepsOf, type LadderStep } from "./ladder.policy";
import { acknowledge, begin, climb, close, isArmed, isLive, pressAgain, worsen, type Ladder } from "./ladder.state";
import type { Severity } from "../sos.schema";

/** What happened, in the order it happened, as somebody watching a clock would write it down. */
type Seen = { at: number; what: "called" | "skipped" | "gave_up" | "lapsed"; step?: number };

type Step =
  | { do: "wait"; ms: number }
  | { do: "acknowledge" }
  | { do: "resolve" }
  | { do: "cancel" }
  | { do: "press" }
  | { do: "worsen"; severity: Severity }
  | { do: "reach"; roles: string[] | null };

const roles = ["psychologist", "substitute", "admin", "contact"];
const steps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 5, arbitrary: fc.integer({ min: 0, max: minutes(20) }).map((ms) => ({ do: "wait" as const, ms })) },
  { weight: 1, arbitrary: fc.constant({ do: "acknowledge" as const }) },
  { weight: 1, arbitrary: fc.constant({ do: "press" as const }) },
  { weight: 1, arbitrary: fc.constantFrom({ do: "resolve" as const }, { do: "cancel" as const }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom<Severity[]>("support", "urgent", "immediate")
      .map((severity) => ({ do: "worsen" as const, severity })),
  },
  {
    weight: 2,
    arbitrary: fc.option(fc.subarray(roles), { freq: 4 }).map((reached) => ({ do: "reach" as const, roles: reached })),
  },
);

/** Runs a story on the real ladder, second by second where something is due. */
function run(story: Step[], severity: Severity) {
  let now = 0;
  let ladder: Ladder = begin(housePolicy, severity, now);
  let reached: string[] | null = roles;
  const seen: Seen[] = [];
  const canReach = (step: LadderStep) =>
    reached === null ? null : step.roles.some((role) => (reached ?? []).includes(role));
  const tick = () => {
    const done = climb(ladder, canReach, now);
    if (done.lapsed) seen.push({ at: now, what: "lapsed" });
    for (const { number } of done.skipped) seen.push({ at: now, what: "skipped", step: number });
    for (const { number } of done.called) seen.push({ at: now, what: "called", step: number });
    if (done.gaveUp) seen.push({ at: now, what: "gave_up" });
    ladder = done.ladder;
  };
  const history: { at: number; did: string; status: string; nextAt: number | null; before: string }[] = [];
  for (const step of story) {
    const before = ladder.status;
    if (step.do === "wait") {
      const end = now + step.ms;
      tick();
      while (ladder.nextAt !== null && ladder.nextAt <= end) {
        now = Math.max(now, ladder.nextAt);
        tick();
      }
      now = end;
    } else if (step.do === "acknowledge") ladder = acknowledge(ladder, now);
    else if (step.do === "resolve") ladder = close(ladder, "resolved");
    else if (step.do === "cancel") ladder = close(ladder, "cancelled");
    else if (step.do === "press") ladder = pressAgain(ladder, now);
    else if (step.do === "worsen") ladder = worsen(ladder, step.severity, now);
    else reached = step.roles;
    history.push({ at: now, did: step.do, before, status: ladder.status, nextAt: ladder.nextAt });
  }
  return { seen, history, ladder, now };
}

const story = fc.array(steps, { minLength: 1, maxLength: 40 });
const anySeverity = fc.constantFrom<Severity[]>("support", "urgent", "immediate");

test("whatever happens, what is open or acknowledged has a next step, and what is over has none", () => {
  fc.assert(
    fc.property(story, anySeverity, (told, severity) => {
      const { ladder, now } = run([...told, { do: "wait", ms: 0 }], severity);
      expect(isArmed(ladder, now, 0)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("nobody is called while an alert is acknowledged, cancelled or resolved", () => {
  fc.assert(
    fc.property(story, anySeverity, (told, severity) => {
      const { seen, history } = run(told, severity);
      for (const [i, { did, before, at }] of history.entries()) {
        const start = history[i - 1]?.at ?? 0;
        const during = seen.filter((one) => one.at > start && one.at <= at);
        if (did !== "wait" || isLive(before as never)) continue;
        expect(during).toEqual([]);
      }
      // Once over, over: no story brings a closed alert back.
      const closed = history.findIndex(({ status }) => !isLive(status as never));
      if (closed < 0) return;
      expect(seen.every(({ at }) => at <= (history[closed]?.at ?? 0))).toBe(true);
      expect(history.slice(closed).every(({ status }) => status === history[closed]?.status)).toBe(true);
    }),
    { numRuns: 2000 },
  );
});

test("an acknowledged alert calls again exactly when its outcome is overdue", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: minutes(70) }), fc.integer({ min: 1, max: minutes(60) }), (before, after) => {
      const { seen, ladder } = run(
        [{ do: "wait", ms: before }, { do: "acknowledge" }, { do: "wait", ms: after }],
        "urgent",
      );
      const lapsed = seen.filter(({ what }) => what === "lapsed");
      if (after < minutes(30)) {
        expect(lapsed).toEqual([]);
        expect(ladder.status).toBe("acknowledged");
      } else {
        expect(lapsed[0]?.at).toBe(before + minutes(30));
        expect(seen.some(({ what, at }) => what === "called" && at === before + minutes(30))).toBe(true);
      }
    }),
  );
});

test("unanswered, who asks for support is called for at 0, 1 and 3 min and then twelve times every 5 min; then it says so", () => {
  const { seen, ladder } = run([{ do: "wait", ms: minutes(120) }], "support");
  const calls = seen.filter(({ what }) => what === "called").map(({ at }) => at / 60_000);
  expect(calls).toEqual([0, 1, 3, ...Array.from({ length: 12 }, (_, i) => 8 + 5 * i)]);
  expect(seen.at(-1)).toEqual({ at: minutes(68), what: "gave_up" });
  expect(ladder).toMatchObject({ status: "unanswered", nextAt: null });
});

test("steps that reach nobody are passed over at once, and with nobody at all it says so at once", () => {
  const noSubstitute = run(
    [
      { do: "reach", roles: ["admin"] },
      { do: "wait", ms: 0 },
    ],
    "urgent",
  );
  expect(noSubstitute.seen.map(({ what, step, at }) => [what, step, at])).toEqual([
    ["skipped", 0, 0],
    ["skipped", 1, 0],
    ["called", 2, 0],
  ]);
  const nobody = run(
    [
      { do: "reach", roles: [] },
      { do: "wait", ms: 0 },
    ],
    "urgent",
  );
  expect(nobody.seen.at(-1)).toEqual({ at: 0, what: "gave_up" });
});

test("not knowing who there is passes nothing over: it is asked again in 5 s", () => {
  const { seen, ladder } = run(
    [
      { do: "reach", roles: null },
      { do: "wait", ms: seconds(60) },
    ],
    "urgent",
  );
  expect(seen).toEqual([]);
  expect(ladder).toMatchObject({ status: "open", step: 0 });
});

test("a late tick calls one step, not all that were missed", () => {
  const late = climb(begin(housePolicy, "urgent", 0), () => true, minutes(30));
  expect(late.called).toHaveLength(1);
  expect(late.ladder.nextAt).toBe(minutes(30) + seconds(20));
});

test("a severer word climbs the severer ladder from its beginning; a milder one changes nothing", () => {
  const ladder = climb(begin(housePolicy, "support", 0), () => true, 0).ladder;
  expect(worsen(ladder, "immediate", 10)).toMatchObject({ severity: "immediate", step: 0, nextAt: 10 });
  expect(worsen(ladder, "support", 10)).toBe(ladder);
  expect(stepsOf(housePolicy, "immediate")[0]?.channels).toContain("sms");
});
