import { appointmentIds } from "~/features/appointments/appointments.ids";
import {
  takenBetween,
  unauthorisedAmong,
  type BroughtSession,
  type TakenSpan,
} from "~/features/appointments/booking/brought-sessions.server";
import { caseloadPeople } from "~/features/tenancy/care-link/caseload-people.server";
import { minutes } from "~/lib/duration";
import { newId } from "~/lib/id";
import type { Judged } from "../file/imports.repo.server";
import { psychologistOf, type ImporterCtx } from "../importer";
import type { Options, Said } from "../kind-rule";
import { finderOf } from "../reading/find-person";
import { readSession, type Around } from "./read-session";

/** What rows are judged by, read once for all of them. */
export async function aroundSessions(ctx: ImporterCtx): Promise<Around> {
  const people = await caseloadPeople(psychologistOf(ctx));
  const ids = new Set(people.map(({ id }) => id));
  return { find: finderOf(people), isCaredFor: (id) => ids.has(id), zone: ctx.actor.zone, now: ctx.now() };
}

type Read = ReturnType<typeof readSession> & { row: number };

const endOf = ({ startAt, durationMinutes }: BroughtSession) => startAt + minutes(durationMinutes);

/** Sessions of a file that meet one before them: hers are all hers, so one line of time is enough. */
function meetWithin(read: readonly Read[]): Map<number, number> {
  const met = new Map<number, number>();
  let last: Read | null = null;
  for (const one of read
    .filter(({ faults }) => faults.length === 0)
    .toSorted((a, b) => a.session.startAt - b.session.startAt || a.row - b.row)) {
    if (last && one.session.startAt < endOf(last.session)) met.set(one.row, last.row);
    else last = one;
  }
  return met;
}

/** Whether any of these spans, sorted by their beginning, meets a session. */
function meetsAny(spans: readonly TakenSpan[], session: BroughtSession): boolean {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.startAt ?? 0) < endOf(session)) low = middle + 1;
    else high = middle;
  }
  // No two of a member's meet: of those that begin before its end only the last can reach into it.
  return (spans[low - 1]?.endAt ?? 0) > session.startAt;
}

async function spansAround(ctx: ImporterCtx, read: readonly Read[]): Promise<Map<string, TakenSpan[]>> {
  const right = read.filter(({ faults }) => faults.length === 0).map(({ session }) => session);
  const [from, to] = [Math.min(...right.map(({ startAt }) => startAt)), Math.max(...right.map(endOf))];
  const byMember = new Map<string, TakenSpan[]>();
  if (right.length === 0) return byMember;
  const taken = await takenBetween(psychologistOf(ctx), [...new Set(right.map(({ patientId }) => patientId))], {
    from,
    to,
  });
  for (const span of taken.toSorted((a, b) => a.startAt - b.startAt))
    byMember.set(span.memberId, [...(byMember.get(span.memberId) ?? []), span]);
  return byMember;
}

/** Judges sessions against the rules of an agenda, against each other and against what stands in hers and in her patients'. */
export async function checkSessions(ctx: ImporterCtx, rows: readonly Said[], options: Options): Promise<Judged[]> {
  const around = await aroundSessions(ctx);
  const read = rows.map((said) => ({ row: said.row, ...readSession(said, options, around) }));
  const coming = read.filter(({ session, faults }) => faults.length === 0 && session.startAt > around.now);
  const [spans, minors] = await Promise.all([
    spansAround(ctx, read),
    unauthorisedAmong(psychologistOf(ctx), [...new Set(coming.map(({ session }) => session.patientId))]),
  ]);
  for (const { session, faults } of read) {
    if (faults.length > 0) continue;
    if (meetsAny(spans.get(ctx.actor.memberId) ?? [], session))
      faults.push(["date", "Neste horário já há outra sessão na sua agenda."]);
    else if (meetsAny(spans.get(session.patientId) ?? [], session))
      faults.push(["date", "Neste horário o paciente já tem outra sessão."]);
    if (session.startAt > around.now && minors.includes(session.patientId))
      faults.push(["patient", "Menor de idade: falta a autorização escrita de quem é responsável."]);
  }
  const within = meetWithin(read);
  return read.map(({ row, faults }) => {
    const other = within.get(row);
    if (other !== undefined) faults.push(["date", `No mesmo horário já está a linha ${other}.`]);
    if (faults.length > 0) return { row, state: "refused", faults };
    return { row, state: "ready", resultId: newId(appointmentIds.appointment, ctx.now()) };
  });
}
