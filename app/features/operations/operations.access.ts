import { platform, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may see how the whole of it is. */
export const access: AccessRows = {
  "routes/platform.health": { read: platform, write: platform, form: { eventId: "DIRECTORY/evt_none" } },
};
