import { inRoom, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of online sessions. */
export const access: AccessRows = {
  "routes/api.sessions.$id.room": { read: inRoom },
  "routes/api.room.$token": { open: "guarded by the link's secret" },
};
