import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { connect, type Link, type LinkReports, type RealtimeEvent } from "./connection";
import { backoff } from "./reconnect-policy";

type Opened = { kind: "socket" | "stream"; after: string | null; reports: LinkReports; pings: number; closed: boolean };

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A connection on links in the test's hands. */
function started(seen: string | null = null) {
  const links: Opened[] = [];
  const events: RealtimeEvent[] = [];
  const at = { seen, wake: () => {}, stopped: 0 };
  const open = (kind: Opened["kind"]) => (after: string | null, reports: LinkReports) => {
    const link: Opened & Link = {
      ...{ kind, after, reports, pings: 0, closed: false },
      ping: () => void link.pings++,
      close() {
        link.closed = true;
        reports.over("lost");
      },
    };
    links.push(link);
    return link;
  };
  const connection = connect(
    {
      openSocket: open("socket"),
      openStream: open("stream"),
      seen: { read: () => at.seen, write: (id) => void (at.seen = id) },
      onWake: (wake) => {
        at.wake = wake;
        return () => void (at.wake = () => {});
      },
      random: () => 1,
    },
    (event) => events.push(event),
    () => void at.stopped++,
  );
  const last = () => links.at(-1) as Opened;
  const tell = (id: string, type = "notification") => {
    last().reports.alive();
    last().reports.event({ id, type, data: {} });
  };
  return { links, events, at, connection, last, tell };
}

test("the first visit begins where the channel stands; the next goes on after the last event seen", () => {
  const first = started();
  first.tell("7", "welcome");
  expect([first.last().after, first.at.seen]).toEqual([null, "7"]);
  expect(first.events.map(({ type }) => type)).toEqual(["resync"]);
  first.tell("8");
  first.connection.stop();
  const next = started(first.at.seen);
  expect(next.last().after).toBe("8");
  next.tell("9");
  next.tell("9", "welcome");
  next.tell("9");
  expect(next.events.map(({ id }) => id)).toEqual(["9"]);
});

test("what is too old is told as resync, and the place is taken from there", () => {
  const { tell, events, at } = started("3");
  tell("900", "resync");
  tell("900", "welcome");
  expect([events.map(({ type }) => type), at.seen]).toEqual([["resync"], "900"]);
});

test("a lost line is taken up again after growing pauses, and anew after one that lasted", () => {
  const { links, last } = started();
  for (const pause of [2000, 4000]) {
    last().reports.over("lost");
    vi.advanceTimersByTime(pause - 1);
    const before = links.length;
    vi.advanceTimersByTime(1);
    expect(links).toHaveLength(before + 1);
  }
  last().reports.event({ id: "1", type: "welcome", data: {} });
  vi.advanceTimersByTime(15_000);
  last().reports.over("lost");
  vi.advanceTimersByTime(2000);
  expect(links).toHaveLength(4);
});

test("pauses are 1 s at least, 60 s at most, and half of them is chance", () => {
  expect([backoff(0, 0), backoff(0, 1), backoff(3, 0), backoff(3, 1), backoff(40, 0), backoff(40, 1)]).toEqual([
    1000, 2000, 8000, 16_000, 30_000, 60_000,
  ]);
});

test("after three sockets that were never welcomed a stream is tried; when the network returns, a socket again", () => {
  const { links, last, at } = started();
  for (let n = 0; n < 4; n++) {
    last().reports.over("lost");
    vi.advanceTimersByTime(16_000);
  }
  expect(links.map(({ kind }) => kind)).toEqual(["socket", "socket", "socket", "stream", "stream"]);
  last().reports.over("lost");
  at.wake();
  expect([links.length, last().kind]).toEqual([6, "socket"]);
});

test("waking up takes a pause's place, and asks a line that looks alive whether it is", () => {
  const { links, last, at, tell } = started();
  last().reports.over("lost");
  at.wake();
  expect(links).toHaveLength(2);
  vi.advanceTimersByTime(60_000);
  tell("1", "welcome");
  const quiet = last();
  at.wake();
  expect(quiet.pings).toBeGreaterThan(0);
  vi.advanceTimersByTime(5000);
  expect(quiet.closed).toBe(true);
});

test("a quiet line is asked after 40 s and given up after 10 more; one that answers stays", () => {
  const { last, tell } = started();
  tell("1", "welcome");
  vi.advanceTimersByTime(40_000);
  expect([last().pings, last().closed]).toEqual([1, false]);
  tell("", "pong");
  vi.advanceTimersByTime(39_999);
  expect(last().closed).toBe(false);
  vi.advanceTimersByTime(10_001);
  expect(last().closed).toBe(true);
});

test.each(["ended", "refused"] as const)("a login that is %s stops it for good", (how) => {
  const { links, last, at } = started();
  last().reports.over(how);
  at.wake();
  vi.advanceTimersByTime(600_000);
  expect([links.length, at.stopped]).toEqual([1, 1]);
});

test("a link that is over tells nothing any more, nor does a stopped connection come back", () => {
  const { links, last, events, connection } = started();
  const old = last();
  old.reports.over("lost");
  old.reports.event({ id: "5", type: "notification", data: {} });
  connection.stop();
  vi.advanceTimersByTime(600_000);
  expect([events, links.length]).toEqual([[], 1]);
});
