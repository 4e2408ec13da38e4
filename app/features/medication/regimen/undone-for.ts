import { minutes } from "~/lib/duration";

/** How long (ms) a tap can be undone where it was made. */
export const undoneFor = minutes(10);
