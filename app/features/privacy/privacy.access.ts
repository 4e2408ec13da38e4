import { members, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of what people ask for of their own data; `exportId` and `id` in the addresses are nobody's. */
export const access: AccessRows = {
  "routes/account.data._index": { read: members },
  "routes/account.data_.export._index": { read: members, write: members, form: { intent: "confirm" } },
  "routes/account.data_.export.$exportId[.]zip": { read: [] },
  "routes/api.patient.exports._index": { write: patients },
  "routes/api.patient.exports.$id": { read: [] },
};
