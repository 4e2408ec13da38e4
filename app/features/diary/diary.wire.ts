import * as z from "zod";
import { emotionsSchema } from "./emotions/emotion.schema";
import { fileInfoSchema } from "~/features/files/files.schema";
import { instantSchema, named } from "~/features/kernel/named.schema";
import { checkInSchema, commentSchema as typedComment, editEntrySchema, writeEntrySchema } from "./diary.schema";

const at = "2026-03-14T12:30:00.000Z";
const mood = z.int().min(1).max(5);
const feeling = mood.nullable();
const walk = { title: "Uma caminhada", content: "Fui até a praça e voltei mais leve.", mood: 4, tags: ["sono"] };
const entry = {
  id: "dia_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  ...walk,
  emotions: { joy: 1 as const },
  isPrivate: false,
  files: [],
  occurredAt: at,
  createdAt: at,
  updatedAt: at,
  version: 1,
};
const comment = {
  id: "com_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
  authorName: "Beatriz Lima",
  content: "Que bom que você foi.",
  createdAt: at,
};

/** An entry in lists of the API. */
export const entrySchema = named(
  "Entry",
  z.object({
    id: z.string(),
    title: z.string(),
    content: z.string(),
    mood,
    tags: z.array(z.string()),
    emotions: emotionsSchema,
    isPrivate: z.boolean(),
    files: z.array(fileInfoSchema),
    occurredAt: instantSchema,
    createdAt: instantSchema,
    updatedAt: instantSchema,
    version: z.int(),
  }),
  entry,
);
export const commentSchema = named(
  "Comment",
  z.object({ id: z.string(), authorName: z.string(), content: z.string(), createdAt: instantSchema }),
  comment,
);
/** An entry as its writer opens it. */
export const openedEntrySchema = named(
  "OpenedEntry",
  entrySchema.and(
    z.object({
      readers: z.array(z.object({ name: z.string(), readAt: instantSchema })),
      comments: z.array(commentSchema),
    }),
  ),
  { ...entry, readers: [{ name: "Beatriz Lima", readAt: at }], comments: [comment] },
);
/** An entry as the psychologist it is shared with gets it; `comments` counts them. */
export const sharedEntrySchema = named(
  "SharedEntry",
  entrySchema.and(z.object({ unread: z.boolean(), comments: z.int() })),
  {
    ...entry,
    unread: true,
    comments: 0,
  },
);
export const deletedEntrySchema = named("DeletedEntry", z.object({ id: z.string(), restorableUntil: instantSchema }), {
  id: entry.id,
  restorableUntil: "2026-04-13T12:30:00.000Z",
});
export const savedCheckInSchema = named(
  "CheckIn",
  z.object({
    id: z.string(),
    mood,
    energy: feeling,
    anxiety: feeling,
    sleep: feeling,
    emotions: emotionsSchema,
    occurredAt: instantSchema,
    createdAt: instantSchema,
  }),
  {
    id: "chk_01JQ2M3N4P5Q6R7S8T9V0W1X2Y",
    mood: 3,
    energy: 2,
    anxiety: null,
    sleep: 4,
    emotions: {},
    occurredAt: at,
    createdAt: at,
  },
);
const none = { average: null, count: 0 };
const mean = named("MeanMood", z.object({ average: z.number().nullable(), count: z.int() }), none);
export const moodSummarySchema = named(
  "MoodSummary",
  z.object({
    average: z.number().nullable(),
    count: z.int(),
    distribution: z.object({ 1: z.int(), 2: z.int(), 3: z.int(), 4: z.int(), 5: z.int() }),
    trend: z.object({ slopePerWeek: z.number(), low: z.number(), high: z.number() }).nullable(),
    volatility: z.number().nullable(),
    weekdays: z.object({ 1: mean, 2: mean, 3: mean, 4: mean, 5: mean, 6: mean, 7: mean }),
    tags: z.array(z.object({ tag: z.string(), average: z.number(), count: z.int(), difference: z.number() })),
    days: z.array(z.object({ date: z.iso.date(), average: z.number().nullable(), count: z.int() })),
  }),
  {
    average: 3.5,
    count: 2,
    distribution: { 1: 0, 2: 0, 3: 1, 4: 1, 5: 0 },
    trend: null,
    volatility: null,
    weekdays: { 1: none, 2: none, 3: none, 4: none, 5: none, 6: { average: 3.5, count: 2 }, 7: none },
    tags: [],
    days: [{ date: "2026-03-14", average: 3.5, count: 2 }],
  },
);

export const writeEntryBody = named("WriteEntry", writeEntrySchema, walk);
export const editEntryBody = named("EditEntry", editEntrySchema, { mood: 5, version: 1 });
export const commentBody = named("WriteComment", typedComment, { content: comment.content });
export const checkInBody = named("AddCheckIn", checkInSchema, { mood: 3, energy: 2, sleep: 4 });
