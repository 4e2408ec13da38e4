import type { Platform } from "~/platform/platform";

/** A session at its time (ms), which is part of the proof: moved, it has other links. */
type Session = { clinicId: string; id: string; startAt: number };

/** Characters of the digest that a link carries: 132 bits. */
const digestLength = 22;

const bare = (id: string) => id.slice(4);

/** Proofs that a link to a session at its time was made for one patient, the current key's first; they cannot be made without our key. */
async function digests({ tokens }: Pick<Platform, "tokens">, { clinicId, id, startAt }: Session, patientId: string) {
  const all = await tokens.macs("session-link", `${clinicId}|${id}|${startAt}|${patientId}`);
  return all.map((mac) => mac.slice(0, digestLength));
}

/** The link of a reminder: whoever has it can confirm or cancel this session for this patient, and do nothing else. Short, for an SMS. */
export async function sessionLinkPath(
  platform: Pick<Platform, "tokens">,
  session: Session,
  patientId: string,
): Promise<string> {
  const [mac = ""] = await digests(platform, session, patientId);
  return `/a/${bare(session.clinicId)}/${bare(session.id)}/${mac}`;
}

/** Which of a session's patients a link was made for; null when none, or when the session is at another time by now. */
export async function patientOfLink(
  platform: Pick<Platform, "tokens">,
  session: Session,
  mac: string,
  patientIds: readonly string[],
): Promise<string | null> {
  for (const patientId of patientIds) if ((await digests(platform, session, patientId)).includes(mac)) return patientId;
  return null;
}
