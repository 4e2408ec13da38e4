import type { AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of the contract, and of addresses that are nobody's. */
export const access: AccessRows = {
  root: { open: "only the colour theme, and whether anybody is signed in" },
  "routes/$": { open: "the 404 page" },
  "routes/api.$": { open: "404 in the envelope" },
  "routes/api.health": { open: "for monitors" },
  "routes/api.openapi[.]json": { open: "the contract" },
  "routes/api.docs": { open: "the contract, to read" },
};
