import { days, minutes } from "~/lib/duration";

/** How long a login lives without being used: web cookie and chain of refresh tokens alike. Slides with use. */
export const sessionLife = days(30);
/** Life of an API access token (JWT). */
export const accessTokenLife = minutes(15);
/** A login's last use is written down at most this often. */
export const touchEvery = minutes(5);
