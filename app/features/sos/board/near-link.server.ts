import type { Platform } from "~/platform/platform";

type About = { clinicId: string; alertId: string };

/** Characters of the digest that a link carries: 132 bits. */
const digestLength = 22;

/** Proof that a link to an alert was made for one of its contacts; cannot be made without our key. */
async function digests({ tokens }: Pick<Platform, "tokens">, { clinicId, alertId }: About, contactId: string) {
  const all = await tokens.macs("sos-near", `${clinicId}|${alertId}|${contactId}`);
  return all.map((mac) => mac.slice(0, digestLength));
}

const bare = (id: string) => id.slice(4);

/** The link an emergency contact gets by SMS: it says nothing, and leads to who needs company. */
export async function nearPath(platform: Pick<Platform, "tokens">, about: About, contactId: string): Promise<string> {
  const [mac = ""] = await digests(platform, about, contactId);
  return `/near/${bare(about.clinicId)}/${bare(about.alertId)}/${mac}`;
}

/** Which of an alert's contacts a link was made for; null when none. */
export async function contactOfLink(
  platform: Pick<Platform, "tokens">,
  about: About,
  mac: string,
  contactIds: readonly string[],
): Promise<string | null> {
  for (const id of contactIds) {
    if ((await digests(platform, about, id)).includes(mac)) return id;
  }
  return null;
}
