import type { SystemActor } from "~/features/kernel/actor";
import { commit } from "~/features/kernel/events/commit.server";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { AppError } from "~/lib/app-error";
import { inParts } from "~/lib/in-parts";
import { reminderDueEvent } from "../appointments.events";
import { advanceReminder, listDueReminders, type Due } from "./reminder.repo.server";
import { dueLeads, nextReminderAt } from "./reminder.policy";

type Jobs = ClinicCtx<SystemActor>;

/** Sessions read at a time, announced in one batch, and readings of one run. */
const [perRead, perBatch, mostReads] = [200, 20, 20];

/** What is due of some sessions of one clinic: their events, and the next reminder in place of this one. */
async function announce(ctx: Jobs, clinicId: string, dues: readonly Due[]): Promise<void> {
  const now = ctx.now();
  const events = dues.flatMap((due) => {
    const leads = due.stands ? dueLeads(due, due.dueAt, now) : [];
    return leads.length === 0 ? [] : [reminderDueEvent(due, leads)];
  });
  const statements = dues.map((due) => advanceReminder(ctx.db, due, nextReminderAt(due, now)));
  try {
    await commit(ctx, { clinicId, statements, events, audit: [] });
  } catch (error) {
    if (!(error instanceof AppError && error.code === "kernel.conflict")) throw error;
    // Of one of them this reminder was given already: another run, or a session moved away and back.
    if (dues.length > 1) for (const due of dues) await announce(ctx, clinicId, [due]);
    else await commit(ctx, { clinicId, statements, events: [], audit: [] });
  }
}

function byClinic(dues: readonly Due[]): Map<string, Due[]> {
  const groups = new Map<string, Due[]>();
  for (const due of dues) groups.set(due.clinicId, [...(groups.get(due.clinicId) ?? []), due]);
  return groups;
}

/** Every part of these, each on its own: one that fails keeps no other from being announced. @returns what failed */
async function announceAll(ctx: Jobs, dues: readonly Due[]): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (const [clinicId, ofClinic] of byClinic(dues))
    for (const part of inParts(ofClinic, perBatch))
      await announce(ctx, clinicId, part).catch((error: unknown) => failures.push(error));
  return failures;
}

/**
 * Announces the reminders of a shard whose time has come, each once: run twice, late, or not for an hour, it says what is due now and
 * leaves out what is past. A clinic of which nothing can be written keeps no other waiting: it is read past. Run by cron.
 * @returns how many sessions it looked at
 * @throws the first failure, at the end
 */
export async function remindAppointments(ctx: Jobs): Promise<number> {
  const failures: unknown[] = [];
  let [done, last]: [number, Due | null] = [0, null];
  for (let reads = 0; reads < mostReads; reads++) {
    const dues: Due[] = await listDueReminders(ctx.db, ctx.now(), last, perRead);
    failures.push(...(await announceAll(ctx, dues)));
    done += dues.length;
    last = dues.at(-1) ?? null;
    if (dues.length < perRead) break;
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
