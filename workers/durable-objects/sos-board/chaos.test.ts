import { runDurableObjectAlarm, runInDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { minutes, seconds } from "~/lib/duration";
import { refusal } from "~/platform/outside/outside";
import type { BoardOutcome } from "~/features/sos/board/board-face";
import type { Alert } from "~/features/sos/board/alert";
import { sosAlert } from "~/features/sos/board/sos-alert.table";
import { careLink } from "~/features/tenancy/care-link/care-link.table";
import { member } from "~/features/tenancy/member/member.table";
import { tenancyIds } from "~/features/tenancy/tenancy.ids";
import { newId } from "~/lib/id";
import {
  boardOf,
  kill,
  newWard,
  openBoard,
  pass,
  pressOf,
  responder,
  settled,
  type Ward,
} from "../../../tests/worker/board";
import { boardWorld } from "../../../tests/worker/test-board";
import type { Core } from "./core";

/** Alerts of a wave: each has a clinic, and chances, of its own. `VITE_CHAOS_ALERTS=1000` makes the run a long one. */
const alertsOfWave = 50;
const asked = Number((import.meta.env as Record<string, string | undefined>).VITE_CHAOS_ALERTS ?? alertsOfWave);
const waves = Array.from({ length: Math.ceil(asked / alertsOfWave) }, (_, i) => ({ seed: (Date.now() % 100_000) + i }));

type Raised = { id: string; patientId: string; acks: { from: number; to: number }[]; closedAt: number | null };

/** Patients of the ward's psychologist, written straight into the tables: what is tried here is the board. */
async function patientsOf(ward: Ward, count: number): Promise<{ id: string; name: string }[]> {
  const { db } = ward.patient.ctx;
  const { clinicId } = ward.call;
  const patients = Array.from({ length: count }, (_, i) => ({
    id: newId(tenancyIds.membership, i + 1),
    name: `Paciente ${i}`,
  }));
  for (const { id, name } of patients) {
    await db.batch([
      db.insert(member).values({
        clinicId,
        id,
        accountId: `acc_${id}`,
        role: "patient",
        name,
        sortName: name,
        zone: "America/Sao_Paulo",
        createdAt: 0,
      }),
      db.insert(careLink).values({
        clinicId,
        id: newId(tenancyIds.careLink, 1),
        patientId: id,
        psychologistId: ward.psychologist.memberId,
        patientSortName: name,
        startedAt: 0,
        startedBy: "x",
        version: 1,
      }),
    ]);
  }
  return patients;
}

/** Even chances out of a seed (mulberry32), so that a run can be repeated. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const now = () => Date.now() + boardWorld.shift;

/** A call that may hit a dying process is repeated, as the route does. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= 5) throw error;
    }
  }
}

/** One thing that goes wrong, or right, at random. */
async function upset(ward: Ward, raised: Raised[], random: () => number): Promise<void> {
  const pick = raised[Math.floor(random() * raised.length)];
  const dice = random();
  if (dice < 0.2) return kill(ward);
  if (dice < 0.3) {
    boardWorld.down = !boardWorld.down;
    return;
  }
  if (dice < 0.45) {
    const broken = random();
    ward.answer.now = () =>
      random() < broken
        ? refusal(random() < 0.5 ? "provider_error" : "unreachable", 503)
        : { ok: true, providerId: "p" };
    return;
  }
  if (dice < 0.6) {
    boardWorld.shift += Math.floor(random() * seconds(90));
    await runDurableObjectAlarm(ward.board).catch(() => false);
    return;
  }
  if (!pick) return;
  if (dice < 0.75) {
    const before = await insist(async () => ward.board.read(ward.call, pick.id, responder(ward.admin)));
    const ack = await insist(async (): Promise<BoardOutcome<Alert>> =>
      ward.board.acknowledge(ward.call, pick.id, responder(ward.admin)),
    );
    if (ack.ok && before && before.status !== "acknowledged" && ack.value.status === "acknowledged") {
      pick.acks.push({ from: now(), to: (ack.value.nextAt ?? 0) - 1 });
    }
    return;
  }
  if (dice < 0.85) {
    const done = await insist(async (): Promise<BoardOutcome<Alert>> =>
      ward.board.resolve(ward.call, pick.id, responder(ward.admin), { outcome: "talked" }),
    );
    if (done.ok) pick.closedAt ??= now();
    return;
  }
  if (dice < 0.89) {
    // Worse than it was, while processes die and providers fail.
    const patient = { id: pick.patientId, name: "Paciente" };
    const press = pressOf(ward, { patient, severity: "immediate", message: "pior" });
    if (pick.closedAt === null) await insist(() => ward.board.raise(ward.call, press));
    return;
  }
  if (dice < 0.94) await openBoard(ward, ward.admin).then(({ socket }) => random() < 0.5 && socket.close());
  else {
    const { ok } = await insist(async (): Promise<BoardOutcome<Alert>> =>
      ward.board.cancel(ward.call, pick.id, pick.patientId, "better"),
    );
    if (ok) pick.closedAt ??= now();
  }
}

/** How many calls of each alert have pages. */
function callsOf({ board }: Ward): Promise<Map<string, number>> {
  return runInDurableObject(board, (object) => {
    const { sql } = (object as unknown as { core: Core }).core;
    const rows = sql.exec<{ id: string; n: number }>(
      "select alert_id as id, count(distinct call) as n from page group by alert_id",
    );
    return new Map([...rows].map(({ id, n }) => [id, n]));
  });
}

/** How many calls a timeline tells of: the lines of one call stand together. */
function toldCalls(timeline: Alert["timeline"]): number {
  const called = timeline.map((line) => (line.kind === "called" ? `${line.at} ${line.step}` : ""));
  return new Set(called.filter((one) => one !== "")).size;
}

test.each(waves)(
  `${alertsOfWave} alerts while processes die, databases and providers fail: none is lost, none is called after an answer ($seed)`,
  { timeout: 300_000 },
  async ({ seed }) => {
    const ward = await newWard();
    const next = chance(seed);
    const patients = await patientsOf(ward, alertsOfWave);
    const raised: Raised[] = [];
    for (const patient of patients) {
      const press = pressOf(ward, { patient, severity: next() < 0.3 ? "immediate" : "urgent" });
      const alert = await insist(() => ward.board.raise(ward.call, press));
      if (next() < 0.3) await kill(ward);
      if (next() < 0.3) expect((await insist(() => ward.board.raise(ward.call, press))).id).toBe(alert.id);
      raised.push({ id: alert.id, patientId: patient.id, acks: [], closedAt: null });
      for (let i = 0; i < 3; i++) await upset(ward, raised, next);
    }
    boardWorld.down = false;
    ward.answer.now = () => ({ ok: true, providerId: "p" });
    await pass(ward, minutes(5));
    await settled(ward);
    const alerts = (await Promise.all(
      raised.map(({ id }) => boardOf(ward.call.clinicId).read(ward.call, id, responder(ward.admin))),
    )) as Alert[];
    // Nothing is lost, and what is live either waits for its next step, for an outcome, or is shown as unanswered.
    expect(alerts.filter((alert) => !alert)).toEqual([]);
    for (const { status, nextAt } of alerts) {
      if (status === "open" || status === "acknowledged") expect(nextAt).toBeGreaterThan(now() - seconds(20));
      else expect(nextAt).toBeNull();
    }
    // Every alert called somebody, or was answered before it could.
    for (const { timeline, status } of alerts) {
      expect(timeline.some(({ kind }) => kind === "called") || status !== "open").toBe(true);
    }
    // Every call that a timeline tells of has its pages.
    const calls = await callsOf(ward);
    for (const { id, timeline } of alerts) expect(calls.get(id) ?? 0).toBe(toldCalls(timeline));
    // After an answer nothing goes out for that alert until its outcome is overdue; after its end nothing at all.
    for (const { id, acks, closedAt } of raised) {
      const pages = ward.sent.filter(({ body, channel, tag }) => (channel === "push" ? tag === id : body.includes(id)));
      for (const { at } of pages) {
        expect(closedAt !== null && at > closedAt).toBe(false);
        expect(acks.some(({ from, to }) => at > from && at < to && (closedAt === null || at < closedAt))).toBe(false);
      }
    }
    // And the history says the same as the board.
    const kept = await ward.patient.ctx.db.select({ id: sosAlert.id, status: sosAlert.status }).from(sosAlert);
    expect(new Map(kept.map(({ id, status }) => [id, status]))).toEqual(
      new Map(alerts.map(({ id, status }) => [id, status])),
    );
    const told = alerts.reduce<Record<string, number>>(
      (all, { status }) => ({ ...all, [status]: (all[status] ?? 0) + 1 }),
      {},
    );
    console.log(JSON.stringify({ seed, alerts: alerts.length, ...told, pages: ward.sent.length }));
  },
);
