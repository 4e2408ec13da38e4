import { patients, linked, type AccessRows } from "../../../tests/http/doors/route-callers";

const noSteps = { coping: [], distractions: [], supporters: [], professionals: [], environment: [] };
const plan = { version: 1, steps: { warningSigns: [{ text: "De quem não acompanha." }], ...noSteps } };
const planForm = { version: "1", reviewEveryDays: "90", "coping.0": "De quem não acompanha." };

/** Who may open the routes of safety plans. */
export const access: AccessRows = {
  "routes/dashboard._patient.safety-plan._index": { read: patients, write: patients, form: { version: "1" } },
  "routes/dashboard._patient.safety-plan.edit": { read: patients, write: patients, form: planForm },
  "routes/dashboard._patient.safety-plan.history": {
    read: patients,
    write: patients,
    form: { version: "1", restore: "1" },
  },
  "routes/dashboard._patient.safety-plan.card": { read: patients },
  "routes/api.patient.safety-plan._index": { read: patients, write: patients, json: plan },
  "routes/api.patient.safety-plan.review": { write: patients, json: { version: 1 } },
  "routes/dashboard._psychologist.patients.$patientId_.safety-plan._index": {
    read: linked,
    write: linked,
    form: { version: "1" },
  },
  "routes/dashboard._psychologist.patients.$patientId_.safety-plan.edit": {
    read: linked,
    write: linked,
    form: planForm,
  },
  "routes/dashboard._psychologist.patients.$patientId_.safety-plan.history": {
    read: linked,
    write: linked,
    form: { version: "1", restore: "1" },
  },
  "routes/api.psychologist.patients.$patientId.safety-plan": { read: linked, write: linked, json: plan },
};
