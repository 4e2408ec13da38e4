import { linked, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may read a patient's time. */
export const access: AccessRows = {
  "routes/api.psychologist.patients.$patientId.timeline": { read: linked },
};
