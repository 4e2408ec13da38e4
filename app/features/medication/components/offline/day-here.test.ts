import { expect, test } from "vitest";
import { dayHere } from "./day-here";
import { saidKey, type KeptDay, type KeptRegimen } from "./keep-day";

const regimen = (id: string, times: string[], more: Partial<KeptRegimen> = {}): KeptRegimen => ({
  ...{ id, kind: "medication", name: id, dose: null, times, reminds: true },
  ...more,
});
const kept = (said: KeptDay["said"] = {}): KeptDay => ({
  all: [
    regimen("b", ["20:00"]),
    regimen("a", ["08:00", "20:00"]),
    regimen("quiet", ["08:00"], { reminds: false }),
    regimen("n", []),
  ],
  ...{ said, keptAt: 0 },
});
const mark = (id: string, body: Record<string, unknown>) => ({
  request: { method: "POST" as const, path: `/api/patient/regimens/${id}/marks`, body },
});
const morning = "2026-03-02T08:00";
const shown = (day: ReturnType<typeof dayHere>) =>
  day.hours.map(({ regimen: { id }, slot, said, waits }) => [id, slot.slice(11), said, waits]);

test("today's hours stand in order with what is known of them; another day's marks are another day's", () => {
  const day = dayHere(
    kept({ [saidKey("a", morning)]: "taken", [saidKey("b", "2026-03-01T20:00")]: "taken" }),
    [],
    "2026-03-02T09:00",
  );
  expect(shown(day)).toEqual([
    ["a", "08:00", "taken", false],
    ["quiet", "08:00", null, false],
    ["b", "20:00", null, false],
    ["a", "20:00", null, false],
  ]);
  expect(day.hours.map(({ isPast }) => isPast)).toEqual([true, true, false, false]);
});

test("what waits stands over what is kept, the later word last, each once", () => {
  const waiting = [
    mark("a", { slot: morning, state: "taken" }),
    mark("a", { slot: morning, state: "open" }),
    mark("a", { slot: morning, state: "skipped" }),
    mark("quiet", { slot: morning, state: "open" }),
    mark("gone", { slot: morning, state: "taken" }),
  ];
  const day = dayHere(kept({ [saidKey("quiet", morning)]: "taken" }), waiting, "2026-03-02T09:00");
  expect(shown(day).slice(0, 2)).toEqual([
    ["a", "08:00", "skipped", true],
    ["quiet", "08:00", null, true],
  ]);
});

test("a reminder's button that waits says what it will mark: what was reminded of and not said", () => {
  const tap = {
    method: "POST" as const,
    path: "/api/patient/regimens/hours",
    body: { at: "2026-03-02T11:00:00.000Z", zone: "America/Sao_Paulo" },
  };
  const said = { [saidKey("b", morning)]: "taken" } as const;
  expect(shown(dayHere(kept(said), [{ request: tap }], "2026-03-02T09:00")).slice(0, 2)).toEqual([
    ["a", "08:00", "taken", true],
    ["quiet", "08:00", null, false],
  ]);
  const skipped = dayHere(kept({ [saidKey("a", morning)]: "skipped" }), [{ request: tap }], "2026-03-02T09:00");
  expect(shown(skipped)[0]).toEqual(["a", "08:00", "skipped", false]);
});

test("what is for when it is needed says its hours of today, and how many wait", () => {
  const said = { "n 2026-03-02T07:10/here": "taken", "n 2026-03-01T07:10/before": "taken" } as const;
  const day = dayHere(kept(said), [mark("n", { state: "taken" })], "2026-03-02T09:00");
  expect(day.needed).toMatchObject([{ taken: ["07:10"], waiting: 1 }]);
});
