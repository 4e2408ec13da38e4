import { signedIn, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of what people ask of their own data. */
export const access: AccessRows = {
  "routes/account.erasure": { read: signedIn, write: signedIn, form: { intent: "take-back" } },
  "routes/erasure.$token._index": { open: "guarded by the mail's secret" },
  "routes/erasure.$token.certificate[.]json": { open: "guarded by the mail's secret" },
};
