import { roleLabels, type Viewer } from "~/features/tenancy/viewer";
import { requireLogin } from "./guards.server";
import type { RouteArgs } from "./login.server";

/** Who looks at this page, for `<RoleShell>`. Costs no query of its own. @throws AppError `auth.required` */
export async function viewerOf(args: RouteArgs): Promise<Viewer> {
  const { actor, platformAdmin, name, clinicName, emailVerified, zone, avatarFileId } = await requireLogin(args);
  const role = actor?.role ?? (platformAdmin ? "platform" : "none");
  const memberId = actor?.memberId ?? null;
  return {
    memberId,
    name,
    photo: actor && avatarFileId ? `/api/files/${avatarFileId}` : null,
    role,
    roleLabel: roleLabels[role],
    clinicName: actor ? clinicName : null,
    emailVerified,
    zone,
  };
}
