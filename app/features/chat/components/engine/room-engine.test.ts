import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { ClientFrame, ServerFrame, WireMessage } from "../../chat.schema";
import type { KeptMessage } from "./kept-messages";
import type { AskedChange } from "./room-changes";
import { startEngine } from "./room-engine";
import type { LinkReports } from "../rooms/room-line";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Refusal = Extract<ServerFrame, { type: "error" }>;
type Opened = { reports: LinkReports; sent: ClientFrame[]; closed: boolean };
const at = "2026-11-25T12:00:00.000Z";
const draft = (clientId: string, content = clientId): KeptMessage => ({ clientId, content, files: [], at: 1 });
const message = (seq: number, senderId: string, clientId = `c${seq}`): WireMessage => ({
  ...{ seq, id: `m${seq}`, clientId, senderId, content: clientId, createdAt: at, files: [], reactions: [] },
});

/** An engine on links, a device and an API in the test's hands. */
function started(kept: KeptMessage[] = []) {
  const links: Opened[] = [];
  const device = new Map(kept.map((one) => [one.clientId, one]));
  const hand = {
    wake: () => {},
    network: false,
    posted: [] as string[],
    read: 0,
    newer: [] as WireMessage[],
    stands: {} as { lastSeq?: number; rev?: number },
    changes: { rev: 0, messages: [] as WireMessage[] },
    changesAfter: [] as number[],
    changed: [] as AskedChange[],
    changeAnswer: (one: AskedChange): WireMessage | Refusal => ({ type: "error", code: "chat.not_author", id: one.id }),
    answer: null as ((clientId: string) => ServerFrame) | null,
  };
  const asked = <T>(value: T) => (hand.network ? Promise.resolve(value) : Promise.reject(new Error("offline")));
  const engine = startEngine(
    { you: "me", messages: [message(1, "other")], members: [], hasOlder: true },
    {
      now: () => Date.now(),
      kept: {
        all: () => Promise.resolve([...device.values()]),
        put: (one) => Promise.resolve(void device.set(one.clientId, one)),
        drop: (clientId) => Promise.resolve(void device.delete(clientId)),
      },
      requests: {
        send: (one) => {
          hand.posted.push(one.clientId);
          return asked(hand.answer?.(one.clientId) ?? null);
        },
        newer: () => asked(hand.newer),
        changes: (rev) => {
          hand.changesAfter.push(rev);
          return asked(hand.changes);
        },
        older: () => asked([message(0, "other")]),
        room: () => asked({ members: [], canWrite: true, lastSeq: 1, rev: 0, ...hand.stands }),
        read: (seq) => asked(void (hand.read = seq)),
        change: (one) => {
          hand.changed.push(one);
          return asked(hand.changeAnswer(one));
        },
      },
      line: {
        random: () => 0,
        onWake: (wake) => {
          hand.wake = wake;
          return () => {};
        },
        open(reports) {
          const link: Opened = { reports, sent: [], closed: false };
          links.push(link);
          return {
            send: (frame) => void link.sent.push(frame),
            close() {
              link.closed = true;
              reports.over("lost");
            },
          };
        },
      },
    },
  );
  const last = () => links.at(-1) as Opened;
  const tell = (...frames: ServerFrame[]) => frames.forEach((frame) => last().reports.frame(frame));
  const live = () =>
    tell(
      { type: "welcome", seq: 1, rev: 0, members: [], you: "me", canWrite: true },
      { type: "ready", seq: 1, rev: 0 },
    );
  const sent = (type: ClientFrame["type"]) => last().sent.filter((frame) => frame.type === type);
  const ack = (clientId: string, seq: number) => tell({ type: "ack", clientId, seq, id: `m${seq}`, createdAt: at });
  return { engine, links, device, hand, last, tell, live, sent, ack };
}

test("hello says what the page has; words are shown at once, kept until the room has them, then once", async () => {
  const { engine, live, sent, ack, device } = started();
  engine.send(draft("a"));
  expect(engine.view().log.pending.map(({ clientId }) => clientId)).toEqual(["a"]);
  live();
  expect(sent("hello")).toEqual([{ type: "hello", after: 1, rev: 0 }]);
  expect(sent("send")).toHaveLength(1);
  expect([...device.keys()]).toEqual(["a"]);
  ack("a", 2);
  await Promise.resolve();
  expect([engine.view().log.pending, [...device.keys()]]).toEqual([[], []]);
  expect(engine.view().log.messages.map(({ seq }) => seq)).toEqual([1, 2]);
  expect(sent("received").at(-1)).toEqual({ type: "received", seq: 2 });
});

test("one message is on its way at a time, in the order they were written", () => {
  const { engine, live, sent, ack } = started();
  live();
  for (const name of ["a", "b", "c"]) engine.send(draft(name));
  expect(sent("send")).toHaveLength(1);
  ack("a", 2);
  ack("b", 3);
  expect(sent("send").map((frame) => "clientId" in frame && frame.clientId)).toEqual(["a", "b", "c"]);
});

test("a lost ack is no lost and no double message: the same name goes out again on the next line", () => {
  const { engine, live, sent, last, ack } = started();
  live();
  engine.send(draft("a"));
  last().reports.over("lost");
  vi.advanceTimersByTime(1000);
  live();
  expect(sent("send")).toMatchObject([{ clientId: "a" }]);
  ack("a", 2);
  expect(engine.view().log.pending).toEqual([]);
});

test("what an earlier visit left is shown and sent; what has arrived meanwhile is forgotten", async () => {
  const { engine, live, sent, device } = started([draft("left"), draft("c1")]);
  await vi.advanceTimersByTimeAsync(0);
  expect(engine.view().log.pending.map(({ clientId }) => clientId)).toEqual(["left"]);
  expect([...device.keys()]).toEqual(["left"]);
  live();
  expect(sent("send")).toMatchObject([{ clientId: "left" }]);
});

test("too fast waits and goes out by itself; another refusal keeps the words, says why and lets the next one go", () => {
  const { engine, live, sent, tell } = started();
  live();
  engine.send(draft("a"));
  tell({ type: "error", code: "chat.too_fast", clientId: "a", retryAfter: 3 });
  expect([sent("send").length, engine.view().log.pending[0]?.state]).toEqual([1, "sending"]);
  vi.advanceTimersByTime(3000);
  expect(sent("send")).toHaveLength(2);
  engine.send(draft("b"));
  tell({ type: "error", code: "chat.too_long", clientId: "a" });
  expect(engine.view().log.pending[0]).toMatchObject({ state: "failed", code: "chat.too_long", content: "a" });
  expect(sent("send").at(-1)).toMatchObject({ clientId: "b" });
  engine.giveUp("a");
  expect(engine.view().log.pending.map(({ clientId }) => clientId)).toEqual(["b"]);
});

test("after two sockets that were never welcomed the room is asked by requests, and left when a socket stands", async () => {
  const { engine, last, hand, live, links } = started();
  hand.network = true;
  hand.answer = (clientId) => ({ type: "message", message: message(2, "me", clientId) });
  engine.send(draft("a"));
  last().reports.over("lost");
  expect(engine.view().line).toBe("lost");
  vi.advanceTimersByTime(1000);
  last().reports.over("lost");
  expect(engine.view().line).toBe("blocked");
  await vi.advanceTimersByTimeAsync(10);
  expect([hand.posted, engine.view().log.pending]).toEqual([["a"], []]);
  engine.read(2);
  expect(hand.read).toBe(2);
  await vi.advanceTimersByTimeAsync(60_000);
  expect(links.length).toBeGreaterThan(2);
  live();
  expect(engine.view().line).toBe("open");
});

test("the network's return opens a line at once; a membership that ended opens none again", () => {
  const { engine, last, hand, links } = started();
  last().reports.over("lost");
  hand.wake();
  expect(links).toHaveLength(2);
  last().reports.over("over");
  hand.wake();
  vi.advanceTimersByTime(600_000);
  expect([links.length, engine.view().line]).toEqual([2, "over"]);
});

test("a quiet line is asked and given up; typing is told at most every 3 s; reading only forwards", () => {
  const { engine, live, sent, last } = started();
  live();
  for (let n = 0; n < 5; n++) engine.typing();
  vi.advanceTimersByTime(3000);
  engine.typing();
  expect(sent("typing")).toHaveLength(2);
  engine.read(1);
  engine.read(1);
  expect(sent("read")).toEqual([{ type: "read", seq: 1 }]);
  last().reports.alive();
  vi.advanceTimersByTime(50_001);
  expect(last().closed).toBe(true);
});

test("the past is loaded before what is shown, once at a time", async () => {
  const { engine, hand } = started();
  hand.network = true;
  await Promise.all([engine.loadOlder(), engine.loadOlder()]);
  expect(engine.view().log.messages.map(({ seq }) => seq)).toEqual([0, 1]);
  expect(engine.view().hasOlder).toBe(false);
});

test("a change cut off on its way is asked for again, unless it turns out to be made", () => {
  const { engine, live, sent, last, tell } = started();
  live();
  engine.react("m1", "heart", true);
  engine.edit("m1", "outras palavras");
  expect(engine.view().changes).toBe(2);
  last().reports.over("lost");
  vi.advanceTimersByTime(1000);
  tell({ type: "welcome", seq: 1, rev: 0, members: [], you: "me", canWrite: true });
  tell({ type: "reacted", id: "m1", seq: 1, name: "heart", memberId: "me", on: true, rev: 1 });
  tell({ type: "ready", seq: 1, rev: 1 });
  expect([sent("react").length, sent("edit").length, engine.view().changes]).toEqual([0, 1, 1]);
  tell({ type: "edited", id: "m1", seq: 1, content: "outras palavras", editedAt: at, rev: 2 });
  expect(engine.view().changes).toBe(0);
});

test("a change that is refused says so and shows its words; one that must wait goes by itself", () => {
  const { engine, live, sent, tell } = started();
  live();
  engine.edit("m1", "tarde demais");
  tell({ type: "error", code: "chat.too_fast", id: "m1", retryAfter: 3 });
  expect([engine.view().changes, engine.view().log.refused]).toEqual([1, null]);
  vi.advanceTimersByTime(3000);
  expect(sent("edit")).toHaveLength(2);
  tell({ type: "error", code: "chat.edit_too_late", id: "m1" });
  expect(engine.view()).toMatchObject({
    changes: 0,
    lost: { content: "tarde demais" },
    log: { refused: { code: "chat.edit_too_late" } },
  });
});

test("where sockets do not get through, changes of others are asked for and own ones go by requests", async () => {
  const { engine, last, hand } = started();
  hand.network = true;
  hand.stands = { lastSeq: 1, rev: 4 };
  hand.changes = { rev: 4, messages: [{ ...message(1, "other"), content: "editada", editedAt: at }] };
  last().reports.over("lost");
  vi.advanceTimersByTime(1000);
  last().reports.over("lost");
  await vi.advanceTimersByTimeAsync(10);
  expect(engine.view().log.messages.map(({ content }) => content)).toEqual(["editada"]);
  expect([hand.changesAfter, engine.view().log.cursor.rev]).toEqual([[0], 4]);
  hand.changeAnswer = () => ({ ...message(1, "other"), reactions: [{ name: "heart", memberIds: ["me"] }] });
  engine.react("m1", "heart", true);
  await vi.advanceTimersByTimeAsync(10);
  expect(hand.changed).toEqual([{ type: "react", id: "m1", name: "heart", on: true }]);
  expect(engine.view().log.messages[0]?.reactions).toHaveLength(1);
  expect(engine.view().changes).toBe(0);
});
