import type { Expiry } from "~/features/kernel/personal-data";
import { planeNames, shardNames, type Plane } from "~/platform/planes";
import { heldStores } from "../held-stores.server";

/** A piece of a run: one rule on one database. `expiry` is of rows; without it people's records, and in the directory what is left of professionals, are judged one by one. */
export type Step = { rule: string; plane: Plane; expiry: Expiry | null };

/** Rows that end by the clock, of each store in the directory and on the shards, as its feature says. */
const rules = heldStores.flatMap(({ name, inAccount, inPlace }) =>
  [
    { retain: inAccount?.retain, isDirectory: true },
    { retain: inPlace?.retain, isDirectory: false },
  ].flatMap(({ retain, isDirectory }) => {
    if (!retain || retain.isRecord || typeof retain.ends === "string") return [];
    return [{ rule: name, expiry: retain.ends, isDirectory }];
  }),
);

/** Every piece of a run, in order: what is judged person by person first, for what it leaves is counted by the others. */
export const steps: readonly Step[] = [
  ...shardNames.map((plane) => ({ rule: "record", plane, expiry: null })),
  ...rules.flatMap(({ rule, expiry, isDirectory }) =>
    planeNames
      .filter((plane) => (plane === "DIRECTORY") === isDirectory)
      .map((plane): Step => ({ rule, plane, expiry })),
  ),
  // The last: a report on its way knows its steps by their numbers.
  { rule: "professional", plane: "DIRECTORY", expiry: null },
];
