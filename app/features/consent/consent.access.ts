import { members, patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of consents. */
export const access: AccessRows = {
  "routes/api.patient.consents.$purpose": { read: patients, write: patients, json: { granted: false } },
  "routes/account.consents": {
    read: members,
    write: members,
    form: { intent: "whatsapp", granted: "no", version: "1" },
  },
};
