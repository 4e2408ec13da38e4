import * as z from "zod";
import { signalCardSchema, type SignalCard } from "../../../app/features/telehealth/entering/room-card";

/** What outlives the object's sleep beside its sockets: the shard's word, who was let in, and what is still to be written down. */
const stored = z.object({
  card: signalCardSchema.nullable(),
  admitted: z.array(z.string()),
  told: z.array(z.string()),
  /** Instants (ms): when they came together first, and when they were together last (null: they are). */
  startedAt: z.number().nullable(),
  endedAt: z.number().nullable(),
  /** How long (ms) they were together until they last parted, and since when they are now (null: they are not). */
  spokenMs: z.number().default(0),
  togetherAt: z.number().nullable().default(null),
});
export type Kept = z.output<typeof stored>;

const nothing: Kept = {
  card: null,
  admitted: [],
  told: [],
  startedAt: null,
  endedAt: null,
  spokenMs: 0,
  togetherAt: null,
};

/** Makes the table. */
export function openKept(sql: SqlStorage): void {
  sql.exec("create table if not exists kept (id integer primary key, json text not null)");
}

/** What is kept. */
export function readKept(sql: SqlStorage): Kept {
  const [row] = sql.exec<{ json: string }>("select json from kept where id = 1").toArray();
  return row ? stored.parse(JSON.parse(row.json)) : nothing;
}

/** Keeps it. */
export function writeKept(sql: SqlStorage, kept: Kept): void {
  sql.exec("insert or replace into kept (id, json) values (1, ?)", JSON.stringify(kept));
}

/** Whether a card says something newer than the one that is kept. */
export function isNewer(card: SignalCard, before: SignalCard | null): boolean {
  if (!before) return true;
  return card.version > before.version || (card.version === before.version && card.asOf >= before.asOf);
}
