import { linked, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of signals: never the patient. */
export const access: AccessRows = {
  "routes/dashboard._psychologist.patients.$patientId_.signals": {
    read: linked,
    write: linked,
    form: { intent: "rule", kind: "silence", isOn: "on" },
  },
};
