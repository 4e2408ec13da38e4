import { members, owner, type AccessRows } from "../../../tests/http/doors/route-callers";

/** Who may open the routes of files. */
export const access: AccessRows = {
  "routes/account.photo": { read: members, write: members },
  "routes/logos.$digest": { open: "a logo is no secret; its address is not guessed" },
  "routes/api.files._index": { write: members },
  "routes/api.files.$id": { read: owner },
  "routes/api.files.uploads._index": { write: members, json: { name: "x", size: 1 } },
  "routes/api.files.uploads.$id": { read: owner, write: owner },
};
