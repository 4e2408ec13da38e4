import { admins, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of the audit. */
export const access: AccessRows = {
  "routes/api.admin.audit._index": { read: admins },
  "routes/api.admin.audit.export": { read: admins },
  "routes/admin.audit": { read: admins },
  "routes/audit.check": { open: "checks a file in the browser; says public keys alone" },
  "routes/[.]well-known.caris-audit-keys[.]json": { open: "public keys" },
};
