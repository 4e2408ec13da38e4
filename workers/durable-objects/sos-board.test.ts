import { expect, test } from "vitest";
import { minutes, seconds } from "~/lib/duration";
import { kindsOf, newWard, pass, pressOf, settled, type Ward } from "../../tests/worker/board";

const viewer = ({ psychologist }: Ward) => ({ id: psychologist.memberId, role: "psychologist" }) as const;
const by = ({
  memberId,
  ctx,
}: {
  memberId: string;
  ctx: { actor: { name: string; role: "psychologist" | "admin" | "patient" } };
}) => ({
  id: memberId,
  name: ctx.actor.name,
  role: ctx.actor.role,
});
const toOf = (ward: Ward, after = 0) =>
  ward.sent
    .slice(after)
    .map(({ channel, to }) => `${channel} ${to}`)
    .sort();

test("a press calls the psychologist at once, with SMS and the substitute after a minute, everybody after three", async () => {
  const ward = await newWard();
  const alert = await ward.board.raise(ward.call, pressOf(ward));
  expect(alert).toMatchObject({ status: "open", severity: "urgent" });
  await settled(ward);
  const mailOf = ({ memberId }: { memberId: string }) => `email ${memberId.toLowerCase()}@caris.test`;
  expect(toOf(ward)).toEqual(
    [mailOf(ward.psychologist), `push https://push.test/${ward.psychologist.memberId}`].sort(),
  );
  await pass(ward, seconds(61));
  expect(toOf(ward, 2)).toEqual(
    [
      mailOf(ward.psychologist),
      mailOf(ward.substitute),
      `push https://push.test/${ward.psychologist.memberId}`,
      "sms +5511911110001",
      "sms +5511911110002",
    ].sort(),
  );
  const before = ward.sent.length;
  await pass(ward, minutes(2));
  expect(toOf(ward, before)).toContain("sms +5511911110003");
  const seen = await ward.board.read(ward.call, alert.id, viewer(ward));
  expect(kindsOf(seen as never)).toContain("sent");
});

test("nobody is called after an acknowledgement, and one without an outcome calls again", async () => {
  const ward = await newWard();
  const { id } = await ward.board.raise(ward.call, pressOf(ward));
  await settled(ward);
  const taken = await ward.board.acknowledge(ward.call, id, by(ward.psychologist));
  expect(taken).toMatchObject({
    ok: true,
    value: { status: "acknowledged", acknowledgedBy: { name: "Lia Psicóloga" } },
  });
  const before = ward.sent.length;
  await pass(ward, minutes(29));
  expect(ward.sent).toHaveLength(before);
  await pass(ward, minutes(2));
  expect(ward.sent.length).toBeGreaterThan(before);
  const done = await ward.board.resolve(ward.call, id, by(ward.substitute), { outcome: "talked" });
  expect(done).toMatchObject({ ok: true, value: { status: "resolved", outcome: "talked" } });
  const after = ward.sent.length;
  await pass(ward, minutes(40));
  expect(ward.sent).toHaveLength(after);
});
