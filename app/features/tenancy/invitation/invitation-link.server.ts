import type { Platform } from "~/platform/platform";
import { isId } from "~/lib/id";
import { tenancyIds } from "../tenancy.ids";

type Keys = Pick<Platform, "tokens">;

const purpose = "invitation-link";

/** The secret of an invitation's link, as its inviter hands it over: which invitation, and a proof that cannot be made without our key. */
export async function linkTokenOf({ tokens }: Keys, id: string): Promise<string> {
  return `${id.slice(4)}.${await tokens.mac(purpose, id)}`;
}

/** Which invitation a link was made for; null when it is none of ours. A secret that was mailed is none: it has no dot. */
export async function invitationOfLink({ tokens }: Keys, token: string): Promise<string | null> {
  const [bare = "", mac = "", ...more] = token.split(".");
  const id = `${tenancyIds.invitation}_${bare}`;
  if (more.length > 0 || !isId(tenancyIds.invitation, id)) return null;
  return (await tokens.macs(purpose, id)).includes(mac) ? id : null;
}
