import { cookiesOf } from "~/lib/cookies";
import { days } from "~/lib/duration";

/** Announcements that this browser has put away; a cookie, for it is about what was seen here. */
const cookie = "seen";
const most = 12;
const anId = /^ann_[0-9A-Z]{26}$/;

/** Ids of announcements that were put away in this browser. */
export function putAway(request: Request): Set<string> {
  const ids = (cookiesOf(request.headers)[cookie] ?? "").split(".").filter((id) => anId.test(id));
  return new Set(ids.slice(-most));
}

/** `Set-Cookie` that puts one more away, for as long as any is shown. */
export function putAwayToo(request: Request, id: string, secure: boolean): string {
  const ids = [...new Set([...putAway(request), ...(anId.test(id) ? [id] : [])])].slice(-most);
  return `${cookie}=${ids.join(".")}; Path=/; Max-Age=${days(90) / 1000}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
}
