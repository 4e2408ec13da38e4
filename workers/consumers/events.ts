import * as z from "zod";
import { writeLooked } from "../../app/features/kernel/events/note-opening.server";
import { planeNames, type Plane } from "../../app/platform/planes";
import type { Job } from "../job-scope";
import { handleMessages } from "./handle-events";
import { consumeTogether, type Outcome } from "./loop";

const looked = z.object({
  clinicId: z.string(),
  memberId: z.string(),
  role: z.string(),
  action: z.string(),
  entity: z.string(),
  reason: z.string().nullable(),
  ip: z.string(),
  userAgent: z.string(),
  requestId: z.string(),
  at: z.number(),
  eachTime: z.boolean(),
  rows: z.array(z.tuple([z.string(), z.string(), z.string(), z.string().nullable()])).min(1),
});

const message = z.object({
  v: z.literal(1),
  plane: z.enum(planeNames),
  ids: z.array(z.string()).max(100),
  looked: looked.optional(),
});

type Message = z.output<typeof message>;

/** The events of some messages, handled in one turn for each database. @returns what becomes of each message */
function inTurns(job: Job, bodies: readonly Message[]): Promise<Outcome>[] {
  const turns = new Map<Plane, Promise<Outcome[]>>();
  const own = planeNames.map((plane) => bodies.filter((body) => body.plane === plane && body.ids.length > 0));
  planeNames.forEach((plane, i) => {
    const messages = (own[i] ?? []).map(({ ids }) => ids);
    if (messages.length > 0) turns.set(plane, handleMessages(job, plane, messages));
  });
  return bodies.map(async (body) => {
    const ends = await turns.get(body.plane);
    return ends?.[own[planeNames.indexOf(body.plane)]?.indexOf(body) ?? -1] ?? "ack";
  });
}

/**
 * Hands the committed events of a batch to their subscribers, once each as far as their receipts tell. What somebody was shown and could
 * not be noted at that moment is written to the audit here, as it was.
 */
export function consumeEvents(batch: MessageBatch, job: Job): Promise<void> {
  return consumeTogether(batch, message, (bodies) => {
    const outcomes = inTurns(job, bodies);
    return bodies.map(async ({ plane, looked: owed }, i) => {
      const [outcome = "ack"] = await Promise.all([
        outcomes[i],
        owed ? writeLooked(job.on(plane).db, owed) : undefined,
      ]);
      return outcome;
    });
  });
}
