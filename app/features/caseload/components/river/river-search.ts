import * as z from "zod";
import { momentKinds } from "~/features/tenancy/care-link/moment";

/** What of a patient's time an address asks for: a bad value is as none, so that an old link still opens. `entries` is the list of notes. */
export const riverSearch = z.object({
  show: z
    .enum([...momentKinds, "entries"])
    .optional()
    .catch(undefined),
  cursor: z.string().min(1).max(400).optional().catch(undefined),
});
