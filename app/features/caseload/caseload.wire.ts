import * as z from "zod";
import { appointmentStatuses, appointmentTypes } from "~/features/appointments/appointment";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { pageSchema } from "~/features/kernel/page.schema";
import { alertStatuses, outcomes, severities } from "~/features/sos/sos.schema";
import { taskStatuses } from "~/features/tasks/task/task";
import { momentKinds } from "~/features/tenancy/care-link/moment";
import { emptyAsAbsent } from "~/lib/text/text";
import { iso } from "~/lib/time/iso";
import type { Moment } from "./river/read-river.server";

/** `GET /api/psychologist/patients/:id/timeline`; `kind` for one kind alone. */
export const timelineSchema = pageSchema.extend({
  kind: z.preprocess(emptyAsAbsent, z.enum(momentKinds, `Use ${momentKinds.join(", ")}.`).optional()),
});

const head = { id: z.string(), at: instantSchema };
const feeling = z.int().nullable();

/** Something that happened in a patient's time; `kind` tells which. */
export const momentSchema = named(
  "Moment",
  z.discriminatedUnion("kind", [
    z.object({
      kind: z.literal("entry"),
      ...head,
      title: z.string(),
      tags: z.array(z.string()),
      mood: z.int(),
      comments: z.int(),
      unread: z.boolean(),
    }),
    z.object({
      kind: z.literal("check-in"),
      ...head,
      mood: z.int(),
      energy: feeling,
      anxiety: feeling,
      sleep: feeling,
    }),
    z.object({
      kind: z.literal("session"),
      ...head,
      endAt: instantSchema,
      type: z.enum(appointmentTypes),
      status: z.enum(appointmentStatuses),
    }),
    z.object({
      kind: z.literal("alert"),
      ...head,
      severity: z.enum(severities),
      status: z.enum(alertStatuses),
      outcome: z.enum(outcomes).nullable(),
    }),
    z.object({ kind: z.literal("note"), ...head, signedAt: instantSchema.nullable(), addenda: z.int() }),
    z.object({
      kind: z.literal("task"),
      ...head,
      title: z.string(),
      status: z.enum(taskStatuses),
      exercise: z.string().nullable(),
    }),
    z.object({ kind: z.literal("plan"), ...head, version: z.int(), byPatient: z.boolean() }),
    z.object({
      kind: z.literal("scale"),
      ...head,
      name: z.string().nullable(),
      total: z.int().nullable(),
      band: z.string().nullable(),
      safety: z.boolean(),
    }),
  ]),
  {
    ...{ kind: "check-in", id: "chk_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", at: "2026-03-14T12:30:00.000Z" },
    ...{ mood: 4, energy: 3, anxiety: null, sleep: null },
  },
);

/** A moment for the API: a session as it stands for this patient, who may have left it. */
export function showMoment(moment: Moment) {
  const at = iso(moment.at);
  if (moment.kind === "session") {
    const { leftAt, endAt, status, ...session } = moment;
    return { ...session, at, endAt: iso(endAt), status: leftAt === null ? status : "cancelled" };
  }
  if (moment.kind === "note")
    return { ...moment, at, signedAt: moment.signedAt === null ? null : iso(moment.signedAt) };
  if (moment.kind !== "plan") return { ...moment, at };
  const { kind, id, version, byPatient } = moment;
  return { kind, id, at, version, byPatient };
}
