import { AppError } from "~/lib/app-error";
import type { PersonPlace } from "../personal-data";
import { openVaults, type Vault } from "./vault.server";

const nothing = () => Promise.reject(new AppError("kernel.unreadable", { detail: "there is no key" }));
const shut: Vault = { seal: nothing, open: nothing, sealBytes: nothing, openBytes: nothing, blind: nothing };

/** The vault of an owner for reading what there is: without a key, or with a destroyed one, nothing in it opens, and none is made. */
export async function readingVault(place: PersonPlace, ownerId: string): Promise<Vault> {
  return (await openVaults(place, place.clinicId, [ownerId])).get(ownerId) ?? shut;
}
