import type { AccessRows } from "../../../tests/http/doors/route-callers";

const forAll = { open: "the public site" };

/** Who may open the routes of the public site. */
export const access: AccessRows = {
  "routes/_index": forAll,
  "routes/for.$who": forAll,
  "routes/prices": forAll,
  "routes/security": forAll,
  "routes/crp": forAll,
  "routes/contact": forAll,
  "routes/privacy": forAll,
  "routes/privacy_.companies": forAll,
  "routes/terms": forAll,
  "routes/status": { open: "how our own parts are; names no clinic and no person" },
  "routes/help._index": forAll,
  "routes/help.$slug": forAll,
  "routes/sitemap[.]xml": forAll,
  "routes/robots[.]txt": forAll,
};
