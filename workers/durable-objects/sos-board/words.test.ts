import { expect, test } from "vitest";
import { cutMark } from "~/features/sos/sos.schema";
import { newWard, pressOf, responder, settled } from "../../../tests/worker/board";

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
