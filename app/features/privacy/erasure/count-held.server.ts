import type { SystemActor } from "~/features/kernel/actor";
import type { BothPlanesCtx } from "~/features/kernel/ctx";
import { roles } from "~/features/kernel/actor";
import type { PersonAccount, PersonPlace } from "~/features/kernel/personal-data";
import { onShard } from "~/features/tenancy/clinic/on-shard";
import { shardOfClinic } from "~/features/tenancy/clinic/shard-directory.server";
import * as z from "zod";
import { heldStores } from "../held-stores.server";
import type { Person } from "../open-person.server";
import { whatIsKept } from "../what-is-kept";

const lineSchema = z.object({ store: z.string(), clinicId: z.string().nullable(), count: z.number().nullable() });

/** How many things a store has of a person, in a clinic or in the directory; null where nobody counts. */
export type HeldLine = z.infer<typeof lineSchema>;

/** What there was of a person as their erasure began: written down once, so that a run that is killed loses nothing of it. */
export const heldSchema = z.object({
  places: z.array(z.object({ clinicId: z.string(), memberId: z.string(), role: z.enum(roles) })),
  lines: z.array(lineSchema),
  kept: z.array(z.object({ store: z.string(), clinicId: z.string().nullable(), law: z.string(), term: z.string() })),
});
export type Held = z.infer<typeof heldSchema>;

type Ends = { account: PersonAccount; places: readonly PersonPlace[] };

/** Two roles in one clinic are one line. */
function add(lines: HeldLine[], one: HeldLine): void {
  const same = lines.find(({ store, clinicId }) => store === one.store && clinicId === one.clinicId);
  if (same) same.count = same.count === null ? one.count : same.count + (one.count ?? 0);
  else lines.push(one);
}

async function countLines({ account, places }: Ends): Promise<HeldLine[]> {
  const lines: HeldLine[] = [];
  for (const { name, inAccount, inPlace } of heldStores) {
    if (inAccount) add(lines, { store: name, clinicId: null, count: (await inAccount.count?.(account)) ?? null });
    if (!inPlace) continue;
    const counts = await Promise.all(places.map(async (place) => (await inPlace.count?.(place)) ?? null));
    places.forEach(({ clinicId }, i) => add(lines, { store: name, clinicId, count: counts[i] ?? null }));
  }
  return lines;
}

/** What there is of a person now, before anything of it is erased. */
export async function countHeld(person: Person): Promise<Held> {
  const places = person.places.map(({ clinicId, memberId, role }) => ({ clinicId, memberId, role }));
  return { places, lines: await countLines(person), kept: whatIsKept(person) };
}

/** How much of it is left, asked of the places as they were: by now nothing may lead to them. */
export async function countLeft(
  ctx: BothPlanesCtx<SystemActor>,
  accountId: string,
  { places, kept }: Held,
): Promise<HeldLine[]> {
  const ends: PersonPlace[] = [];
  for (const { clinicId, memberId, role } of places) {
    const shard = onShard(ctx, await shardOfClinic(ctx, clinicId));
    ends.push({ ...shard, clinicId, memberId, role, accountId, isKept: kept.some((one) => one.clinicId === clinicId) });
  }
  const memberIds = places.map(({ memberId }) => memberId);
  return countLines({ account: { ...ctx, accountId, memberIds, keptIn: [], isKept: false }, places: ends });
}
