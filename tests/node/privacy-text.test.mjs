import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { privacyParts } from "../../app/ui/copy/privacy.ts";
import { subProcessors } from "../../app/ui/copy/sub-processors.ts";

const parts = privacyParts({ name: "Rosa", email: "rosa@caris.test" });
const said = parts.flatMap(({ summary, paragraphs, items = [] }) => [summary, ...paragraphs, ...items]).join("\n");
const map = readFileSync("docs/data-map.md", "utf8")
  .split("\n")
  .filter((line) => /^\| (?!table|bucket|object|---)/.test(line))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test("every legal basis of the data map is one that the privacy text names", () => {
  const named = { I: "art. 7º, I)", II: "art. 7º, II", V: "art. 7º, V", VI: "art. 7º, VI", IX: "VI e IX" };
  const bases = new Set(
    map.flatMap(([, , , , basis = ""]) => [...basis.matchAll(/art\. 7 ([IVX]+)/g)].map(([, one]) => one)),
  );
  expect(bases.size).toBeGreaterThan(3);
  for (const one of bases) expect(said, `art. 7 ${one}`).toContain(named[one]);
  const sensitive = {
    "II a": "art. 11, II, “a”",
    "II d": "art. 11, II, “d”",
    "II e": "art. 11, II, “e”",
    "II f": "“f”",
  };
  for (const [, words] of Object.entries(sensitive)) expect(said).toContain(words);
  expect(said).toContain("art. 14");
});

test("every time that the data map keeps something for, of a day or more, is told", () => {
  const units = { years: "anos", days: "dias", h: "horas" };
  const terms = new Set(
    map.flatMap((cells) =>
      [...(cells[5] ?? "").matchAll(/(\d+) (years|days|h)\b/g)].map(([, n, unit]) => `${n} ${units[unit]}`),
    ),
  );
  // Of sums and technical rows that name nobody.
  for (const nobodys of ["8 dias"]) terms.delete(nobodys);
  expect(terms.size).toBeGreaterThan(5);
  expect([...terms].filter((term) => !said.includes(term))).toEqual([]);
});

test("every company that the settings can send something to is told, on the page and in the text", () => {
  const config = readFileSync("app/platform/config.server.ts", "utf8");
  const settings = [...config.matchAll(/\b([A-Z]+)_(?:BASE_URL|DSN)\b/g)].map(([, name]) => name);
  const company = {
    RESEND: "Resend",
    TWILIO: "Twilio",
    TURN: "Cloudflare",
    STRIPE: "Stripe",
    OPENAI: "OpenAI",
    SENTRY: "Sentry",
  };
  expect(new Set(settings).size).toBe(Object.keys(company).length);
  for (const name of new Set(settings)) {
    expect(subProcessors.map((one) => one.name)).toContain(company[name]);
    expect(said).toContain(company[name]);
  }
  const certificate = readFileSync("app/features/privacy/erasure/certificate.ts", "utf8");
  for (const [, name] of certificate.matchAll(/name: "([^"]+)"/g))
    expect(subProcessors.map((one) => one.name)).toContain(name);
});

test("rights are asked for where the product takes them, and the encarregado is who the setting names", () => {
  expect(said).not.toContain("dpo@caris.example");
  expect(said).not.toContain("{encarregado}");
  expect(said).toContain("Rosa, rosa@caris.test");
  expect(parts.find(({ id }) => id === "seus-direitos")?.summary).toContain("Seus dados");
});
