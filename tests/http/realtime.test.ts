import { expect, test } from "vitest";
import { bearer, signIn, signInToWeb, type SignedIn } from "./people";
import { ask, envelopeOf, postForm, sendJson, site } from "./site";
import { openSocket, publish, socketOf, streamOf, type OpenSocket } from "./sockets";

const cookieUpgrade = (cookie: string) => ({ Cookie: cookie, Origin: site });
/** What the tests published and the channel's own words, in order; not what others do to the same demo people meanwhile. */
const seen = ({ frames }: OpenSocket) =>
  frames.flatMap<string | number>(({ type, data }) => {
    if (type === "welcome" || type === "resync") return [type];
    return type === "notification" && "n" in data ? [Number(data.n)] : [];
  });

async function ticketOf(login: SignedIn): Promise<string> {
  const { data } = await envelopeOf(await sendJson("POST", "/api/auth/tickets", {}, bearer(login)));
  return (data as { ticket: string }).ticket;
}

test("a member's socket is opened by cookie, by token and by ticket, and welcomes", async () => {
  const [cookie, login] = [await signInToWeb("otherPatient"), await signIn("otherPatient")];
  for (const [path, headers] of [
    ["/api/realtime", cookieUpgrade(cookie)],
    ["/api/realtime", bearer(login)],
    [`/api/realtime?ticket=${await ticketOf(login)}`, { Origin: "https://app.parceira.test" }],
  ] as const) {
    const socket = await socketOf(path, headers);
    // What others have just done to the same demo people may follow it.
    await expect.poll(() => socket.frames[0]?.type).toBe("welcome");
    expect(socket.frames[0]?.data).toMatchObject({ online: true });
    socket.send('{"type":"ping"}');
    await expect.poll(() => socket.frames.at(-1)).toEqual({ type: "pong" });
  }
});

test("strangers are refused: no login, a foreign page, no page, a used, wrong or ended ticket, nobody's member", async () => {
  const [cookie, login, platform] = [await signInToWeb("patient"), await signIn("patient"), await signIn("platform")];
  const ticket = await ticketOf(login);
  await socketOf(`/api/realtime?ticket=${ticket}`);
  const ended = await signIn("patient");
  const endedTicket = await ticketOf(ended);
  await sendJson("POST", "/api/auth/logout", {}, bearer(ended));
  const at = async (search: string, headers: Record<string, string> = {}) => [
    await openSocket(`/api/realtime${search}`, headers),
    (await ask(`/api/events${search}`, { headers })).status,
  ];
  expect(await at("")).toEqual([401, 401]);
  expect(await at(`?ticket=${ticket}`)).toEqual([401, 401]);
  expect(await at("?ticket=x")).toEqual([401, 401]);
  expect(await at(`?ticket=${endedTicket}`)).toEqual([401, 401]);
  expect(await at("", bearer(ended))).toEqual([401, 401]);
  expect(await at("", bearer(platform))).toEqual([403, 403]);
  expect(await openSocket("/api/realtime", { Cookie: cookie, Origin: "https://evil.test" })).toBe(403);
  expect(await openSocket("/api/realtime", { Cookie: cookie, Origin: "null" })).toBe(403);
  expect(await openSocket("/api/realtime", { Cookie: cookie })).toBe(403);
  // A ticket beside a cookie: the ticket alone counts, or it would be a way round the origin.
  const both = { Cookie: cookie, Origin: "https://evil.test" };
  expect(await openSocket("/api/realtime?ticket=x", both)).toBe(401);
});

test("without an upgrade the address says what it wants", async () => {
  const answer = await ask("/api/realtime", { headers: bearer(await signIn("patient")) });
  expect([answer.status, (await envelopeOf(answer)).error?.code]).toEqual([426, "request.upgrade_required"]);
});

test("what happens arrives on every device in order; who comes back gets what was missed, once", async () => {
  const login = await signIn("unlinkedPsychologist");
  const cookie = await signInToWeb("unlinkedPsychologist");
  const [phone, laptop] = [
    await socketOf("/api/realtime", bearer(login)),
    await socketOf("/api/realtime", cookieUpgrade(cookie)),
  ];
  await publish(login, 1);
  expect(await publish(login, 1)).toMatchObject({ duplicate: true });
  await publish(login, 2);
  await expect
    .poll(() => [seen(phone), seen(laptop)])
    .toEqual([
      ["welcome", 1, 2],
      ["welcome", 1, 2],
    ]);
  const last = laptop.frames.at(-1)?.id ?? "";
  laptop.close();
  for (const n of [3, 4]) await publish(login, n);
  const back = await socketOf(`/api/realtime?after=${last}`, cookieUpgrade(cookie));
  await publish(login, 5);
  await expect.poll(() => seen(back)).toEqual([3, 4, "welcome", 5]);
  await expect.poll(() => seen(phone)).toEqual(["welcome", 1, 2, 3, 4, 5]);
  const lost = await socketOf("/api/realtime?after=4711", bearer(login));
  await expect.poll(() => seen(lost)).toEqual(["resync", "welcome"]);
});

test("one member's events are nobody else's", async () => {
  const [login, other] = [await signIn("foreignPsychologist"), await signIn("foreignAdmin")];
  const [own, foreign] = [
    await socketOf("/api/realtime", bearer(login)),
    await socketOf("/api/realtime", bearer(other)),
  ];
  await publish(login, 1);
  await expect.poll(() => seen(own)).toEqual(["welcome", 1]);
  expect(seen(foreign)).toEqual(["welcome"]);
});

test("the stream carries the same events, unbuffered, and goes on after Last-Event-ID", async () => {
  const login = await signIn("psychologist");
  const stream = await streamOf("/api/events", bearer(login));
  await expect.poll(() => stream.text()).toContain("event: welcome\n");
  expect(stream.text()).toMatch(
    /^retry: 3000\n\nid: \d+\nevent: welcome\ndata: \{"id":"\d+","type":"welcome","data":\{.*\}\}\n\n/,
  );
  // Other tests write to the same demo psychologist meanwhile: only the frames published here are compared, each whole.
  const frame = (id: number, n: number) =>
    `id: ${id}\nevent: notification\ndata: {"id":"${id}","type":"notification","data":{"n":${n}}}`;
  const published = (text: string) =>
    text.split("\n\n").filter((part) => part.includes('"data":{"n":') || part.includes("event: welcome"));
  const first = await publish(login, 1);
  await expect.poll(() => published(stream.text()).slice(1)).toEqual([frame(first.id, 1)]);
  const second = await publish(login, 2);
  const third = await publish(login, 3);
  const resumed = await streamOf("/api/events", { ...bearer(login), "Last-Event-ID": String(first.id) });
  await expect
    .poll(() => published(resumed.text()))
    .toEqual([frame(second.id, 2), frame(third.id, 3), expect.stringMatching(/^id: \d+\nevent: welcome\n/)]);
  const head = await ask("/api/events", { method: "HEAD", headers: bearer(login) });
  expect([head.status, head.headers.get("Content-Type")]).toEqual([200, "text/event-stream; charset=utf-8"]);
});

test("logins that end take their sockets and streams with them, and leave the others", async () => {
  const [signedOut, phone, cookie] = [
    await signIn("foreignPatient"),
    await signIn("foreignPatient"),
    await signInToWeb("foreignPatient"),
  ];
  const first = await socketOf("/api/realtime", bearer(signedOut));
  const second = await socketOf("/api/realtime", bearer(phone));
  const here = await socketOf("/api/realtime", cookieUpgrade(cookie));
  const stream = await streamOf("/api/events", bearer(signedOut));
  await expect.poll(() => stream.text()).toContain("welcome");
  await sendJson("POST", "/api/auth/logout", {}, bearer(signedOut));
  await expect.poll(() => [first.closed(), stream.ended()], { timeout: 20_000 }).toEqual([4001, true]);
  expect([second.closed(), here.closed()]).toEqual([null, null]);
  const answer = await postForm("/account/devices", { end: "others" }, { Cookie: cookie });
  expect(answer.status).toBe(200);
  await expect.poll(() => second.closed(), { timeout: 20_000 }).toBe(4001);
  expect(here.closed()).toBeNull();
  await publish(phone, 1);
  await expect.poll(() => seen(here)).toEqual(["welcome", 1]);
  expect([seen(first), seen(second)]).toEqual([["welcome"], ["welcome"]]);
});
