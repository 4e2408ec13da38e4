import * as z from "zod";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { assignmentStatuses } from "./assignment/scale-assignment.table";
import { intervals } from "./assignment/schedule";
import { answerScaleSchema, assignScaleSchema } from "./measures.schema";

const at = "2026-03-14T12:30:00.000Z";
const answerId = "scr_01JQ2M3N4P5Q6R7S8T9V0W1X2Y";
const scored = { total: 4, band: "minimal", missing: 0, safety: false };
const score = {
  total: z.int().nullable(),
  band: z.string().nullable(),
  missing: z.int(),
  safety: z.boolean(),
};

export const instrumentSchema = named(
  "Instrument",
  z.object({
    scale: z.string(),
    name: z.string(),
    stem: z.string(),
    items: z.array(z.string()),
    options: z.array(z.object({ value: z.int(), label: z.string() })),
    bands: z.array(z.object({ code: z.string(), from: z.int(), to: z.int(), label: z.string() })),
    wording: z.enum(["published", "ours"]),
    source: z.string(),
  }),
  {
    scale: "phq-2",
    name: "PHQ-2",
    stem: "Durante as últimas 2 semanas…",
    items: ["Pouco interesse ou pouco prazer em fazer as coisas"],
    options: [{ value: 0, label: "Nenhuma vez" }],
    bands: [{ code: "negative", from: 0, to: 2, label: "Abaixo do corte" }],
    wording: "published",
    source: "Pfizer",
  },
);

export const answeredSchema = named(
  "AnsweredScale",
  z.object({
    id: z.string(),
    scale: z.string(),
    ...score,
    change: z.object({ reliable: z.enum(["better", "worse", "none"]), points: z.int() }).optional(),
    answeredAt: instantSchema,
  }),
  { id: answerId, scale: "gad-7", ...scored, change: { reliable: "better", points: -5 }, answeredAt: at },
);

export const scaleAnswerSchema = named(
  "ScaleAnswer",
  z.object({
    id: z.string(),
    scale: z.string(),
    name: z.string(),
    answers: z.array(z.union([z.number(), z.string(), z.null()])),
    ...score,
    answeredAt: instantSchema,
  }),
  { id: answerId, scale: "gad-2", name: "GAD-2", answers: [1, 1], ...scored, answeredAt: at },
);

export const scaleAssignmentSchema = named(
  "ScaleAssignment",
  z.object({
    id: z.string(),
    scale: z.string(),
    every: z.enum(intervals).nullable(),
    status: z.enum(assignmentStatuses),
    dueAt: instantSchema.nullable(),
    lastAnsweredAt: instantSchema.nullable(),
    createdAt: instantSchema,
  }),
  {
    id: "sca_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    scale: "phq-9",
    every: "month",
    status: "open",
    dueAt: at,
    lastAnsweredAt: null,
    createdAt: at,
  },
);

/** A list of either, as `show` asks. */
export const scaleListed = z.union([scaleAnswerSchema, scaleAssignmentSchema]);

export const answerScaleBody = named("AnswerScale", answerScaleSchema, { scale: "gad-2", answers: [1, null] });
export const assignScaleBody = named("AssignScale", assignScaleSchema, { scale: "phq-9", every: "month" });
