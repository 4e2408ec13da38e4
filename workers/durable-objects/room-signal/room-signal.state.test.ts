import fc from "fast-check";
import { expect, test } from "vitest";
import { mostInCall } from "~/features/telehealth/entering/room-window";
import { arrivals, emptyRoom, isTogether, reduce, type Happening, type Room, type Told } from "./room-signal.state";

const she = { memberId: "mem_lia", name: "Lia", role: "psychologist", device: "l1", consented: false } as const;
const ana = { memberId: "mem_ana", name: "Ana", role: "patient", device: "a1", consented: true } as const;
const guest = { memberId: "gst_rui", name: "Rui", role: "guest", device: "g1", consented: true } as const;

/** What comes of several things, one after another. */
function play(...all: Happening[]): { room: Room; told: Told[] } {
  return all.reduce(
    ({ room, told }, what) => {
      const turn = reduce(room, what);
      return { room: turn.room, told: [...told, ...turn.told] };
    },
    { room: emptyRoom, told: [] as Told[] },
  );
}
const hello = (who: typeof she | typeof ana | typeof guest, now = 0): Happening => ({ kind: "hello", who, now });
const admit = (memberId: string, by: string = she.memberId): Happening => ({ kind: "admit", by, memberId, now: 1 });
const gone = (memberId: string, away: boolean): Happening => ({ kind: "gone", memberId, away, now: 2 });
const say = (from: string, to: string): Happening => ({ kind: "signal", from, to, data: "x" });
const heardBy = (told: Told[], id: string) => told.filter(({ to }) => to === id).map(({ frame }) => frame.type);

test("a patient waits and learns nothing of the room until they are let in; then both find each other", () => {
  const { room, told } = play(hello(she), hello(ana), say("mem_ana", "mem_lia"), admit("mem_ana"), admit("mem_ana"));
  expect(heardBy(told, "mem_ana")).toEqual(["waiting", "error", "admitted", "welcome"]);
  expect(heardBy(told, "mem_lia")).toEqual(["welcome", "waiting", "joined"]);
  expect(isTogether(room)).toBe(true);
  expect(reduce(room, say("mem_ana", "mem_lia")).told).toEqual([
    { to: "mem_lia", frame: { type: "signal", from: "mem_ana", data: "x" } },
  ]);
});

test("who waits is told the truth: seen while she is there, told elsewhere, or neither", () => {
  const waits = play(hello(ana));
  expect(waits.told.at(-1)?.frame).toMatchObject({ type: "waiting", seen: false, told: false });
  expect(arrivals(waits.room)).toEqual(["mem_ana"]);
  const told = reduce(waits.room, { kind: "told", memberId: "mem_ana", now: 1 });
  expect(told.told[0]?.frame).toMatchObject({ seen: false, told: true });
  expect(arrivals(told.room)).toEqual([]);
  const seen = reduce(told.room, hello(she, 5));
  expect(seen.told.find(({ to }) => to === "mem_ana")?.frame).toMatchObject({ seen: true });
  const left = reduce(seen.room, gone("mem_lia", true));
  expect(left.told.find(({ to }) => to === "mem_ana")?.frame).toMatchObject({ seen: false });
});

test("being let in outlives a lost line of either side, but not leaving, nor her going", () => {
  const { room } = play(hello(she), hello(ana), admit("mem_ana"));
  const back = play(hello(she), hello(ana), admit("mem_ana"), gone("mem_ana", true), hello(ana));
  expect(heardBy(back.told, "mem_ana").at(-1)).toBe("welcome");
  const left = play(hello(she), hello(ana), admit("mem_ana"), gone("mem_ana", false), hello(ana));
  expect(heardBy(left.told, "mem_ana").at(-1)).toBe("waiting");
  const away = reduce(room, gone("mem_lia", true));
  expect(away.told.map(({ frame }) => frame.type)).toEqual(["left"]);
  expect(away.room.admitted).toEqual(["mem_ana"]);
  const shut = reduce(away.room, { kind: "abandoned", now: 9 });
  expect(heardBy(shut.told, "mem_ana")).toEqual(["waiting"]);
  expect(reduce(room, { kind: "abandoned", now: 9 }).room).toBe(room); // she is there
  expect(heardBy(reduce(room, gone("mem_lia", false)).told, "mem_ana")).toEqual(["left", "waiting"]);
});

test("a guest is let in as the page that was let in: whoever else has the link waits", () => {
  const { room } = play(hello(she), hello(guest), admit("gst_rui"), gone("gst_rui", true));
  expect(heardBy(reduce(room, hello(guest)).told, "gst_rui")).toEqual(["welcome"]);
  const other = reduce(room, hello({ ...guest, device: "g2" } as never));
  expect(heardBy(other.told, "gst_rui")).toEqual(["waiting"]);
});

test("who comes back to a full room waits", () => {
  const many = Array.from({ length: mostInCall - 1 }, (_, i) => ({ ...ana, memberId: `mem_${i}` }));
  const last = { ...ana, memberId: "mem_last" };
  const { room } = play(
    hello(she),
    ...many.map((one) => hello(one as never)),
    ...many.map(({ memberId }) => admit(memberId)),
    gone("mem_0", true),
    hello(last as never),
    admit("mem_last"),
  );
  expect(heardBy(reduce(room, hello(many[0] as never)).told, "mem_0")).toEqual(["waiting"]);
});

test("a page that was loaded anew is told of as another one; the same page twice is not", () => {
  const { room } = play(hello(she), hello(ana), admit("mem_ana"));
  expect(heardBy(reduce(room, hello(ana)).told, "mem_lia")).toEqual([]);
  const other = reduce(room, hello({ ...ana, device: "a2" } as never));
  expect(other.told.find(({ to }) => to === "mem_lia")?.frame).toMatchObject({ type: "joined", device: "a2" });
});

test("only she opens the door, for who is at it, and for so many as a call can carry", () => {
  const code = (turn: { told: Told[] }) => turn.told.at(-1)?.frame;
  const { room } = play(hello(she), hello(ana), hello(guest));
  expect(code(reduce(room, admit("gst_rui", "mem_ana")))).toMatchObject({ code: "telehealth.only_leader" });
  expect(code(reduce(room, admit("mem_x")))).toMatchObject({ code: "telehealth.not_there" });
  expect(code(reduce(room, admit("gst_rui", "mem_x")))).toMatchObject({ code: "telehealth.only_leader" });
  const many = Array.from({ length: mostInCall }, (_, i) => ({ ...ana, memberId: `mem_${i}` }));
  const full = play(
    hello(she),
    ...many.map((one) => hello(one as never)),
    ...many.map(({ memberId }) => admit(memberId)),
  );
  expect(full.told.at(-1)).toMatchObject({ to: "mem_lia", frame: { code: "telehealth.full" } });
});

const isLetIn = ({ admitted }: Room, id: string) => admitted.some((pass) => pass === id || pass.startsWith(`${id}|`));

const people = [she, ana, guest, { ...ana, memberId: "mem_bia", device: "b1" }];
const anyone = fc.constantFrom(...people.map(({ memberId }) => memberId), "mem_stranger");
const happening: fc.Arbitrary<Happening> = fc.oneof(
  fc.constantFrom(...people).map((who): Happening => ({ kind: "hello", who, now: 1 })),
  fc.record({ kind: fc.constant("admit" as const), by: anyone, memberId: anyone, now: fc.constant(1) }),
  fc.record({ kind: fc.constant("signal" as const), from: anyone, to: anyone, data: fc.constant("x") }),
  fc.record({ kind: fc.constant("gone" as const), memberId: anyone, away: fc.boolean(), now: fc.constant(2) }),
  fc.constant<Happening>({ kind: "abandoned", now: 3 }),
  anyone.map((memberId): Happening => ({ kind: "told", memberId, now: 3 })),
);

test("in whatever order, twice and from whomever: nobody whom she has not let in hears or says anything of the call", () => {
  fc.assert(
    fc.property(fc.array(happening, { maxLength: 60 }), (all) => {
      let room = emptyRoom;
      for (const what of all) {
        const before = room;
        const turn = reduce(room, what);
        room = turn.room;
        const may = (id: string) => id === she.memberId || isLetIn(room, id) || isLetIn(before, id);
        for (const { to, frame } of turn.told) {
          if (["welcome", "joined", "signal", "left"].includes(frame.type)) expect([to, may(to)]).toEqual([to, true]);
          if (frame.type === "signal") expect(isLetIn(before, frame.from) || frame.from === she.memberId).toBe(true);
        }
        const inside = room.present.filter(({ waitingSince }) => waitingSince === null).map(({ memberId }) => memberId);
        expect(inside.every((id) => id === she.memberId || isLetIn(room, id))).toBe(true);
        expect(inside.length).toBeLessThanOrEqual(mostInCall);
        expect(new Set(room.present.map(({ memberId }) => memberId)).size).toBe(room.present.length);
      }
    }),
  );
});
