import { runInDurableObject } from "cloudflare:test";
import { sql } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { newWard, pressOf, responder, settled, type Ward } from "../../../../tests/worker/board";
import type { PatientCtx } from "~/features/kernel/ctx";
import { readOwnSos } from "./own-sos.server";
import { raiseAtOnce, type Standing } from "./raise-sos.server";
import { unconfirmedMark, unsureMark } from "./unconfirmed";

const press = { severity: "urgent", message: "só para a equipe" } as const;
const own = ({ patient }: Ward) => patient.ctx as unknown as PatientCtx;

/** What a board and the history say of an alert's presses: their origins, and the words. */
async function toldOf(ward: Ward, id: string) {
  const { timeline, message } = await readOwnSos(own(ward), id);
  const query = sql`select data from sos_event where alert_id = ${id} and kind in ('accepted', 'pressed_again') order by seq`;
  const stored = await own(ward).db.all<{ data: string }>(query);
  const history = stored.map(({ data }) => (JSON.parse(data) as { origin: string }).origin);
  return { board: timeline.flatMap((line) => ("origin" in line ? [line.origin] : [])), history, message };
}

test("a press is on the board before its login is known; nobody is called, and nothing told, as of whom it is not", async () => {
  const cases = [
    { known: "session", line: "session", words: press.message },
    { known: "unconfirmed_device", line: "unconfirmed_device", words: `${unconfirmedMark} ${press.message}` },
    { known: "known_device", line: "known_device", words: `${unsureMark} ${press.message}` },
    { known: "session", waited: 5000, line: "queued", words: press.message },
  ] as const;
  for (const { known, line, words, ...held } of cases) {
    const ward = await newWard();
    let look = (_: Standing) => {};
    const standing = new Promise<Standing>((resolve) => (look = resolve));
    const ctx = own(ward);
    const told: string[] = [];
    const { sos } = ctx.platform;
    const ask = (...asked: Parameters<typeof sos.ask>) => {
      told.push("board");
      return sos.ask(...asked);
    };
    const asking = { ...ctx, platform: { ...ctx.platform, sos: { ...sos, ask } } } as PatientCtx;
    const lookedUp = () => {
      told.push("login");
      return standing;
    };
    const raising = raiseAtOnce(asking, press, { key: "press-0003", standing: lookedUp, ...held });
    const live = () => ward.board.live(ward.call, responder(ward.admin));
    await vi.waitFor(async () => expect(await live()).toHaveLength(1), { interval: 5 });
    // Answered while nothing is known of the login, as it stands: no more than such a device may see.
    const { alert, known: asWhat } = await raising;
    const origin = "waited" in held ? "queued" : "known_device";
    expect([asWhat, alert.message]).toEqual(["known_device", `${unsureMark} ${press.message}`]);
    expect(alert.timeline).toMatchObject([{ kind: "accepted", origin }]);
    await vi.waitFor(() => expect(told).toEqual(["board", "login"]), { interval: 5 }); // not before the board
    expect(ward.sent).toEqual([]);
    const opened = vi.fn();
    const reading = ward.board.read(ward.call, alert.id, responder(ward.patient)).then(opened);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(opened).not.toHaveBeenCalled();
    look({ known });
    await reading;
    expect(opened).toHaveBeenCalledWith(
      expect.objectContaining({
        message: words,
        timeline: [expect.objectContaining({ kind: "accepted", origin: line })],
      }),
    );
    await ward.world.settled();
    await settled(ward);
    expect(await toldOf(ward, alert.id)).toEqual({ board: [line], history: [line], message: words });
    expect(ward.sent.length).toBeGreaterThan(0);
    // The same press again, and another one.
    for (const key of ["press-0003", "press-0004"])
      await raiseAtOnce(
        own(ward),
        { severity: "urgent" },
        { key, standing: () => Promise.resolve({ known: "session" }) },
      );
    await ward.world.settled();
    await settled(ward);
    expect(await toldOf(ward, alert.id)).toEqual({
      board: [line, "session"],
      history: [line, "session"],
      message: words,
    });
  }
});

test("who looks a login up that hangs holds no answer up; nor does who presses a second time meanwhile", async () => {
  const ward = await newWard();
  let look = (_: Standing) => {};
  const standing = new Promise<Standing>((resolve) => (look = resolve));
  const [one, two] = await Promise.all(
    ["press-0005", "press-0006"].map((key) => raiseAtOnce(own(ward), press, { key, standing: () => standing })),
  );
  expect(one?.alert.id).toBe(two?.alert.id);
  expect([one?.known, two?.known]).toEqual(["known_device", "known_device"]);
  await vi.waitFor(() => expect(ward.sent.length).toBeGreaterThan(0), { timeout: 5000 });
  look({ known: "known_device" });
});

test("killed between the answer and the word, the board calls people with the doubt; the word comes late, and twice", async () => {
  const ward = await newWard();
  const pressed = pressOf(ward, { said: "oi", message: `${unsureMark} oi`, origin: "known_device", unsettled: true });
  const { id, message } = await ward.board.raise(ward.call, pressed);
  expect(message).toBe(`${unsureMark} oi`);
  await runInDurableObject(ward.board, (_, state) => state.abort("killed")).catch(() => undefined);
  await vi.waitFor(() => expect(ward.sent.length).toBeGreaterThan(0), { timeout: 5000 }); // its alarm
  for (let n = 0; n < 2; n++) await ward.board.settle(ward.call, pressed, "session");
  await ward.board.raise(ward.call, pressed); // the device tries again
  await settled(ward);
  expect(await toldOf(ward, id)).toEqual({ board: ["known_device"], history: ["known_device"], message: "oi" });
});

test("a press of which no word comes calls people all the same, and takes a late one for its words alone", async () => {
  const ward = await newWard();
  const late = pressOf(ward, { said: "oi", message: `${unsureMark} oi`, origin: "known_device", unsettled: true });
  const { id } = await ward.board.raise(ward.call, late);
  await vi.waitFor(() => expect(ward.sent.length).toBeGreaterThan(0), { timeout: 5000 });
  await settled(ward);
  await ward.board.settle(ward.call, late, "session");
  await settled(ward);
  expect(await toldOf(ward, id)).toMatchObject({ board: ["known_device"], message: "oi" });
});
