import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { days } from "~/lib/duration";
import { noticeIds } from "~/features/notifications/notices.ids";
import { sosIds } from "~/features/sos/sos.ids";
import { newId } from "~/lib/id";
import { onTestFinished } from "vitest";
import type { Alert, BoardFrame } from "~/features/sos/board/alert";
import type { BoardCall, Press } from "~/features/sos/board/board-face";
import type { Mail } from "~/platform/messages/mail.server";
import type { Receipt } from "~/platform/outside/outside";
import type { Sms } from "~/platform/messages/sms.server";
import { account } from "~/features/identity/account/account.directory.table";
import { loginSession } from "~/features/identity/session/login-session.directory.table";
import { pushSubscription } from "~/features/notifications/reach/push-subscription.table";
import { sosCover } from "~/features/sos/ladder/sos-setting.table";
import { eq } from "drizzle-orm";
import type { Role } from "~/features/kernel/actor";
import type { SosBoard } from "../../workers/durable-objects/sos-board/sos-board";
import { testWorld } from "./callers";
import { testEnv } from "./env";
import { boardWorld, type TestBoard } from "./test-board";
import type { Person, World } from "./world";

/** A clinic with a patient, her psychologist, a substitute and an admin, all of whom can be reached. */
export type Ward = {
  world: World;
  call: BoardCall;
  patient: Person<"patient">;
  psychologist: Person<"psychologist">;
  substitute: Person<"psychologist">;
  admin: Person<"admin">;
  board: DurableObjectStub<TestBoard>;
  /** What the providers took, with the clock's time. */
  sent: { channel: "sms" | "whatsapp" | "email" | "push"; to: string; body: string; at: number; tag: string }[];
  /** What the providers answer. */
  answer: { now: (channel: string) => Receipt | Promise<Receipt> };
};

/** Gives a person a proved e-mail and, for `phone`, a proved phone; for `push`, a device. */
export async function reachable<R extends Role>(
  world: World,
  person: Person<R>,
  how: { phone?: string; push?: true } = {},
) {
  const proved = { emailVerifiedAt: 1, ...(how.phone ? { phone: how.phone, phoneVerifiedAt: 1 } : {}) };
  await world.scope.directory.update(account).set(proved).where(eq(account.id, person.accountId));
  if (!how.push) return;
  await world.scope.directory.insert(loginSession).values({
    id: `ses_${person.memberId}`,
    accountId: person.accountId,
    membershipId: person.memberId,
    kind: "web",
    tokenHash: person.memberId,
    ip: "",
    userAgent: "",
    createdAt: 1,
    lastSeenAt: 1,
    expiresAt: Date.now() + days(30),
  });
  await person.ctx.db.insert(pushSubscription).values({
    clinicId: person.clinicId,
    id: newId(noticeIds.device, world.clock.now),
    memberId: person.memberId,
    sessionId: `ses_${person.memberId}`,
    endpoint: `https://push.test/${person.memberId}`,
    p256dh: "k",
    auth: "a",
    label: "Chrome",
    createdAt: world.clock.now,
  });
}

/** Opens a ward; the board's providers note what they are given. */
export async function newWard(): Promise<Ward> {
  const world = testWorld();
  const clinicId = await world.clinic();
  const patient = await world.person("patient", clinicId, "Ana Paciente");
  const psychologist = await world.person("psychologist", clinicId, "Lia Psicóloga");
  const substitute = await world.person("psychologist", clinicId, "Rui Substituto");
  const admin = await world.person("admin", clinicId, "Zoe Admin");
  await world.link(psychologist, patient);
  await reachable(world, psychologist, { phone: "+5511911110001", push: true });
  await reachable(world, substitute, { phone: "+5511911110002" });
  await reachable(world, admin, { phone: "+5511911110003" });
  await psychologist.ctx.db
    .insert(sosCover)
    .values({ clinicId, psychologistId: psychologist.memberId, substituteId: substitute.memberId, updatedAt: 0 });
  const call: BoardCall = { clinicId, shard: "CLINIC_0" };
  const ward: Ward = {
    world,
    call,
    patient,
    psychologist,
    substitute,
    admin,
    // A stub of a process that was killed is dead with it.
    get board() {
      return boardOf(clinicId);
    },
    sent: [],
    answer: { now: () => ({ ok: true, providerId: "p_1" }) },
  };
  onTestFinished(() => settled(ward));
  boardWorld.alter = () => ({
    origin: "https://caris.test",
    sms: { send: (sms: Sms) => take(ward, "sms", sms.to, sms.body, sms.statusCallback ?? "") },
    whatsapp: {
      isOn: true,
      send: ({ to, line, url, statusCallback }) => take(ward, "whatsapp", to, `${line} ${url}`, statusCallback ?? ""),
    },
    mailer: { send: (mail: Mail) => take(ward, "email", mail.to, mail.text, mail.idempotencyKey) },
    push: { send: ({ endpoint }, message) => take(ward, "push", endpoint, message.body, message.tag) },
  });
  return ward;
}

function take(ward: Ward, channel: "sms" | "whatsapp" | "email" | "push", to: string, body: string, tag: string) {
  return Promise.resolve(ward.answer.now(channel)).then((receipt) => {
    if (receipt.ok) ward.sent.push({ channel, to, body, tag, at: Date.now() + boardWorld.shift });
    return receipt;
  });
}

/** The board of a clinic. */
export function boardOf(clinicId: string): DurableObjectStub<TestBoard> {
  const namespace = testEnv.SOS_BOARD as unknown as DurableObjectNamespace<TestBoard>;
  return namespace.get(namespace.idFromName(clinicId));
}

/** A press of the ward's patient. */
export function pressOf({ patient }: Pick<Ward, "patient">, change: Partial<Press> = {}): Press {
  return {
    id: newId(sosIds.alert, Date.now()),
    key: crypto.randomUUID(),
    patient: { id: patient.memberId, name: patient.ctx.actor.name },
    origin: "session",
    severity: "urgent",
    ...change,
  };
}

type Inside = { core: { running: Map<string, Promise<void>>; alarmAt: number | null } };

/** Waits until the board has done what was due. */
export async function settled({ board }: Pick<Ward, "board">): Promise<void> {
  await runInDurableObject(board, async (object: SosBoard) => {
    const { core } = object as unknown as Inside;
    for (let i = 0; i < 20; i++) {
      await Promise.all([...core.running.values()]);
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (core.running.size === 0) return;
    }
  });
}

/** When (ms on the board's clock) its alarm is set for. While one is going off by itself there is none: that is waited for. */
async function alarmOf({ board }: Pick<Ward, "board">): Promise<number> {
  for (let looks = 0; looks < 10; looks++) {
    const at = await runInDurableObject(board, (_, { storage }) => storage.getAlarm());
    if (at !== null) return at;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return Infinity;
}

/** Lets time pass on the board's clock, its alarms going off as they come due. */
export async function pass(ward: Ward, ms: number): Promise<void> {
  await settled(ward);
  const end = Date.now() + boardWorld.shift + ms;
  for (;;) {
    const due = await alarmOf(ward);
    const now = Date.now() + boardWorld.shift;
    if (due > end) break;
    if (due > now) boardWorld.shift += due - now;
    await runDurableObjectAlarm(ward.board);
    await settled(ward);
  }
  boardWorld.shift = Math.max(boardWorld.shift, end - Date.now());
}

/** Kinds of a timeline's lines, in order. */
export const kindsOf = ({ timeline }: Alert): string[] => timeline.map(({ kind }) => kind);

/** The board's process dies; the next call wakes a new one. */
export async function kill({ board }: Pick<Ward, "board">): Promise<void> {
  await runInDurableObject(board, (_, state) => state.abort("killed")).catch(() => undefined);
}

/** A person as the board is told of them. */
export function responder<R extends Role>({ memberId, ctx }: Person<R>) {
  return { id: memberId, name: ctx.actor.name, role: ctx.actor.role };
}

/** A board open on a device, and what it was told. */
export async function openBoard<R extends "psychologist" | "admin">(ward: Ward, person: Person<R>) {
  const listener = {
    ...ward.call,
    memberId: person.memberId,
    role: person.ctx.actor.role,
    sessionId: `ses_${person.memberId}`,
    authorisedAt: Date.now(),
  };
  const headers = { Upgrade: "websocket", "X-Listener": encodeURIComponent(JSON.stringify(listener)) };
  const { webSocket: socket, status } = await ward.board.fetch("https://board.invalid/", { headers });
  if (!socket) throw new Error(`no socket: ${status}`);
  const frames: BoardFrame[] = [];
  const closed: number[] = [];
  socket.addEventListener("message", ({ data }) => void frames.push(JSON.parse(data as string) as BoardFrame));
  socket.addEventListener("close", ({ code }) => void closed.push(code));
  socket.accept();
  onTestFinished(() => socket.close(1000));
  return { socket, frames, closed };
}
