import { admins, members, ownAdmin, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of notices and how they go out. */
export const access: AccessRows = {
  "routes/account.notices": {
    read: members,
    write: members,
    form: { intent: "preferences", from: "22:00", to: "07:00", quiet: "on" },
  },
  "routes/go.$id": { read: members },
  "routes/notices": { read: members },
  "routes/notices._index": { read: members, write: members, form: { intent: "read-all" } },
  "routes/unsubscribe.$token": { open: "guarded by the mail's secret" },
  "routes/api.unsubscribe.$token": { open: "guarded by the mail's secret" },
  "routes/api.webhooks.resend": { open: "guarded by the provider's signature" },
  "routes/api.webhooks.twilio": { open: "guarded by the provider's signature" },
  "routes/api.webhooks.whatsapp": { open: "guarded by the provider's signature" },
  "routes/api.notices._index": { read: members },
  "routes/api.notices.read": { write: members, json: { ids: "all" } },
  "routes/api.notices.preferences": {
    read: members,
    write: members,
    json: { wanted: [], quiet: { on: true, from: "22:00", to: "07:00" } },
  },
  "routes/api.push-subscriptions": { write: members, json: { endpoint: "https://push.test/x" } },
  "routes/api.realtime": { read: members },
  "routes/api.events": { read: members },
  "routes/admin.deliveries": { read: admins, write: admins },
  "routes/admin.deliveries.$deliveryId": { read: ownAdmin, write: ownAdmin },
  "routes/api.admin.notifications._index": { read: admins },
  "routes/api.admin.notifications.$id.retry": { write: ownAdmin },
};
