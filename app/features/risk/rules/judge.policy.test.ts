import { expect, test } from "vitest";
import { days } from "~/lib/duration";
import { attentionKinds, attentionWeights, type AttentionKind } from "~/features/tenancy/care-link/attention";
import { judge, type Facts, type ScaleFact, type VerdictState } from "./judge.policy";
import { ruleWords, rules, type RuleSettings } from "./rules";

const now = Date.UTC(2026, 2, 2, 12);
const nothing: Facts = { now, moods: [], isFull: false, lastContactAt: null, scales: [], occasions: [], signs: null };
const moods = (...said: [daysAgo: number, mood: number][]) =>
  said.map(([ago, mood]) => ({ at: now - days(ago), mood }));
const scale = (said: Partial<ScaleFact> & { ago: number }): ScaleFact => ({
  ...{ id: `s${said.ago}`, code: "phq-9", at: now - days(said.ago), total: 7, bandFrom: 5, better: "lower" },
  ...{ safety: false, isReliablyWorse: false },
  ...said,
});
/** A week of 25 records with a mean of 2.96. */
const weekJustBelow = Array.from({ length: 25 }, (_, n): [number, number] => [1 + n / 10, n === 0 ? 2 : 3]);
const miss = (ago: number, isMiss = true) => ({ id: `o${ago}`, at: now - days(ago), isMiss });
const weekly = moods([22, 3], [29, 3], [36, 3], [43, 3]);

const table: [AttentionKind, Partial<Facts>, VerdictState, RuleSettings?][] = [
  ["mood", { moods: moods([1, 2], [3, 2], [8, 4], [10, 4]) }, "present"],
  ["mood", { moods: moods([1, 2], [3, 3], [8, 4], [10, 3]) }, "absent"], // fell by exactly 1
  ["mood", { moods: moods([1, 3], [3, 3], [8, 5], [10, 5]) }, "absent"], // not below 3
  ["mood", { moods: moods([1, 3], [3, 3], [8, 5], [10, 5]) }, "present", { mood: { isOn: true, value: 3.5 } }],
  ["mood", { moods: moods([1, 1], [8, 5], [10, 5]) }, "no_data"],
  ["mood", { moods: moods([1, 1], [2, 1], [20, 5], [21, 5]) }, "no_data"],
  ["mood", { moods: moods([1, 2], [3, 2], [8, 4], [10, 4]) }, "off", { mood: { isOn: false, value: null } }],
  ["silence", { moods: weekly, lastContactAt: now - days(22) }, "present"],
  ["silence", { moods: weekly, lastContactAt: now - days(20.9) }, "absent"],
  ["silence", { moods: weekly, lastContactAt: now - days(20) }, "present", { silence: { isOn: true, value: 14 } }],
  ["silence", { moods: moods([22, 3], [60, 3]), lastContactAt: now - days(22) }, "no_data"],
  ["silence", { moods: moods([30, 3], [30, 3]), isFull: true, lastContactAt: now - days(30) }, "present"],
  ["silence", { moods: [], lastContactAt: now - days(90) }, "no_data"],
  ["scale", { scales: [scale({ ago: 2, bandFrom: 10 }), scale({ ago: 30 })] }, "present"],
  ["scale", { scales: [scale({ ago: 2 }), scale({ ago: 30, bandFrom: 10 })] }, "absent"],
  ["scale", { scales: [scale({ ago: 2, isReliablyWorse: true }), scale({ ago: 30 })] }, "present"],
  ["scale", { scales: [scale({ ago: 2, code: "gad-7", bandFrom: 10 }), scale({ ago: 30 })] }, "no_data"],
  ["scale", { scales: [scale({ ago: 31, bandFrom: 10 }), scale({ ago: 60 })] }, "no_data"],
  [
    "scale",
    { scales: ["a", "b"].map((id, n) => scale({ id, ago: n + 1, code: "who-5", better: "higher", bandFrom: n * 51 })) },
    "present",
  ],
  ["scale", { scales: [scale({ ago: 1, bandFrom: null }), scale({ ago: 9 })] }, "no_data"],
  // An answer without a total hides no worsening, be it between or behind; that nothing worsened it does not say.
  [
    "scale",
    { scales: [scale({ ago: 1, bandFrom: 10 }), scale({ ago: 5, bandFrom: null }), scale({ ago: 9 })] },
    "present",
  ],
  [
    "scale",
    { scales: [scale({ ago: 1, bandFrom: null }), scale({ ago: 5, bandFrom: 10 }), scale({ ago: 9 })] },
    "present",
  ],
  ["scale", { scales: [scale({ ago: 1, bandFrom: null }), scale({ ago: 5 }), scale({ ago: 9 })] }, "no_data"],
  ["item9", { scales: [scale({ ago: 1 }), scale({ ago: 13, safety: true })] }, "present"], // a later 0 clears nothing
  ["item9", { scales: [scale({ ago: 1 }), scale({ ago: 15, safety: true })] }, "absent"],
  ["item9", { scales: [scale({ ago: 15, safety: true })] }, "no_data"],
  ["item9", { scales: [scale({ ago: 1, safety: null })] }, "no_data"], // left unanswered is no 0
  ["item9", { scales: [scale({ ago: 1, safety: null }), scale({ ago: 5, safety: true })] }, "present"],
  ["misses", { occasions: [miss(1), miss(2), miss(29), miss(5, false)] }, "present"],
  ["misses", { occasions: [miss(1), miss(2), miss(31)] }, "absent"],
  ["misses", { occasions: [miss(1), miss(2)] }, "present", { misses: { isOn: true, value: 2 } }],
  ["misses", { occasions: [miss(31)] }, "no_data"],
  ["signs", { signs: { id: "x", at: now - days(6), count: 1 } }, "present"],
  ["signs", { signs: { id: "x", at: now - days(1), count: 0 } }, "absent"],
  ["signs", { signs: { id: "x", at: now - days(7), count: 2 } }, "no_data"],
];

test("each rule at its edges: present, absent, and no data, which is neither", () => {
  for (const [kind, facts, state, settings = {}] of table) {
    const said = judge({ ...nothing, ...facts }, settings).find((one) => one.kind === kind);
    expect([kind, facts, said?.state]).toEqual([kind, facts, state]);
  }
});

test("of nothing there is no data, never a low risk; what is present says what about", () => {
  expect(judge(nothing, {}).map(({ state }) => state)).toEqual(attentionKinds.map(() => "no_data"));
  const said = judge({ ...nothing, scales: [scale({ ago: 1, id: "now", safety: true })] }, {});
  expect(said[0]).toMatchObject({ kind: "item9", basis: "now" });
  const edge = judge({ ...nothing, moods: [...moods(...weekJustBelow), ...moods([8, 4], [10, 4])] }, {});
  const worse = judge({ ...nothing, scales: [scale({ ago: 1, total: 15, bandFrom: 15 }), scale({ ago: 9 })] }, {});
  expect(worse.find(({ kind }) => kind === "scale")?.evidence).toMatchObject({ scale: "phq-9", from: 7, to: 15 });
  expect(edge.find(({ kind }) => kind === "mood")).toMatchObject({ state: "present", evidence: { average: 2.96 } });
});

test("what presses more weighs more than all that comes after it; every rule says its number", () => {
  attentionKinds.forEach((kind, n) => {
    const rest = attentionKinds.slice(n + 1).reduce((sum, one) => sum + attentionWeights[one], 0);
    expect(attentionWeights[kind]).toBeGreaterThan(rest);
    const { tuning } = rules[kind];
    const words = ruleWords(kind, { [kind]: { isOn: true, value: tuning?.most ?? null } });
    if (tuning) expect(words).toContain(tuning.most.toLocaleString("pt-BR"));
    expect(words).not.toContain("{");
  });
});
