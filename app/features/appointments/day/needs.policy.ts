import type { AttentionKind } from "~/features/tenancy/care-link/attention";
import type { CycleName } from "~/features/tenancy/care-link/cycle";

/** What can wait for a psychologist, in the order in which it is shown: people in danger first, then who waits for an answer. */
export const needKinds = [
  "unanswered_alert",
  "open_alert",
  "at_door",
  "signal",
  "request",
  "unclosed",
  "message",
  "entry",
  "no_session",
] as const;
export type NeedKind = (typeof needKinds)[number];

export type NeedPatient = {
  id: string;
  name: string;
  avatarFileId: string | null;
  /** Where they stand in the four cycles; null when it is not said, or was not read. */
  cycle?: CycleName | null;
  /** She does not care for them any more: their page is closed to her. */
  isFormer?: boolean;
};

/** One thing that waits. */
export type Need = {
  kind: NeedKind;
  patient: NeedPatient;
  /** Others of a joint session, by name. */
  others?: string[];
  /** Since when it waits (ms); of a session when it is or was, of who has none when they were last heard of. */
  since: number;
  /** What settles it: an alert, a session, a room, an entry; empty when there is none yet. */
  subjectId: string;
  /** How many there are of it, and whether there may be more. */
  count?: number;
  orMore?: boolean;
  /** Why, by fixed rules over what was shared. */
  reasons?: AttentionKind[];
  /** The patient's own words, short. */
  words?: string;
};

/** A person, by what is most pressing of what waits with them; `also` is the rest, each kind once. */
export type PersonInNeed = Need & { also: Need[] };

const place = (need: Need) => needKinds.indexOf(need.kind);

/** What comes first: the more pressing kind, of one kind who waits longest; then by name, so that nothing jumps. */
function before(a: Need, b: Need): number {
  return place(a) - place(b) || a.since - b.since || a.patient.name.localeCompare(b.patient.name, "pt-BR");
}

/**
 * Everybody who waits, each once, in the order that the page says: by kind, and of one kind who has waited longest first. What
 * else waits with a person stands with them.
 */
export function orderNeeds(needs: readonly Need[]): PersonInNeed[] {
  const ofPerson = new Map<string, Need[]>();
  for (const need of needs.toSorted(before)) {
    const known = ofPerson.get(need.patient.id);
    if (known) known.push(need);
    else ofPerson.set(need.patient.id, [need]);
  }
  return [...ofPerson.values()].flatMap(([first, ...rest]) =>
    first ? [{ ...first, also: oncePerKind(rest, first) }] : [],
  );
}

/** A second session without an outcome is another act: it comes up when the first is settled. */
function oncePerKind(rest: Need[], first: Need): Need[] {
  const seen = new Set<NeedKind>([first.kind]);
  return rest.filter(({ kind }) => !seen.has(kind) && seen.add(kind));
}
