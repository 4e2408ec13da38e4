import type { Enclosures } from "~/features/notifications/delivery/enclosure";
import { encloseSealedLetter } from "./sealed-letter/enclose-sealed-letter.server";

/** What notices of who sees what bring when they go out. */
export const enclosures: Enclosures = { "audit.sealed_letter": encloseSealedLetter };
