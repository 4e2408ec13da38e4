import { admins, ownAdmin, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of bringing things from elsewhere. */
export const access: AccessRows = {
  "routes/admin.invites_.import._index": { read: admins, write: admins },
  "routes/admin.invites_.import.$importId._index": { read: ownAdmin, write: ownAdmin, form: { intent: "map" } },
  "routes/admin.invites_.import.$importId.refused[.]csv": { read: ownAdmin },
};
