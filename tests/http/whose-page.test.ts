import { beforeAll, expect, test } from "vitest";
import { ask, postForm, site } from "./site";
import { signInToWeb } from "./people";

const helena = `/dashboard/patients/mem_${"01DEM".padEnd(24, "0")}01`;
let psychologist: Record<string, string>;
let admin: Record<string, string>;
beforeAll(async () => {
  psychologist = { Cookie: await signInToWeb("psychologist") };
  admin = { Cookie: await signInToWeb("admin") };
});

const pageOf = async (path: string, headers: Record<string, string>) => (await ask(path, { headers })).text();
const headingsOf = (html: string) =>
  [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gs)].map(([, level, words = ""]) => ({
    level: Number(level),
    words: words.replaceAll(/<[^>]*>/g, ""),
  }));
const nameOf = (html: string) => headingsOf(html).find(({ level }) => level === 1)?.words;

test("with two tabs open nobody writes to the wrong person: a page about a patient says whose it is", async () => {
  for (const part of ["medication", "words", "achievements", "goals", "ai"])
    expect(nameOf(await pageOf(`${helena}/${part}`, psychologist)), part).toContain("Helena Prado");
});

test("headings go down by one, and a page's own name is its first", async () => {
  for (const [path, who] of [
    [`${helena}/records`, psychologist],
    ["/admin", admin],
  ] as const) {
    const levels = headingsOf(await pageOf(path, who)).map(({ level }) => level);
    expect(levels[0], path).toBe(1);
    expect(
      levels.filter((level, at) => level > (levels[at - 1] ?? 0) + 1),
      path,
    ).toEqual([]);
  }
});

test("help with a note says whose note it is", async () => {
  const joana = `/dashboard/patients/mem_${"01DEM".padEnd(24, "0")}10`;
  const begun = await postForm(`${joana}/records?index`, { intent: "begin", key: "whose-page-0001" }, psychologist);
  const help = (begun.headers.get("location") ?? "").replace(/\/edit$/, "/help");
  expect(help).toMatch(/\/records\/[^/]+\/help$/);
  expect(nameOf(await pageOf(help, psychologist))).toContain("Joana");
});

test("a form as its page gives it is taken: the check-in is kept, and with another's member in it refused", async () => {
  const patient = { Cookie: await signInToWeb("patient") };
  const at = "/dashboard/check-in";
  const form =
    /<form method="post"[^>]*>(?:(?!<\/form>).)*name="mood".*?<\/form>/s.exec(await pageOf(at, patient))?.[0] ?? "";
  const hidden = [...form.matchAll(/<input type="hidden"([^>]*)>/g)].map(([, attributes = ""]) => {
    const one = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1] ?? "";
    return [one("name"), one("value")] as [string, string];
  });
  expect(hidden.map(([name]) => name).sort()).toEqual(["as", "key"]);
  const send = (fields: [string, string][]) =>
    ask(at, {
      method: "POST",
      headers: { Origin: site, ...patient },
      body: new URLSearchParams([...fields, ["mood", "4"]]),
    });
  expect((await send([...hidden, ["as", "mem_of_another"]])).status).toBe(409);
  expect((await send(hidden)).status).toBe(302);
  expect((await send(hidden)).status).toBe(302); // pressed twice: the same one
});
