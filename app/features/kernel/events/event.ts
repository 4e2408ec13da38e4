import type * as z from "zod";

/** Every event there is, with its data: each feature adds its own (`<x>.events.ts`), so that a misspelt one does not compile. */
export interface EventData {}
export type EventType = keyof EventData;

/** The data of a feature's events, as its zod says: ids, numbers and flags, never text a person wrote. */
export type DataOf<Events extends Record<string, z.ZodType>> = { [Type in keyof Events]: z.output<Events[Type]> };

type NewEventOf<Type extends EventType> = {
  type: Type;
  aggregateId: string;
  /** One more than the version the use case read; 1 for a new aggregate. A version taken meanwhile is a conflict. */
  version: number;
} & (Record<string, never> extends EventData[Type] ? { data?: EventData[Type] } : { data: EventData[Type] });

/** Something that happened, of one of these kinds. */
export type NewEvent<Type extends EventType = EventType> = { [One in Type]: NewEventOf<One> }[Type];

/** A committed domain event as subscribers see it. */
export type StoredEvent = {
  id: string;
  clinicId: string | null;
  type: string;
  aggregateId: string;
  version: number;
  data: Record<string, unknown>;
  actorId: string | null;
  requestId: string;
  /** Instant in ms. */
  occurredAt: number;
};
