import { admins, platform, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of what clinics pay. */
export const access: AccessRows = {
  "routes/admin.plan": { read: admins, write: admins, form: { intent: "portal" } },
  "routes/admin.plan_.buy": {
    ...{ read: admins, write: admins, query: "?plan=essencial&interval=year" },
    form: { plan: "essencial", interval: "year", method: "card" },
  },
  "routes/admin.plan_.change": {
    ...{ read: admins, write: admins, query: "?plan=essencial&interval=year" },
    form: { plan: "essencial", interval: "year", at: "1" },
  },
  "routes/admin.plan_.end": { read: admins, write: admins, form: { intent: "end" } },
  "routes/admin.plan_.payer": { read: admins, write: admins, form: { taxId: "529.982.247-25" } },
  "routes/admin.plan_.readers": { read: admins, write: admins, form: { who: "all" } },
  "routes/admin.plan_.invoices.$id": { read: [] },
  "routes/api.admin.billing._index": { read: admins },
  "routes/api.admin.billing.checkout": { write: admins, json: { plan: "essencial", interval: "month" } },
  "routes/api.admin.billing.portal": { write: admins, json: {} },
  "routes/platform.payments": { read: platform, write: platform, form: { which: "all" } },
  "routes/api.webhooks.stripe": { open: "guarded by the provider's signature" },
};
