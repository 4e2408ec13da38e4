import { admins, platform, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of what clinics pay. */
export const access: AccessRows = {
  "routes/admin.plan": { read: admins, write: admins, form: { intent: "portal" } },
  "routes/api.admin.billing._index": { read: admins },
  "routes/api.admin.billing.checkout": { write: admins, json: { plan: "essencial", interval: "month" } },
  "routes/api.admin.billing.portal": { write: admins, json: {} },
  "routes/platform.payments": { read: platform, write: platform, form: { which: "all" } },
  "routes/api.webhooks.stripe": { open: "guarded by the provider's signature" },
};
