import { expect, test } from "vitest";
import { bookOwnSession, moveOwnSession } from "../../../app/features/appointments/slots/book-own-session.server";
import { acceptRequest } from "../../../app/features/appointments/steps/change-session.server";
import { moveSession } from "../../../app/features/appointments/steps/move-session.server";
import { days, hours } from "../../../app/lib/duration";
import { refusalOf } from "../../../tests/worker/callers";
import { newsroom, noticesOf } from "../../../tests/worker/notices";
import { deliver } from "../../../tests/worker/post";
import { book, offer, tomorrow } from "../../../tests/worker/sessions";
import type { Person } from "../../../tests/worker/world";
import type { Role } from "../../../app/features/kernel/actor";

/** A room where the psychologist says yes first; `told` delivers and answers what somebody's bell holds. */
async function askingRoom() {
  const room = await newsroom();
  const { patient, psychologist, post } = room;
  await offer(psychologist, { confirm: "manual" });
  const told = async (who: Person<Role>) => {
    await deliver(post);
    return (await noticesOf(post, who.memberId)).map(({ kind }) => kind);
  };
  const ask = () =>
    bookOwnSession(patient.ctx, { psychologistId: psychologist.memberId, startAt: tomorrow, type: "online" });
  return { ...room, told, ask };
}

test("a session that its patient moves where a yes is needed asks for one, and says nothing of a new hour", async () => {
  const room = await askingRoom();
  const { patient, psychologist, post, told } = room;
  const { id } = await book(room);
  await told(patient);
  post.sent.length = 0;
  await moveOwnSession(patient.ctx, { id, startAt: tomorrow + hours(2) });
  expect(await told(psychologist)).toEqual(["appointment.requested"]);
  const [asked, ...others] = post.sent.filter(({ to }) => to === `${patient.memberId.toLowerCase()}@caris.test`);
  expect(others).toEqual([]);
  expect(asked?.text).toContain("Pedido: terça, 3 de março, às 12:00. Ele espera a resposta");
  expect(asked?.text).toContain(`https://caris.test/go/${id}\n`);
  expect(asked?.attachments?.[0]?.text).toMatch(/METHOD:REQUEST[^]*SEQUENCE:1\r\n[^]*STATUS:TENTATIVE/);
  expect(await told(patient)).toContain("appointment.receipt_requested");
  await acceptRequest(psychologist.ctx, { id });
  expect(await told(psychologist)).toEqual([]);
  expect(await told(patient)).toContain("appointment.accepted");
  expect(await told(patient)).not.toContain("appointment.receipt_requested");
});

test("a request that she moves is answered by that: nothing waits for her, and the patient knows the hour", async () => {
  const { patient, psychologist, told, ask } = await askingRoom();
  const { id } = await ask();
  expect(await told(psychologist)).toEqual(["appointment.requested"]);
  await moveSession(psychologist.ctx, { id, startAt: tomorrow + hours(2) });
  expect(await told(psychologist)).toEqual([]);
  expect(await told(patient)).toContain("appointment.moved");
});

test("a request whose hour has passed is not accepted any more; nobody is told that it was", async () => {
  const { world, patient, psychologist, told, ask } = await askingRoom();
  const { id } = await ask();
  world.clock.now = tomorrow + days(2);
  expect(await refusalOf(acceptRequest(psychologist.ctx, { id }))).toBe("sessions.past");
  expect(await told(patient)).not.toContain("appointment.accepted");
  expect(await moveSession(psychologist.ctx, { id, startAt: tomorrow + days(3) })).toMatchObject({
    status: "scheduled",
  });
});

test("who comes is told that a session is in person now, not of its length or fee; the psychologist, who said so, is not", async () => {
  const room = await askingRoom();
  const { patient, psychologist, post, told } = room;
  const { id } = await book(room);
  await told(patient);
  await moveSession(psychologist.ctx, { id, durationMinutes: 60 });
  await moveSession(psychologist.ctx, { id, feeCents: 20_000 });
  expect(await told(patient)).not.toContain("appointment.kind_changed");
  post.sent.length = 0;
  await moveSession(psychologist.ctx, { id, type: "presencial" });
  expect((await told(patient)).filter((kind) => kind === "appointment.kind_changed")).toHaveLength(1);
  expect(await told(psychologist)).toEqual([]);
  expect(post.sent.map(({ text }) => text)).toEqual([
    expect.stringContaining("Atualizado: terça, 3 de março, às 10:00."),
  ]);
});
