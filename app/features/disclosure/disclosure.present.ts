import { iso } from "~/lib/time/iso";
import type { Access } from "./access-log/list-access-log.server";
import type { AskedAccess } from "./break-glass/ask-break-glass.server";

/** An access to one's data as the API tells it. */
export function showAccess({ at, doubt, actorId, what, asked, grant, ...access }: Access) {
  const doubted = doubt && { ...doubt, askedAt: iso(doubt.askedAt) };
  const opened = grant
    ? ["o que você compartilha do diário e as notas assinadas, por quinze minutos"]
    : [asked ?? []].flat();
  return {
    ...access,
    what: [...what.map(({ words }) => words), ...opened],
    grant: grant && { ...grant, openedAt: iso(grant.openedAt), until: iso(grant.until) },
    ...{ memberId: actorId, at: iso(at), doubt: doubted },
  };
}

/** What an admin asked for. */
export function showAsked({ id, state, expiresAt }: AskedAccess) {
  return { id, status: state, expiresAt: expiresAt === null ? null : iso(expiresAt) };
}
