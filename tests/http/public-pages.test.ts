import ICAL from "ical.js";
import { expect, test } from "vitest";
import { bearer, signIn, signInToWeb } from "./people";
import { ask, envelopeOf, sendJson } from "./site";

const nonceOf = ({ headers }: Response) =>
  /'nonce-(\w+)'/.exec(headers.get("Content-Security-Policy") ?? "")?.[1] ?? "";

async function visit(path: string, cookie?: string) {
  const answer = await ask(path, cookie ? { headers: { Cookie: cookie } } : {});
  const nonce = nonceOf(answer);
  expect([answer.status, nonce.length, answer.headers.get("Set-Cookie")]).toEqual([200, 32, null]);
  const html = await answer.text();
  return { nonce, html, plain: html.replaceAll(nonce, "NONCE"), cache: answer.headers.get("Cache-Control") };
}

test.each([
  "/",
  "/terms",
  "/privacy",
  "/sos",
  "/sos/offline",
  "/offline",
  "/write",
  "/for/clinics",
  "/security",
  "/crp",
  "/contact",
  "/prices",
  "/help",
])("%s is the same at every visit but for its nonce, which is new and stands on every script", async (path) => {
  const visits = [await visit(path), await visit(path), await visit(path)];
  expect(new Set(visits.map(({ nonce }) => nonce)).size).toBe(3);
  expect(new Set(visits.map(({ plain }) => plain)).size).toBe(1);
  for (const { html, nonce, cache } of visits) {
    const nonces = [...html.matchAll(/nonce="(\w+)"/g)].map(([, found]) => found);
    expect(nonces.filter((found) => found !== nonce)).toEqual([]);
    expect(html).toContain("</html>");
    expect(cache).toMatch(/no-cache/);
  }
});

test("who is signed in gets a page of her own, and leaves nothing of it for the next", async () => {
  const cookie = await signInToWeb("patient");
  const before = await visit("/");
  const own = await visit("/", cookie);
  const after = await visit("/");
  expect(own.plain).not.toBe(before.plain);
  expect(own.cache).toBe("private, no-store");
  expect(after.plain).toBe(before.plain);
});

test("a chosen theme is kept apart", async () => {
  const themes = [await visit("/"), await visit("/", "theme=dark"), await visit("/", "theme=light"), await visit("/")];
  expect(themes.map(({ html }) => /<html[^>]*data-theme="(\w+)"/.exec(html)?.[1])).toEqual([
    undefined,
    "dark",
    "light",
    undefined,
  ]);
});

/** What a calendar program understands of an answer. */
async function eventsOf(answer: Response) {
  expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "text/calendar; charset=utf-8"]);
  const text = await answer.text();
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event));
  return { text, method: calendar.getFirstPropertyValue("method"), events };
}

test("the secret feed is read by a calendar: initials and hours, 304 while nothing changes; a new address shuts the old at once", async () => {
  const her = bearer(await signIn("psychologist"));
  const newFeed = async () => {
    const made = await envelopeOf(await sendJson("POST", "/api/psychologist/calendar-feed", {}, her));
    return new URL((made.data as { url: string }).url).pathname;
  };
  const old = await newFeed();
  const answer = await ask(old);
  const tag = answer.headers.get("ETag") ?? "";
  expect(tag).toMatch(/^"[\w-]{22}"$/);
  expect(answer.headers.get("Referrer-Policy")).toBe("no-referrer");
  const feed = await eventsOf(answer);
  expect(feed.method).toBe("PUBLISH");
  expect(feed.events.length).toBeGreaterThan(5);
  expect(
    feed.events.map(({ summary }) => summary).filter((title) => !/^[\p{Lu}–]{1,2}(, [\p{Lu}–]{1,2})*$/u.test(title)),
  ).toEqual([]);
  expect(feed.text).not.toMatch(/Helena|paciente|sess[aã]o|psic|terap|ATTENDEE|ORGANIZER|DESCRIPTION/i);
  expect((await ask(old, { headers: { "If-None-Match": `W/${tag}` } })).status).toBe(304);

  const patient = await signIn("patient");
  const own = await envelopeOf(await ask("/api/patient/sessions", { headers: bearer(patient) }));
  const { id, sessionDate } = (own.data as { id: string; sessionDate: string }[])[0] ?? { id: "", sessionDate: "" };
  const file = await ask(`/dashboard/sessions/${id}/calendar.ics`, {
    headers: { Cookie: await signInToWeb("patient") },
  });
  expect(file.headers.get("Content-Disposition")).toBe('inline; filename="compromisso.ics"');
  const { method, events, text } = await eventsOf(file);
  const inFeed = feed.events.find(({ uid }) => uid === `${id}@caris`);
  expect([method, events.map(({ uid, sequence, summary }) => [uid, sequence, summary])]).toEqual([
    "PUBLISH",
    [[inFeed?.uid, inFeed?.sequence, "Compromisso"]],
  ]);
  expect(events[0]?.startDate.toJSDate().toISOString()).toBe(sessionDate);
  expect(text).not.toMatch(/Beatriz|psic|sess[aã]o|terap/i);

  const now = await newFeed();
  expect([(await ask(old)).status, (await ask(now)).status]).toEqual([404, 200]);
  expect((await ask(old, { headers: { "If-None-Match": tag } })).status).toBe(404);
});
