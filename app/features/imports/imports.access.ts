import { admins, linked, ownAdmin, psychologists, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of bringing things from elsewhere. */
export const access: AccessRows = {
  "routes/admin.invites_.import._index": { read: admins, write: admins },
  "routes/admin.invites_.import.$importId._index": { read: ownAdmin, write: ownAdmin, form: { intent: "map" } },
  "routes/admin.invites_.import.$importId.refused[.]csv": { read: ownAdmin },
  "routes/dashboard._psychologist.imports._index": { read: psychologists, write: psychologists },
  "routes/dashboard._psychologist.imports.$importId._index": { read: linked, write: linked, form: { intent: "map" } },
  "routes/dashboard._psychologist.imports.$importId.refused[.]csv": { read: linked },
  "routes/dashboard._psychologist.takeout._index": {
    read: psychologists,
    write: psychologists,
    form: { intent: "confirm" },
  },
  "routes/dashboard._psychologist.takeout.$takeoutId[.]zip": { read: linked },
  "routes/admin.takeout._index": { read: admins, write: admins, form: { intent: "confirm" } },
  "routes/admin.takeout.$takeoutId[.]zip": { read: [] },
};
