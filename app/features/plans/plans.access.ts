import { admins, platform, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of plans. */
export const access: AccessRows = {
  "routes/api.admin.plans": { read: admins },
  "routes/platform.plans._index": { read: platform },
  "routes/platform.plans.$code": { read: platform, write: platform },
};
