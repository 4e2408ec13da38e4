import { expect, test } from "vitest";
import type { SystemActor } from "~/features/kernel/actor";
import type { ClinicCtx } from "~/features/kernel/ctx";
import { remindRegimens } from "~/features/medication/reminders/remind-regimens.server";
import { addRegimen } from "~/features/medication/regimen/write-regimen.server";
import { askRight } from "~/features/privacy/requests/ask-right.server";
import { remindRequests } from "~/features/privacy/requests/remind-requests.server";
import { giveTask } from "~/features/tasks/task/give-task.server";
import { remindTasks } from "~/features/tasks/reminders/remind-tasks.server";
import { days, hours } from "~/lib/duration";
import { testWorld } from "./callers";
import { linkedPair, rowsOf } from "./diary";

type Job = ClinicCtx<SystemActor>;

/** A job's context whose first write fails, as that of a row which nothing can be written of. */
function failingFirst({ db, ...ctx }: Omit<Job, "actor">): Job {
  let left = 1;
  const failing = new Proxy(db, {
    get: (target, name, receiver) => {
      const value: unknown = Reflect.get(target, name, receiver);
      if (name !== "batch" || typeof value !== "function") return value;
      return (...args: unknown[]) =>
        left-- > 0 ? Promise.reject(new Error("a bad row")) : (Reflect.apply(value, target, args) as unknown);
    },
  });
  return { ...ctx, actor: { system: "test" }, db: failing };
}

const announced = (type: string) => rowsOf("select id from domain_event where type = ?", type);

test.each([
  {
    ...{ name: "medication", type: "medication.reminder_due", run: remindRegimens, after: hours(11.01) },
    prepare: ({ patient }: Awaited<ReturnType<typeof linkedPair>>) =>
      addRegimen(patient.ctx, {
        ...{ kind: "habit", name: "Água", dose: null, times: ["20:00"], refill: null, reminds: true, isShared: false },
      }),
  },
  {
    ...{ name: "requests", type: "rights_request.due", run: remindRequests, after: days(13) },
    prepare: ({ patient }: Awaited<ReturnType<typeof linkedPair>>) => askRight(patient.ctx, { right: "access" }),
  },
  {
    ...{ name: "tasks", type: "task.reminder_due", run: remindTasks, after: hours(34) },
    prepare: ({ patient, psychologist }: Awaited<ReturnType<typeof linkedPair>>) =>
      giveTask(psychologist.ctx, {
        ...{ patientId: patient.memberId, title: "Ler", description: null, steps: [], exercise: null },
        ...{ due: { day: "2026-03-03", hour: "20:00" }, recurrence: null, reminds: true },
      }),
  },
])("one row that cannot be written holds up none of the others, and is not forgotten: $name", async (job) => {
  const world = testWorld();
  const pairs = [await linkedPair(world), await linkedPair(world), await linkedPair(world)];
  for (const pair of pairs) await job.prepare(pair);
  world.clock.now += job.after;
  const ctx = pairs[0]!.patient.ctx;
  await expect(job.run(failingFirst(ctx))).rejects.toThrow("a bad row");
  expect(await announced(job.type)).toHaveLength(2);
  await job.run({ ...ctx, actor: { system: "test" } });
  expect(await announced(job.type)).toHaveLength(3);
});
