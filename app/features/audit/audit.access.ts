import { admins, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of the audit. */
export const access: AccessRows = {
  "routes/api.admin.audit._index": { read: admins },
  "routes/api.admin.audit.export": { read: admins },
  "routes/admin.audit": { read: admins },
  "routes/[.]well-known.caris-audit-keys[.]json": { open: "public keys" },
};
