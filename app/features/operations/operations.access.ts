import { admins, platform, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may see how the whole of it is, and what is measured. */
export const access: AccessRows = {
  "routes/platform.health": { read: platform, write: platform, form: { eventId: "DIRECTORY/evt_none" } },
  "routes/vitals": { open: "how a measured page felt: counted if it bears our mark, and nothing is answered" },
  "routes/platform.metrics": { read: platform },
  "routes/admin.metrics": { read: admins },
  "routes/api.admin.metrics": { read: admins },
};
