import { expect, test } from "vitest";
import { roomIdOf } from "./callers";
import { bearer, signIn, signInToWeb, type SignedIn } from "./people";
import { ask, envelopeOf, sendJson, site } from "./site";
import { openSocket, socketOf, type OpenSocket } from "./sockets";

type Sent = { seq: number; id: string; clientId: string; content: string };

const types = ({ frames }: OpenSocket) => frames.map(({ type }) => type);
const addressOf = (roomId: string, what: string) => `/api/chat/rooms/${roomId}/${what}`;

async function ticketOf(login: SignedIn): Promise<string> {
  const { data } = await envelopeOf(await sendJson("POST", "/api/auth/tickets", {}, bearer(login)));
  return (data as { ticket: string }).ticket;
}

test("the room of two is there once; its history is read page by page", async () => {
  const [patient, psychologist] = [await signIn("patient"), await signIn("psychologist")];
  const roomId = await roomIdOf({ api: bearer(patient) });
  const opened = await sendJson("POST", "/api/chat/rooms", { memberId: psychologist.memberId }, bearer(patient));
  expect([opened.status, ((await envelopeOf(opened)).data as { id: string }).id]).toEqual([200, roomId]);
  const page = async (search: string) =>
    (await envelopeOf(await ask(addressOf(roomId, `messages${search}`), { headers: bearer(patient) }))).data as Sent[];
  const last = await page("?limit=5");
  const before = await page(`?limit=5&before=${last[0]?.seq ?? 0}`);
  expect([...before, ...last].map(({ seq }) => seq)).toEqual(
    Array.from({ length: 10 }, (_, i) => (last.at(-1)?.seq ?? 0) - 9 + i),
  );
  expect(await page(`?after=${before.at(-1)?.seq ?? 0}&limit=5`)).toEqual(last);
});

test("a socket is opened by cookie, token and ticket; a message posted reaches it, the same clientId makes one", async () => {
  const [patient, psychologist] = [await signIn("patient"), await signIn("psychologist")];
  const roomId = await roomIdOf({ api: bearer(patient) });
  const path = addressOf(roomId, "socket");
  const cookie = { Cookie: await signInToWeb("psychologist"), Origin: site };
  const sockets = [
    await socketOf(path, cookie),
    await socketOf(path, bearer(psychologist)),
    await socketOf(`${path}?ticket=${await ticketOf(psychologist)}`, { Origin: "https://app.parceira.test" }),
  ];
  for (const socket of sockets) {
    await expect.poll(() => types(socket)[0]).toBe("welcome");
    const { seq, rev } = socket.frames[0] as unknown as { seq: number; rev: number };
    socket.send(JSON.stringify({ type: "hello", after: seq, rev }));
    await expect.poll(() => types(socket)).toContain("ready");
  }
  const draft = { clientId: `http-${Date.now()}`, content: "Pela API" };
  const post = () => sendJson("POST", addressOf(roomId, "messages"), draft, bearer(patient));
  const [first, second] = [await post(), await post()];
  expect([first.status, second.status]).toEqual([201, 201]);
  const { data } = await envelopeOf(first);
  expect((await envelopeOf(second)).data).toEqual(data);
  for (const socket of sockets) {
    await expect.poll(() => types(socket)).toContain("message");
    expect(socket.frames.filter(({ type }) => type === "message")).toEqual([{ type: "message", message: data }]);
  }
  const other = { ...draft, content: "Outro texto" };
  expect((await sendJson("POST", addressOf(roomId, "messages"), other, bearer(patient))).status).toBe(409);
  const { id } = data as Sent;
  const change = await sendJson("PATCH", addressOf(roomId, `messages/${id}`), { content: "Mudei" }, bearer(patient));
  expect((await envelopeOf(change)).data).toMatchObject({ content: "Mudei" });
  const gone = await ask(addressOf(roomId, `messages/${id}`), { method: "DELETE", headers: bearer(patient) });
  expect((await envelopeOf(gone)).data).toMatchObject({ content: "" });
  await expect.poll(() => types(sockets[0] as OpenSocket).slice(-2)).toEqual(["edited", "deleted"]);
});

test("strangers get no socket: forged origin, used ticket, another clinic, another role, nobody", async () => {
  const patient = await signIn("patient");
  const roomId = await roomIdOf({ api: bearer(patient) });
  const path = addressOf(roomId, "socket");
  const Cookie = await signInToWeb("patient");
  for (const headers of [{ Cookie, Origin: "https://evil.test" }, { Cookie, Origin: "null" }, { Cookie }])
    expect(await openSocket(path, headers as Record<string, string>)).toBe(403);
  const ticket = await ticketOf(patient);
  await socketOf(`${path}?ticket=${ticket}`);
  expect(await openSocket(`${path}?ticket=${ticket}`)).toBe(401);
  expect(await openSocket(path)).toBe(401);
  for (const person of ["otherPatient", "unlinkedPsychologist", "admin", "foreignPatient"] as const)
    expect(await openSocket(path, bearer(await signIn(person)))).toBe(404);
  expect(await openSocket(path, bearer(await signIn("platform")))).toBe(403);
  expect((await ask(path, { headers: bearer(patient) })).status).toBe(426);
  const [mine, none] = await Promise.all(
    [roomId, "rom_01ARZ3NDEKTSV4RRFFQ69G5FAV"].map(async (id) =>
      envelopeOf(await ask(`/api/chat/rooms/${id}`, { headers: bearer(await signIn("otherPatient")) })),
    ),
  );
  expect(mine?.error?.code).toBe("chat.room_not_found");
  expect({ ...mine?.error, requestId: "" }).toEqual({ ...none?.error, requestId: "" });
});

test("malformed and huge frames are refused by code, one by one, and break nothing", async () => {
  const patient = await signIn("patient");
  const socket = await socketOf(addressOf(await roomIdOf({ api: bearer(patient) }), "socket"), bearer(patient));
  const odd = ["", "x", "[]", "null", '{"type":"hello"}', '{"type":"hello","after":-1}', '{"type":"__proto__"}'];
  for (const text of odd) socket.send(text);
  await expect.poll(() => types(socket).filter((type) => type === "error")).toHaveLength(odd.length);
  expect(new Set(socket.frames.slice(1).map((frame) => (frame as unknown as { code: string }).code))).toEqual(
    new Set(["request.malformed"]),
  );
  socket.send('{"type":"ping"}');
  await expect.poll(() => types(socket).at(-1)).toBe("pong");
  socket.send(JSON.stringify({ type: "send", clientId: "huge", content: "x".repeat(200_000) }));
  await expect.poll(() => socket.closed()).toBe(1009);
});

test("a login that ends takes its sockets in rooms with it, and leaves the others", async () => {
  const [gone, stays] = [await signIn("otherPatient"), await signIn("otherPatient")];
  const path = addressOf(await roomIdOf({ api: bearer(gone) }), "socket");
  const [first, second] = [await socketOf(path, bearer(gone)), await socketOf(path, bearer(stays))];
  await sendJson("POST", "/api/auth/logout", {}, bearer(gone));
  await expect.poll(() => first.closed(), { timeout: 20_000 }).toBe(4001);
  expect(second.closed()).toBeNull();
});

test("what is written is shown by the member's channel to devices that are not in the room: numbers, no words", async () => {
  const [patient, psychologist] = [await signIn("otherPatient"), await signIn("unlinkedPsychologist")];
  const roomId = await roomIdOf({ api: bearer(patient) });
  const channel = await socketOf("/api/realtime", bearer(psychologist));
  const draft = { clientId: `badge-${Date.now()}`, content: "Palavra secreta" };
  await sendJson("POST", addressOf(roomId, "messages"), draft, bearer(patient));
  await expect.poll(() => channel.frames.filter(({ type }) => type === "chat"), { timeout: 20_000 }).toHaveLength(1);
  const [told] = channel.frames.filter(({ type }) => type === "chat");
  expect(told?.data).toMatchObject({ roomId, unread: 1, total: 1 });
  const seq = Number(told?.data.seq);
  await sendJson("POST", addressOf(roomId, "read"), { seq }, bearer(psychologist));
  await expect
    .poll(() => channel.frames.filter(({ type }) => type === "chat").at(-1)?.data, { timeout: 20_000 })
    .toMatchObject({ unread: 0, total: 0 });
  expect(JSON.stringify(channel.frames)).not.toContain("secreta");
});
