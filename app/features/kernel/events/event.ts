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
