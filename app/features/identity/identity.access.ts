import { platform, signedIn, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of accounts and logins. */
export const access: AccessRows = {
  "routes/login": { open: "sign-in" },
  "routes/login_.code": { open: "second step of sign-in; needs the half-login cookie" },
  "routes/logout": { open: "signing out always succeeds" },
  "routes/verify-email.$token": { open: "guarded by the mail's secret" },
  "routes/email.$token": { open: "guarded by the mail's secret" },
  "routes/email_.undo.$token": { open: "guarded by the mail's secret" },
  "routes/password.forgot": { open: "password reset; answers the same to everybody" },
  "routes/password.reset.$token": { open: "guarded by the mail's secret" },
  "routes/api.auth.login": { open: "sign-in" },
  "routes/api.auth.refresh": { open: "guarded by the refresh token" },
  "routes/platform.second-step": {
    read: platform,
    write: platform,
    form: { intent: "stop", id: "rst_00000000000000000000000001" },
  },
  "routes/account": { read: signedIn },
  "routes/account._index": { read: signedIn, write: signedIn },
  "routes/account.email": { read: signedIn, write: signedIn, form: { intent: "verify" } },
  "routes/account.password": { read: signedIn, write: signedIn },
  "routes/account.two-step": { read: signedIn, write: signedIn },
  "routes/account.devices": { read: signedIn, write: signedIn },
  "routes/account.terms": { read: signedIn, write: signedIn },
  "routes/account.phone": { read: signedIn, write: signedIn },
  "routes/api.auth.me": { read: signedIn },
  "routes/api.auth.logout": { write: signedIn },
  "routes/api.auth.tickets": { write: signedIn },
  "routes/api.auth.password": { write: signedIn },
};
