import { afterAll, beforeAll, expect, test } from "vitest";
import { hearsPosts } from "../manifest";
import { bearer, emails, signIn, signInToWeb, type Person } from "../people";
import { ask, sendJson, site } from "../site";

/** Pages of one kind (an address with its ids taken out) that are followed, and pages in all, for each caller. */
const ofOneKind = 2;
const mostPages = 320;
/** Pages of one path, however many kinds of search its links make of views, days and filters. */
const ofOnePath = 8;

/** What no page shows to people: names of the code. */
const rawNames =
  /\b(CLINIC_\d|DIRECTORY|undefined|NaN|\[object Object\]|(?:purge|plan|sos|rewrap)-[a-z]+|[a-z]+_[a-z]+\.[a-z_]+)\b/;

type Followed = { path: string; from: string; status: number; raw: string | null; unheard: string[] };

const unescaped = (text: string) => text.replaceAll("&amp;", "&").replaceAll("&#x27;", "'");

/** Addresses of ours that a page's links lead to. */
function linksOf(html: string): string[] {
  const hrefs = [...html.matchAll(/<a\b[^>]*\shref="([^"]+)"/g)].map((match) => unescaped(match[1] ?? ""));
  return hrefs.flatMap((href) => {
    if (href.startsWith("#")) return [];
    const url = new URL(href, site);
    return url.origin === site ? [url.pathname + url.search] : [];
  });
}

/** Addresses that a page's forms are posted to and where no route has an action: a layout's address is not its page's. */
function unheardOf(html: string, path: string): string[] {
  const forms = [...html.matchAll(/<form\b[^>]*>/g)]
    .map(([form]) => form)
    .filter((form) => /method="post"/i.test(form));
  const actions = forms.map((form) => unescaped(/\saction="([^"]*)"/.exec(form)?.[1] ?? ""));
  return actions.filter((action) => !hearsPosts(new URL(action || path, `${site}${path}`)));
}

const kindOf = (path: string) =>
  path
    .replace(/[a-z]{3}_[0-9A-Za-z]{20,}/g, ":id")
    .replace(/=[^&]*/g, "")
    .replace(/\d+/g, "0");

/** The path of a kind, as a key beside the kinds. */
const placeOf = (kind: string) => `${kind.split("?")[0]} `;

/** Our own words of a page: what people wrote stands in quotes. */
function wordsOf(html: string): string {
  return html.replace(/<(script|style|blockquote)\b[\s\S]*?<\/\1>/g, " ").replace(/<[^>]+>/g, " ");
}

async function follow(path: string, from: string, Cookie: string): Promise<{ seen: Followed; next: string[] }> {
  const answer = await ask(path, { headers: { ...(Cookie ? { Cookie } : {}), Accept: "text/html" } });
  const to = answer.headers.get("Location");
  const html = (answer.headers.get("Content-Type") ?? "").startsWith("text/html") ? await answer.text() : "";
  if (html === "") await answer.body?.cancel();
  const raw = rawNames.exec(wordsOf(html))?.[0] ?? null;
  const seen = { path, from, status: answer.status, raw, unheard: unheardOf(html, path) };
  return { seen, next: to === null ? linksOf(html) : [new URL(to, `${site}${path}`).href.replace(site, "")] };
}

/** Follows every link from these pages on, some of each kind. */
async function crawl(starts: string[], Cookie: string): Promise<Followed[]> {
  const followed: Followed[] = [];
  const kinds = new Map<string, number>();
  const known = new Set(starts);
  const waiting = starts.map((path) => ({ path, from: "" }));
  for (let one = waiting.shift(); one && followed.length < mostPages; one = waiting.shift()) {
    const { seen, next } = await follow(one.path, one.from, Cookie);
    followed.push(seen);
    for (const path of next) {
      const kind = kindOf(path);
      const [count, onPath] = [kinds.get(kind) ?? 0, kinds.get(placeOf(kind)) ?? 0];
      if (known.has(path) || count >= ofOneKind || onPath >= ofOnePath || !path.startsWith("/")) continue;
      kinds.set(placeOf(kind), onPath + 1);
      known.add(path);
      kinds.set(kind, count + 1);
      waiting.push({ path, from: one.path });
    }
  }
  return followed;
}

// Somebody calls for help meanwhile: the boards have their forms then.
let alert: string;
const patient = () => signIn("patient").then(bearer);
beforeAll(async () => {
  const raised = await sendJson("POST", "/api/patient/sos", { severity: "support" }, await patient());
  alert = ((await raised.json()) as { data: { id: string } }).data.id;
});
afterAll(async () => {
  await sendJson("POST", `/api/patient/sos/${alert}/cancel`, { reason: "better" }, await patient());
});

test.each(["nobody", ...Object.keys(emails)] as ("nobody" | Person)[])(
  "every link leads %s somewhere, every form is heard, and no page says names of the code",
  { timeout: 120_000 },
  async (who) => {
    const cookie = who === "nobody" ? "" : await signInToWeb(who);
    const followed = await crawl(["/", "/sos", "/dashboard", "/account"], cookie);
    expect(followed.filter(({ status, raw, unheard }) => status >= 400 || raw !== null || unheard.length > 0)).toEqual(
      [],
    );
    expect(followed.length).toBeGreaterThan(10);
    expect(followed.length).toBeLessThan(mostPages);
  },
);

test("a form posted to the address of a page inside a layout is heard only if it says which of the two it means", () => {
  expect(hearsPosts(new URL("/admin/sos", site))).toBe(false);
  expect(hearsPosts(new URL("/admin/sos?index", site))).toBe(true);
});

test("a dead link of a verification mail says so when it is opened", async () => {
  const answer = await ask("/verify-email/nenhum");
  const html = await answer.text();
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(html).toContain("Este link não vale mais");
  expect(html).not.toContain(">Confirmar<");
});
