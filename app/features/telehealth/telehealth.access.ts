import { inRoom, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of online sessions. */
export const access: AccessRows = {
  "routes/api.sessions.$id.room": { read: inRoom },
  "routes/dashboard.room.$appointmentId": { read: inRoom, write: inRoom, form: { intent: "uninvite" } },
  "routes/room.$token": { open: "guarded by the link's secret" },
  "routes/api.room.$token": { open: "guarded by the link's secret" },
};
