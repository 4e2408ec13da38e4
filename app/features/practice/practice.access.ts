import { patients, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of practice. */
export const access: AccessRows = {
  "routes/dashboard._patient.practice.($exercise)": {
    read: patients,
    write: patients,
    form: { intent: "like", liked: "no" },
  },
  "routes/api.patient.practices": { read: patients, write: patients, json: { exercise: "box" } },
};
