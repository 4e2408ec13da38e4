import { dropKept, keepForReading, readKept } from "~/ui/device/kept";
import { isStanding, type OwnSession } from "../own/own-session";

/** What the device keeps of the next session: when, how, with whom. */
export type KeptSession = Pick<
  OwnSession,
  "id" | "startAt" | "endAt" | "type" | "status" | "psychologistName" | "company"
> &
  /** Not kept by an older version. */
  Partial<Pick<OwnSession, "where">> & { keptAt: number };

const name = "next-session";

/** Keeps a person's next session on this device for when there is no network; none forgets it. */
export async function keepSession(owner: string, session: OwnSession | null): Promise<void> {
  if (session === null) return dropKept(name);
  const { id, startAt, endAt, type, status, where, psychologistName, company } = session;
  const kept: KeptSession = { id, startAt, endAt, type, status, where, psychologistName, company, keptAt: Date.now() };
  await keepForReading(owner, name, kept);
}

/** What is true of one session may be news of the kept one: it was moved or cancelled, or another comes before it. */
export async function keepSeen(owner: string, session: OwnSession): Promise<void> {
  const kept = await keptSession(owner);
  const isKept = kept?.id === session.id;
  const stands = isStanding(session) && session.endAt > Date.now();
  if (isKept && !stands) await dropKept(name);
  else if (stands && (isKept || kept === null || kept.endAt <= Date.now() || session.startAt < kept.startAt))
    await keepSession(owner, session);
}

/** The session kept for a person, or null. */
export async function keptSession(owner: string): Promise<KeptSession | null> {
  return (await readKept(owner, name)) as KeptSession | null;
}
