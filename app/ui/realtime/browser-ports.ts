import type { ConnectionPorts } from "./connection";
import { openSocket, openStream } from "./links";
import { onWake } from "./on-wake";

/** The last event a member saw in this browser: an opaque number, kept across page loads and tabs. */
function seenBy(owner: string): ConnectionPorts["seen"] {
  const key = `caris-seen:${owner}`;
  return {
    read() {
      try {
        return localStorage.getItem(key);
      } catch {
        return null; // storage is off: then a page load begins anew
      }
    },
    write(id) {
      try {
        localStorage.setItem(key, id);
      } catch {
        // as above
      }
    },
  };
}

/** A connection's ports in a browser. @param owner the member's id */
export function browserPorts(owner: string): ConnectionPorts {
  return { openSocket, openStream, seen: seenBy(owner), onWake, random: Math.random };
}
