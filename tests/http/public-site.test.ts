import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { root } from "../../scripts/project.mjs";
import { bearer, signIn, signInToWeb } from "./people";
import { ask, costOf, envelopeOf, site } from "./site";

let addresses: string[];

beforeAll(async () => {
  const map = await ask("/sitemap.xml");
  expect([map.status, map.headers.get("Content-Type")]).toEqual([200, "application/xml; charset=utf-8"]);
  addresses = [...(await map.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc = ""]) => loc);
});

const plain = (html: string) =>
  html
    .replace(/<(script|style)\b[\s\S]*?<\/\1>/g, " ")
    .replace(/<[^>]+>/g, " ")
    .replace(/[\s\u00a0]+/g, " ");

type Data = { "@context"?: string; "@type"?: string } & Record<string, unknown>;

function dataOf(html: string): Data[] {
  return [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
    ([, json = ""]) => JSON.parse(json) as Data,
  );
}

test("every address of the site's map is a page of its own: 200, its one address, a title and a sentence that no other has", async () => {
  expect(addresses.length).toBeGreaterThan(45);
  expect(new Set(addresses).size).toBe(addresses.length);
  const titles: string[] = [];
  for (const loc of addresses) {
    expect(loc.startsWith(`${site}/`)).toBe(true);
    const answer = await ask(new URL(loc).pathname, { redirect: "manual" });
    const html = await answer.text();
    expect([loc, answer.status]).toEqual([loc, 200]);
    titles.push(/<title>([^<]+)<\/title>/.exec(html)?.[1] ?? "");
    expect([loc, [...html.matchAll(/<h1\b/g)].length]).toEqual([loc, 1]);
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    if (canonical !== undefined) expect(canonical).toBe(loc);
    // Whoever arrives in a crisis is told whom to call, wherever that is.
    expect([loc, html.includes('href="tel:188"'), html.includes('href="tel:192"')]).toEqual([loc, true, true]);
  }
  expect(new Set(titles).size).toBe(titles.length);
});

test("pages of the site run nothing but the one that checks a file, say the picture and address they are shared by, and their structured data is sound", async () => {
  const own = addresses.filter((loc) => !/\/(sos|verify|register|audit\/check)$/.test(loc));
  for (const loc of own) {
    const html = await (await ask(new URL(loc).pathname)).text();
    expect([loc, /<script[^>]*\ssrc=|type="module"|rel="modulepreload"/.test(html)]).toEqual([loc, false]);
    const size = gzipSync(html).byteLength / 1000;
    expect([loc, size <= 14, size]).toEqual([loc, true, size]); // one round trip
    expect(html).toContain(`<meta property="og:url" content="${loc}"/>`);
    expect(html).toContain(`<meta property="og:image" content="${site}/icons/og.png"/>`);
    for (const data of dataOf(html))
      expect([data["@context"], typeof data["@type"]]).toEqual(["https://schema.org", "string"]);
    for (const [, file = ""] of html.matchAll(/(?:src|srcSet|srcset)="(\/screens\/[^"]+)"/g))
      expect([file, statSync(join(root, "public", file)).size > 0]).toEqual([file, true]);
  }
  const kinds = dataOf(await (await ask("/")).text()).map((data) => data["@type"]);
  expect(kinds).toEqual(["Organization", "FAQPage"]);
});

test("programs that read sites are shown the map and asked to leave alone what is behind a sign-in", async () => {
  const text = await (await ask("/robots.txt")).text();
  expect(text).toContain(`Sitemap: ${site}/sitemap.xml`);
  const closed = [...text.matchAll(/^Disallow: (.+)$/gm)].map(([, path = ""]) => path);
  for (const path of ["/dashboard", "/admin", "/platform", "/api/", "/invites/"]) expect(closed).toContain(path);
  expect(addresses.filter((loc) => closed.some((path) => new URL(loc).pathname.startsWith(path)))).toEqual([]);
});

const money = new Intl.NumberFormat("pt-BR", { style: "currency", currency: "BRL" });
const shown = (cents: number) => money.format(cents / 100).replace(/[\s\u00a0]+/g, " ");

test("prices are those of the plans as they stand, by month and by year, for people and for machines", async () => {
  const plans = (await envelopeOf(await ask("/api/admin/plans", { headers: bearer(await signIn("admin")) }))).data as {
    name: string;
    monthCents: number;
    yearCents: number;
  }[];
  const answer = await ask("/prices");
  expect(costOf(answer).queries).toBe(1);
  const html = await answer.text();
  const offers = dataOf(html)[0]?.offers as { name: string; price: string; priceCurrency: string }[];
  for (const { name, monthCents, yearCents } of plans.filter((plan) => plan.monthCents > 0)) {
    expect(plain(html)).toContain(name);
    for (const cents of [monthCents, yearCents]) {
      expect(plain(html)).toContain(shown(cents));
      expect(offers.map(({ price }) => price)).toContain((cents / 100).toFixed(2));
    }
  }
});

test("the status page names each part, asks no login, and is kept by nobody", async () => {
  const cookie = { Cookie: await signInToWeb("patient") };
  const [anybody, signedIn] = [await ask("/status"), await ask("/status", { headers: cookie })];
  const text = plain(await anybody.text());
  expect(text).toContain("Tudo funcionando");
  for (const part of ["Pedidos de ajuda", "Diário, agenda e prontuário", "Conversas e salas", "Avisos"])
    expect(text).toContain(`${part}: funciona`);
  expect(text).not.toMatch(/CLINIC|DIRECTORY|D1|cli_/);
  expect(anybody.headers.get("Cache-Control")).toBe("no-store");
  // Health's own three databases at most, and no look at who is there.
  expect(costOf(signedIn).queries).toBeLessThanOrEqual(3);
  expect(plain(await signedIn.text())).toContain("Entrar");
});

test("the help centre finds by words and role, bears anything that is typed, and answers danger with numbers first", async () => {
  const slugs = async (query: string) => {
    const answer = await ask(`/help?${query}`);
    expect(answer.status).toBe(200);
    const html = (await answer.text()).split("</form>")[1] ?? "";
    return [...html.matchAll(/href="\/help\/([\w-]+)"/g)].map(([, slug]) => slug);
  };
  expect((await slugs("q=remarcar+consulta"))[0]).toBe("marcar-sessao");
  expect((await slugs("q=SESS%C3%95ES+on-line"))[0]).toBe("sessao-online");
  expect((await slugs("q=boleto&for=clinic"))[0]).toBe("plano-e-pagamento");
  expect(await slugs("q=boleto&for=patient")).toEqual([]);
  expect((await slugs("for=psychologist")).length).toBeGreaterThan(10);
  expect(await slugs("q=xyzzyqwv")).toEqual([]);
  for (const odd of [
    `q=${"a%20".repeat(1500)}`,
    "q=%3Cscript%3Ealert(1)%3C/script%3E",
    "for=nobody&q=%25_%27",
    "q=a&q=b&for=",
  ])
    await slugs(odd);
  const html = await (await ask("/help?q=%3Cimg%20src%3Dx%20onerror%3D1%3E")).text();
  expect(html).not.toContain("<img src=x");
  const danger = plain(await (await ask("/help?q=nao+quero+mais+viver")).text());
  expect(danger.indexOf("Você não precisa passar por isso sem ajuda")).toBeGreaterThan(0);
  expect((await ask("/help/nao-existe")).status).toBe(404);
  expect((await ask("/for/nobody")).status).toBe(404);
});

test("screens are small: a phone's at most 40 kB, a desk’s 90, and all together below 2 MB", () => {
  const folder = join(root, "public/screens");
  const sizes = readdirSync(folder).map((file) => ({ file, size: statSync(join(folder, file)).size }));
  expect(sizes.filter(({ file, size }) => size > (file.includes("-desk-") ? 90_000 : 40_000))).toEqual([]);
  expect(sizes.reduce((sum, { size }) => sum + size, 0)).toBeLessThan(2_000_000);
});
