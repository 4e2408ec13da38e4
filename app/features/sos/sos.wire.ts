import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { contactSchema } from "./contacts/contact.schema";
import { pageChannels, stepRoles } from "./ladder/ladder.policy";
import {
  alertStatuses,
  cancelSchema,
  feelingSchema,
  locationSchema,
  outcomes,
  raiseSchema,
  resolveSchema,
  severities,
} from "./sos.schema";

const at = "2026-03-14T12:30:00.000Z";
const ana = { id: "mem_01JQ2M3N4P5Q6R7S8T9V0W1X2Y", name: "Ana Souza" };
const head = {
  id: "sos_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  patient: ana,
  severity: "urgent" as const,
  status: "open" as const,
  raisedAt: at,
  nextAt: "2026-03-14T12:32:00.000Z",
  nextCall: { roles: ["psychologist" as const], channels: ["push" as const, "sms" as const] },
  acknowledgedBy: null,
  acknowledgedAt: null,
  closedAt: null,
  outcome: null,
  rev: 1,
};
const accepted = { seq: 1, at, kind: "accepted", source: "board", who: null, origin: "session" } as const;

const personSchema = named("Person", z.object({ id: z.string(), name: z.string() }), ana);

/** A line of a timeline as the API shows it; `kind` tells which of the last fields there are. */
const eventSchema = named(
  "AlertEvent",
  z.looseObject({
    seq: z.int(),
    at: instantSchema,
    kind: z.string(),
    source: z.enum(["board", "provider", "device", "patient", "responder", "contact"]),
    who: personSchema.nullable(),
  }),
  accepted,
);

/** An alert in lists of the API. */
export const alertHeadSchema = named(
  "AlertHead",
  z.object({
    id: z.string(),
    patient: personSchema,
    severity: z.enum(severities),
    status: z.enum(alertStatuses),
    raisedAt: instantSchema,
    nextAt: instantSchema.nullable(),
    nextCall: z.object({ roles: z.array(z.enum(stepRoles)), channels: z.array(z.enum(pageChannels)) }).nullable(),
    acknowledgedBy: personSchema.nullable(),
    acknowledgedAt: instantSchema.nullable(),
    closedAt: instantSchema.nullable(),
    outcome: z.enum(outcomes).nullable(),
    rev: z.int(),
  }),
  head,
);

/** An alert of the API, with its timeline. */
export const alertSchema = named(
  "Alert",
  alertHeadSchema.and(
    z.object({
      timeline: z.array(eventSchema),
      message: z.string().nullable(),
      tool: z.string().nullable(),
      feelings: z.object({ before: z.int().nullable(), after: z.int().nullable(), helped: z.string().nullable() }),
      location: z
        .object({ latitude: z.number(), longitude: z.number(), accuracy: z.number().optional(), at: instantSchema })
        .nullable(),
      note: z.string().nullable(),
    }),
  ),
  {
    ...head,
    timeline: [accepted],
    message: "Preciso falar com alguém.",
    tool: null,
    feelings: { before: 7, after: null, helped: null },
    location: null,
    note: null,
  },
);
export const liveAlertsSchema = named("LiveAlerts", z.object({ alerts: z.array(alertHeadSchema), at: instantSchema }), {
  alerts: [head],
  at,
});
export const savedContactSchema = named(
  "EmergencyContact",
  z.object({
    id: z.string(),
    name: z.string(),
    relation: z.string().nullable(),
    phone: z.string(),
    consentedAt: instantSchema.nullable(),
  }),
  {
    id: "ctt_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    name: "Rita Souza",
    relation: "irmã",
    phone: "+5511987654321",
    consentedAt: at,
  },
);

export const raiseBody = named("RaiseAlert", raiseSchema, {
  severity: "urgent",
  message: "Preciso falar com alguém.",
  tool: "breathing",
});
export const cancelBody = named("CancelAlert", cancelSchema, { reason: "better" });
export const feelingBody = named("RecordAlertFeeling", feelingSchema, { when: "before", distress: 7 });
export const locationBody = named("ShareAlertLocation", locationSchema, { latitude: -23.55, longitude: -46.63 });
export const resolveBody = named("ResolveAlert", resolveSchema, {
  outcome: "talked",
  note: "Conversamos por telefone.",
});
export const contactBody = named("SaveEmergencyContact", contactSchema, {
  name: "Rita Souza",
  relation: "irmã",
  phone: "(11) 98765-4321",
  consent: true,
});
