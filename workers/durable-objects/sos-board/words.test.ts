import { runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { cutMark } from "~/features/sos/sos.schema";
import { newWard, openBoard, pressOf, responder, settled } from "../../../tests/worker/board";

test("presses, a place and feelings of the same moment are all kept: nobody's words write over another's", async () => {
  const ward = await newWard();
  const { board, call, patient } = ward;
  const { id } = await board.raise(call, pressOf(ward, { message: "palavra 0" }));
  await settled(ward);
  await Promise.all([
    ...[1, 2, 3, 4].map((n) => board.raise(call, pressOf(ward, { message: `palavra ${n}` }))),
    board.locate(call, id, patient.memberId, { latitude: -23.5, longitude: -46.6 }),
    board.feel(call, id, patient.memberId, { when: "before", distress: 9 }),
    board.resolve(call, id, responder(ward.psychologist), { outcome: "talked", note: "nota" }),
    board.feel(call, id, patient.memberId, { when: "after", distress: 3 }),
  ]);
  const alert = await board.read(call, id, responder(ward.psychologist));
  const next = (await board.live(call, responder(patient)))[0];
  const after = next ? await board.read(call, next.id, responder(patient)) : null;
  const said = `${alert?.message} ${after?.message}`;
  for (const n of [0, 1, 2, 3, 4]) expect(said).toContain(`palavra ${n}`);
  expect(alert).toMatchObject({ status: "resolved", note: "nota", feelings: { before: 9, after: 3 } });
});

test("what several presses said is kept whole, and what is beyond all bounds is marked", async () => {
  const ward = await newWard();
  const { board, call, patient } = ward;
  const { id } = await board.raise(call, pressOf(ward, { message: "a".repeat(3000) }));
  await board.raise(call, pressOf(ward, { message: "b".repeat(3000) }));
  expect((await board.read(call, id, responder(patient)))?.message).toHaveLength(6002);
  await board.raise(call, pressOf(ward, { message: "c".repeat(60_000) }));
  expect((await board.read(call, id, responder(patient)))?.message?.endsWith(cutMark)).toBe(true);
});

test("a new alert is answered as it stands, though nothing of it is read again", async () => {
  for (const said of [{ message: "não paro de chorar", tool: "breathing" }, { tool: "grounding" }, {}]) {
    const ward = await newWard();
    const { board, call, patient } = ward;
    const answered = await board.raise(call, pressOf(ward, { ...said, waited: 1000 }));
    const { timeline, ...read } = (await board.read(call, answered.id, responder(patient))) ?? answered;
    expect(timeline.slice(0, 1)).toEqual(answered.timeline);
    expect(answered.timeline).toMatchObject([{ seq: 1, kind: "accepted", origin: "session", waited: 1000 }]);
    const { message, tool, feelings, location, note, policy, patient: whose, severity, raisedAt } = answered;
    expect(read).toMatchObject({ message, tool, feelings, location, note, policy, patient: whose, severity, raisedAt });
    expect([message, tool]).toEqual([said.message ?? null, said.tool ?? null]);
  }
});

test("between a press and its answer stand nine statements, however many boards are open", async () => {
  const ward = await newWard();
  const { board, call, psychologist, admin } = ward;
  await board.prepare(call, ward.patient.memberId); // who is called is remembered
  for (const person of [psychologist, admin, admin]) await openBoard(ward, person);
  const press = pressOf(ward, { message: "oi", origin: "known_device", unsettled: true });
  const asked = await runInDurableObject(board, async (object) => {
    const { core } = object as unknown as { core: { sql: Pick<SqlStorage, "exec"> } };
    const { sql } = core;
    const statements: string[] = [];
    core.sql = new Proxy(sql, {
      get: (target, name) =>
        name === "exec"
          ? (query: string, ...values: unknown[]) => {
              statements.push(query);
              return target.exec(query, ...values);
            }
          : (Reflect.get(target, name, target) as unknown),
    });
    await object.raise(call, press);
    core.sql = sql;
    return statements;
  });
  expect(asked).toHaveLength(9);
  await board.settle(call, press, "session");
  await settled(ward);
});
