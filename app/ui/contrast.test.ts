import { expect, test } from "vitest";
import tokens from "~/styles/tokens.css?raw";

const TEXT = 4.5;
const DRAWING = 3;
const grounds = ["paper", "paper-sunk", "paper-raised"];

/** [foreground, grounds, least ratio] for everything that is read or must be told apart. */
const pairs: [string, string[], number][] = [
  ["ink", [...grounds, "act-wash", "now-wash", "calm-wash", "wrong-wash", "in-person-wash"], TEXT],
  ["ink-soft", [...grounds, "act-wash", "now-wash", "calm-wash"], TEXT],
  ["act", [...grounds, "act-wash", "now-wash", "calm-wash", "wrong-wash"], TEXT],
  ["act-strong", [...grounds, "act-wash"], TEXT],
  ["on-act", ["act", "act-strong"], TEXT],
  ["on-now", ["now", "now-strong"], TEXT],
  ["now-text", [...grounds, "now-wash"], TEXT],
  ["calm-text", [...grounds, "calm-wash"], TEXT],
  ["wrong-text", [...grounds, "wrong-wash"], TEXT],
  ["on-wrong", ["wrong-text"], TEXT],
  ["in-person", [...grounds, "in-person-wash"], DRAWING],
  ["paper-raised", ["in-person", "act"], TEXT],
  ["on-rail", ["rail", "rail-raised"], TEXT],
  ["on-rail-soft", ["rail", "rail-raised"], TEXT],
  ["now", ["rail"], DRAWING],
  ["line-strong", grounds, DRAWING],
  ...[1, 2, 3, 4, 5].map((n): [string, string[], number] => [`on-mood-${n}`, [`mood-${n}`], TEXT]),
  ...["joy", "trust", "fear", "surprise", "sadness", "disgust", "anger", "anticipation"].map(
    (emotion): [string, string[], number] => [emotion, grounds, DRAWING],
  ),
  ...["criar", "cuidar", "crescer", "curar"].flatMap((cycle): [string, string[], number][] => [
    [cycle, grounds, DRAWING],
    [`${cycle}-text`, grounds, TEXT],
  ]),
];

function block(selector: string): Map<string, string> {
  const start = tokens.indexOf(selector);
  const body = tokens.slice(tokens.indexOf("{", start) + 1, tokens.indexOf("}", start));
  return new Map([...body.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})/g)].map((m) => [m[1] ?? "", m[2] ?? ""]));
}

/** Relative luminance, WCAG 2.2. */
function luminance(hex: string): number {
  const channel = (at: number) => {
    const c = parseInt(hex.slice(at, at + 2), 16) / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5);
}

function ratio(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function failures(theme: Map<string, string>): string[] {
  const colour = (name: string) => theme.get(name) ?? expect.fail(`no token --${name}`);
  return pairs.flatMap(([text, on, least]) =>
    on
      .map((ground) => ({ ground, is: ratio(colour(text), colour(ground)) }))
      .filter(({ is }) => is < least)
      .map(({ ground, is }) => `${text} on ${ground}: ${is.toFixed(2)} < ${least}`),
  );
}

test("every text and ground of the light theme meets AA", () => {
  expect(failures(block(":root {"))).toEqual([]);
});

test("every text and ground of the dark theme meets AA", () => {
  expect(failures(block(':root[data-theme="dark"]'))).toEqual([]);
});

test("the ring on the rail can be told from it in both themes", () => {
  const onRail = [...block("[data-on-rail] {").values()];
  expect(onRail).toHaveLength(4);
  for (const theme of [block(":root {"), block(':root[data-theme="dark"]')]) {
    for (const colour of onRail) expect(ratio(colour, theme.get("rail") ?? "")).toBeGreaterThan(DRAWING);
  }
});

test("the chosen dark theme and the system's dark theme are the same", () => {
  expect(block(':root[data-theme="dark"]')).toEqual(block(':root:not([data-theme="light"])'));
});

test("every light token has a dark one", () => {
  expect([...block(':root[data-theme="dark"]').keys()]).toEqual([...block(":root {").keys()]);
});
